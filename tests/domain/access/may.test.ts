// What holds of the rule for every combination of roles and relations.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { may, type Action } from '../../../shared/domain/access/may.ts';
import { isLive, RELATION_KINDS, type Basis } from '../../../shared/domain/access/relation.ts';
import { ROLES, tidyRoles, type Role } from '../../../shared/domain/access/role.ts';

const ACTIONS = [
  'content.view',
  'content.mark',
  'content.describe',
  'content.import',
  'sheet.fill',
  'consent.view',
  'consent.change',
  'access.manage',
  'log.read',
  'emergency.open',
] as const satisfies readonly Action[];
const BASES: readonly Basis[] = [...RELATION_KINDS, 'assignment'];

const roles = fc.subarray([...ROLES]);
const bases = fc.subarray([...BASES]);
const action = fc.constantFrom(...ACTIONS);

describe('what several roles may', () => {
  it('is what one of them may, and no more', () => {
    fc.assert(
      fc.property(roles, bases, action, (held, related, asked) => {
        const oneMay = held.some((role) => may({ roles: [role], bases: related }, asked).allowed);
        expect(may({ roles: held, bases: related }, asked).allowed).toBe(oneMay);
      }),
    );
  });

  it('is told with a role that is held and a basis that is there', () => {
    fc.assert(
      fc.property(roles, bases, action, (held, related, asked) => {
        const answer = may({ roles: held, bases: related }, asked);
        if (!answer.allowed) return;
        const { role, basis } = answer.right;
        expect(held).toContain(role);
        if (basis !== 'role') expect(related).toContain(basis);
      }),
    );
  });
});

describe('content', () => {
  const CONTENT: readonly Action[] = ['content.view', 'content.mark', 'content.describe', 'sheet.fill'];
  it('is for nobody without a relation, whatever their roles', () => {
    for (const one of CONTENT) expect(may({ roles: ROLES, bases: [] }, one).allowed).toBe(false);
  });

  it('is never for those who look after the program, whatever their relations', () => {
    const keepers: readonly Role[] = ['administrator', 'log-manager'];
    for (const one of CONTENT) {
      expect(may({ roles: keepers, bases: BASES }, one)).toEqual({ allowed: false, because: 'role' });
    }
  });
});

describe('a relation', () => {
  it('holds until the moment it ends, by itself or by somebody', () => {
    expect(isLive({ until: null, endedAt: null }, 5)).toBe(true);
    expect(isLive({ until: 6, endedAt: null }, 5)).toBe(true);
    expect(isLive({ until: 5, endedAt: null }, 5)).toBe(false);
    expect(isLive({ until: null, endedAt: 4 }, 5)).toBe(false);
  });
});

it('roles are kept once, in one order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ROLES)), (wanted) => {
      const tidy = tidyRoles(wanted);
      expect(tidy).toEqual(ROLES.filter((role) => wanted.includes(role)));
    }),
  );
});
