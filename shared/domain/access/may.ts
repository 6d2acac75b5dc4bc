// What somebody may do: by a role alone, or by a relation together with a role whose work that relation is. The one
// place where this is decided; blindness and consent are asked besides, and only ever take away.

import { ROLES_WITHIN, type Basis } from './relation.ts';
import type { Role } from './role.ts';

interface Rule {
  /** Suffice without any relation. */
  readonly roles: readonly Role[];
  /** Suffice for those of their roles. */
  readonly bases: readonly Basis[];
}

const CONTENT_ROLES = ['worker', 'rater', 'supervisor', 'trainer', 'trainee', 'coordinator'] as const;

/** From the closest relation to the most exceptional: the first that holds is what the log tells. */
const CASE_BASES = ['care', 'supervision', 'intervision', 'training'] as const;

const RULES = {
  /** Film, marks, notes, and scores that are open. */
  'content.view': { roles: [], bases: [...CASE_BASES, 'assignment', 'emergency'] },
  /** Marks of one's own. */
  'content.mark': { roles: [], bases: [...CASE_BASES, 'assignment', 'emergency'] },
  /** Title and activity. */
  'content.describe': { roles: [], bases: ['care'] },
  'content.import': { roles: ['coordinator'], bases: ['care'] },
  /** One's own score sheet. */
  'sheet.fill': { roles: [], bases: ['assignment'] },
  'consent.view': { roles: ['coordinator'], bases: ['care', 'supervision', 'emergency'] },
  'consent.change': { roles: ['coordinator'], bases: ['care', 'emergency'] },
  /** How long a recording is kept, and its end. */
  'retention.decide': { roles: ['coordinator'], bases: ['care'] },
  'retention.view': { roles: ['coordinator'], bases: ['care', 'supervision', 'emergency'] },
  /** What cannot be taken back, and what lets go of what must stay. */
  'retention.destroy': { roles: ['coordinator'], bases: [] },
  /** The record of what was destroyed: codes, days, reasons and who did it. */
  'destructions.view': { roles: ['coordinator', 'administrator', 'log-manager'], bases: [] },
  'case.create': { roles: ['worker', 'trainee', 'coordinator'], bases: [] },
  /** To know of families by their codes, without a relation to them. */
  'codes.view': { roles: ['coordinator'], bases: [] },
  'emergency.open': { roles: ['worker', 'supervisor', 'coordinator'], bases: [] },
  'agreement.view': { roles: CONTENT_ROLES, bases: [] },
  /** Making and publishing code books; everybody marks with them. */
  'codebooks.keep': { roles: ['coordinator', 'trainer', 'supervisor'], bases: [] },
  'rounds.manage': { roles: ['coordinator'], bases: [] },
  /** Who else has to do with a family. */
  'access.view': { roles: ['coordinator'], bases: ['care', 'supervision', 'emergency'] },
  'access.manage': { roles: ['coordinator'], bases: [] },
  'roles.manage': { roles: ['coordinator'], bases: [] },
  /** The recovery key opens everything, so whoever may see nothing may not make one either. */
  'keys.manage': { roles: ['coordinator'], bases: [] },
  'people.manage': { roles: ['coordinator', 'administrator'], bases: [] },
  'backup.make': { roles: ['coordinator', 'administrator'], bases: [] },
  'log.read': { roles: ['log-manager'], bases: [] },
  /** What the log tells of one family, for when its parents ask. */
  'log.of-family': { roles: ['log-manager', 'coordinator'], bases: [] },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof RULES;

/** Who somebody is to what is asked for. */
export interface Standing {
  readonly roles: readonly Role[];
  /** Those that hold at this moment. */
  readonly bases: readonly Basis[];
}

/** By what right something is allowed, as the log tells it. */
export interface Right {
  readonly role: Role;
  /** `role`: no relation is needed. */
  readonly basis: Basis | 'role';
}

export type Answer =
  | { readonly allowed: true; readonly right: Right }
  /** `no-relation`: with the roles they have, a relation would do. */
  | { readonly allowed: false; readonly because: 'role' | 'no-relation' };

export function may({ roles, bases }: Standing, action: Action): Answer {
  const rule: Rule = RULES[action];
  for (const basis of rule.bases) {
    const role = bases.includes(basis) ? firstHeld(ROLES_WITHIN[basis], roles) : undefined;
    if (role !== undefined) return { allowed: true, right: { role, basis } };
  }
  const role = firstHeld(rule.roles, roles);
  if (role !== undefined) return { allowed: true, right: { role, basis: 'role' } };
  const wouldDo = rule.bases.some((basis) => firstHeld(ROLES_WITHIN[basis], roles) !== undefined);
  return { allowed: false, because: wouldDo ? 'no-relation' : 'role' };
}

function firstHeld(wanted: readonly Role[], held: readonly Role[]): Role | undefined {
  return wanted.find((role) => held.includes(role));
}
