import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codings, codingsCell } from '../../../electron/host/fragments/codings-cell.ts';
import { choice, code, option, words } from '../../../shared/domain/code/templates/build.ts';
import {
  bareCoding,
  fitsCode,
  sameCoding,
  toggledCoding,
  type Coding,
} from '../../../shared/domain/fragment/coding.ts';
import { checkLink } from '../../../shared/domain/fragment/fragment-link.ts';
import { applyEdit, checkPlace, kindOf, type Fragment } from '../../../shared/domain/fragment/fragment.ts';
import { asId, type FragmentId, type ModifierId } from '../../../shared/domain/ids.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';

const film = { duration: fromSeconds(60) };
const at = (start: number, end = start) => ({ start: fromSeconds(start), end: fromSeconds(end) });

function fragment(start: number, end: number): Fragment {
  return {
    id: asId('1'.repeat(32)),
    recordingId: asId('2'.repeat(32)),
    authorId: asId('3'.repeat(32)),
    ...at(start, end),
    name: '',
    note: '',
    codings: [],
    starred: false,
    createdAt: 0,
  };
}

describe('a moment', () => {
  test('lies on the film, its very end included', () => {
    expect(checkPlace('moment', at(0), film)).toEqual({ ok: true, value: at(0) });
    expect(checkPlace('moment', at(60), film)).toEqual({ ok: true, value: at(60) });
    for (const outside of [-0.1, 60.1]) {
      expect(checkPlace('moment', at(outside), film)).toMatchObject({
        error: { code: 'fragment.outside-recording' },
      });
    }
  });

  test('never gets a length, and a span never loses its own', () => {
    expect(checkPlace('moment', at(1, 2), film)).toMatchObject({
      error: { code: 'fragment.moment-has-no-length' },
    });
    expect(checkPlace('span', at(1), film)).toMatchObject({ error: { code: 'fragment.empty' } });
  });

  test('moves by its begin or its end alike', () => {
    const one = fragment(5, 5);
    expect(applyEdit(one, { start: fromSeconds(7) })).toMatchObject(at(7));
    expect(applyEdit(one, { end: fromSeconds(8) })).toMatchObject(at(8));
    expect(kindOf(applyEdit(one, { name: 'x' }))).toBe('moment');
    expect(applyEdit(fragment(5, 6), { end: fromSeconds(8) })).toMatchObject(at(5, 8));
  });
});

describe('a coding', () => {
  const reception = choice('reception', words('Ontvangen', ''), option('yes', words('ja', '')));
  const asked = code('a', words('A', ''), {
    roles: ['child'],
    modifiers: [
      reception,
      { kind: 'number', id: asId('n'), words: words('N', ''), min: 1, max: 5 },
      { kind: 'text', id: asId('t'), words: words('T', ''), maxLength: 3 },
    ],
  });
  const says = (role: Coding['role'], modifiers: Record<string, string | number> = {}) =>
    fitsCode({ role, modifiers }, asked);

  test('says only what its code asks', () => {
    expect(says(null)).toBe(true);
    expect(says('child', { reception: 'yes', n: 5, t: 'abc' })).toBe(true);
    expect(says('caregiver')).toBe(false);
    expect(says(null, { reception: 'perhaps' })).toBe(false);
    expect(says(null, { n: 5.1 })).toBe(false);
    expect(says(null, { n: '5' })).toBe(false);
    expect(says(null, { t: 'abcd' })).toBe(false);
    expect(says(null, { other: 'x' })).toBe(false);
  });

  test('is given and taken away', () => {
    const [a, b] = [bareCoding(asId('a')), bareCoding(asId('b'))];
    expect(toggledCoding([a], b.codeId)).toEqual([a, b]);
    expect(toggledCoding([a, b], a.codeId)).toEqual([b]);
  });

  const named = fc.stringMatching(/^[a-z0-9-]{1,8}$/u);
  const coding = fc
    .record({
      codeId: named.map((text) => asId<Coding['codeId']>(text)),
      role: fc.constantFrom(null, 'child' as const, 'both' as const),
      modifiers: fc.dictionary(named, fc.oneof(fc.string({ unit: 'binary' }), fc.integer()), { maxKeys: 3 }),
    })
    .map((one): Coding => one);

  test('comes back from its cell, and the order of the answers leaves no trace', () => {
    fc.assert(
      fc.property(fc.array(coding, { maxLength: 4 }), (all) => {
        const back = codings.parse(codingsCell(all));
        expect(back).toHaveLength(all.length);
        for (const [index, one] of all.entries()) expect(sameCoding(back[index] ?? one, one)).toBe(true);
        const turned = all.map((one) => ({
          ...one,
          modifiers: Object.fromEntries(Object.entries(one.modifiers).toReversed()),
        }));
        expect(codingsCell(turned)).toBe(codingsCell(all));
      }),
    );
  });

  test('of old, when a fragment had codes and nothing more, reads the same and is written the same', () => {
    const cell = '["soothing","touch"]';
    expect(codings.parse(cell)).toEqual([bareCoding(asId('soothing')), bareCoding(asId('touch'))]);
    expect(codingsCell(codings.parse(cell))).toBe(cell);
  });

  test('differs by any answer', () => {
    const one = { ...bareCoding(asId('a')), modifiers: { [asId<ModifierId>('n')]: 1 } };
    expect(sameCoding(one, { ...one, modifiers: { [asId<ModifierId>('n')]: 2 } })).toBe(false);
    expect(sameCoding(one, bareCoding(asId('a')))).toBe(false);
    expect(sameCoding(one, { ...one, role: 'child' })).toBe(false);
    expect(sameCoding(one, structuredClone(one))).toBe(true);
  });
});

describe('a link', () => {
  const [a, b] = ['a', 'b'].map((digit) => asId<FragmentId>(digit.repeat(32)));
  if (a === undefined || b === undefined) throw new Error('two fragments');
  const tie = { from: a, to: b, kind: 'answers' } as const;

  test('ties two of one person on one recording, once', () => {
    const one = fragment(1, 2);
    expect(checkLink(tie, one, one, [])).toEqual({ ok: true, value: null });
    expect(checkLink(tie, one, one, [tie])).toMatchObject({ error: { code: 'link.already-there' } });
    expect(checkLink(tie, one, one, [{ ...tie, kind: 'effect' }]).ok).toBe(true);
    expect(checkLink({ ...tie, to: a }, one, one, [])).toMatchObject({
      error: { code: 'link.not-possible' },
    });
    const others = { ...one, authorId: asId<Fragment['authorId']>('9'.repeat(32)) };
    expect(checkLink(tie, one, others, []).ok).toBe(false);
  });
});
