// Reminders: due on their day and not before, and gone once somebody spoke again.

import { expect, test } from 'vitest';
import type { Consent } from '../../../shared/domain/consent/consent.ts';
import { remindersOf, type ReminderKind } from '../../../shared/domain/consent/reminders.ts';
import type { VisiblePerson } from '../../../shared/domain/consent/visible-person.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { FILM, MOTHER, person, said } from './family.ts';

const CHILD = person('kind', { capacity: 'child', born: '2014-11' });
const mother = (details: Partial<Consent>) => said(MOTHER, 'guidance', details);
const no = { givenOn: null, withdrawnOn: '2026-10-20' };

test.each<[string, VisiblePerson, readonly Consent[], Day, ReminderKind | null, Day | null]>([
  ['a year later', MOTHER, [mother({ givenOn: '2025-11-22' })], '2026-11-22', 'yearly', '2026-11-22'],
  ['a day before that', MOTHER, [mother({ givenOn: '2025-11-22' })], '2026-11-21', null, null],
  [
    'a year after the last word, whatever it was about',
    MOTHER,
    [mother({ givenOn: '2025-01-01' }), said(MOTHER, 'scoring', { givenOn: '2026-01-01' })],
    '2026-11-22',
    null,
    null,
  ],
  ['who never said anything is not asked again', MOTHER, [], '2026-11-22', null, null],
  [
    'who took everything back is not asked again',
    MOTHER,
    [mother({ givenOn: '2024-01-01', withdrawnOn: '2024-02-01' })],
    '2026-11-22',
    null,
    null,
  ],
  [
    'thirty days before the end',
    MOTHER,
    [mother({ validUntil: '2026-12-22' })],
    '2026-11-22',
    'ends',
    '2026-12-22',
  ],
  ['thirty-one', MOTHER, [mother({ validUntil: '2026-12-23' })], '2026-11-22', null, null],
  ['after the end', MOTHER, [mother({ validUntil: '2026-11-01' })], '2026-11-22', 'ended', '2026-11-01'],
  [
    'renewed',
    MOTHER,
    [mother({ validUntil: '2026-11-01' }), mother({ givenOn: '2026-10-30' })],
    '2026-11-22',
    null,
    null,
  ],
  [
    'not renewed by a no: nothing is left to renew',
    MOTHER,
    [mother({ validUntil: '2026-11-01' }), mother(no)],
    '2026-11-22',
    null,
    null,
  ],
  [
    'renewed for one film only',
    MOTHER,
    [mother({ validUntil: '2026-11-01' }), mother({ recordingId: FILM })],
    '2026-11-22',
    'ended',
    '2026-11-01',
  ],
  ['twelve', CHILD, [], '2026-11-01', 'has-a-say', '2026-11-01'],
  ['not yet twelve', CHILD, [], '2026-10-31', null, null],
  [
    'twelve, and said so',
    CHILD,
    [said(CHILD, 'guidance', { givenOn: '2026-11-05' })],
    '2026-11-22',
    null,
    null,
  ],
  [
    'sixteen',
    CHILD,
    [said(CHILD, 'guidance', { givenOn: '2030-10-05' })],
    '2030-11-01',
    'decides',
    '2030-11-01',
  ],
  [
    'sixteen, and said no',
    CHILD,
    [said(CHILD, 'guidance', { givenOn: null, withdrawnOn: '2030-11-02' })],
    '2030-11-22',
    null,
    null,
  ],
  [
    'a birthday goes before a year',
    CHILD,
    [said(CHILD, 'guidance', { givenOn: '2025-01-01' })],
    '2026-11-22',
    'has-a-say',
    '2026-11-01',
  ],
])('%s', (_, who, consents, today, kind, on) => {
  const expected = kind === null ? [] : [{ kind, personId: who.id, on }];
  expect(remindersOf([who], consents, today)).toEqual(expected);
});
