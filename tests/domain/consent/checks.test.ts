import { describe, expect, test } from 'vitest';
import { checkConsent } from '../../../shared/domain/consent/consent.ts';
import { checkPerson, type VisiblePerson } from '../../../shared/domain/consent/visible-person.ts';
import { isDay, isMonth, yearsSince } from '../../../shared/domain/day.ts';
import { FATHER, FILM, MOTHER, person, said, TODAY } from './family.ts';

describe('a person', () => {
  test('is known by a code name without loose spaces', () => {
    expect(checkPerson(person('  ouder   C '), [MOTHER], TODAY)).toMatchObject({
      value: { codeName: 'ouder C' },
    });
  });

  test.each<[string, VisiblePerson]>([
    ['input.invalid', person('  ')],
    ['input.invalid', person('x'.repeat(31))],
    ['person.code-name-taken', person('OUDER A')],
    ['input.invalid', person('kind', { capacity: 'child' })],
    ['input.invalid', person('kind', { capacity: 'child', born: '2026-12' })],
    ['input.invalid', person('kind', { capacity: 'child', born: '2026-13' })],
    ['input.invalid', person('ouder C', { born: '1990-01' })],
    ['input.invalid', person('ouder C', { authority: { how: 'register', on: '2026-11-23' } })],
    ['input.invalid', person('oma', { capacity: 'grandparent', authority: { how: 'register', on: TODAY } })],
    ['input.invalid', person('oma', { capacity: 'grandparent', seenIn: 'nowhere' })],
    ['person.sole-authority', person('ouder C', { capacity: 'parent-with-sole-authority' })],
  ])('is refused with %s', (code, wrong) => {
    expect(checkPerson(wrong, [MOTHER, FATHER], TODAY)).toMatchObject({ ok: false, error: { code } });
  });

  test('beside one who has authority alone, nobody else can have it', () => {
    const alone = person('ouder A', { capacity: 'parent-with-sole-authority' });
    expect(checkPerson(FATHER, [alone], TODAY)).toMatchObject({ error: { code: 'person.sole-authority' } });
    const without = { ...FATHER, capacity: 'parent-without-authority' } as const;
    expect(checkPerson(without, [alone], TODAY).ok).toBe(true);
  });
});

describe('a consent', () => {
  test.each([
    ['input.invalid', said(MOTHER, 'guidance', { givenOn: '2026-11-23' })],
    ['input.invalid', said(MOTHER, 'guidance', { givenOn: null })],
    ['input.invalid', said(MOTHER, 'guidance', { textVersion: ' ' })],
    ['input.invalid', said(MOTHER, 'guidance', { validUntil: '2026-09-30' })],
    ['input.invalid', said(MOTHER, 'guidance', { validUntil: '2026-02-30' })],
    ['consent.needs-recording', said(MOTHER, 'supervision')],
    ['consent.needs-recording', said(MOTHER, 'education')],
  ])('is refused with %s', (code, wrong) => {
    expect(checkConsent(wrong, TODAY)).toMatchObject({ ok: false, error: { code } });
  });

  test('for supervision is about one recording', () => {
    expect(checkConsent(said(MOTHER, 'supervision', { recordingId: FILM }), TODAY).ok).toBe(true);
  });
});

test.each([
  ['2026-11-22', true],
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['', false],
])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is));

test('months and years', () => {
  expect([isMonth('2026-05'), isMonth('2026-00'), isMonth('2026-05-01')]).toEqual([true, false, false]);
  expect(yearsSince('2014-11', '2026-11-01')).toBe(12);
  expect(yearsSince('2014-12', '2026-11-30')).toBe(11);
});
