import { describe, expect, test } from 'vitest';
import type { Consent } from '../../../shared/domain/consent/consent.ts';
import { consentState, type PurposeStateKind } from '../../../shared/domain/consent/consent-state.ts';
import { needsRecording, PURPOSES, type Purpose } from '../../../shared/domain/consent/purpose.ts';
import { mayGoOn, mayUse, opensWithReason } from '../../../shared/domain/consent/use-gate.ts';
import type { VisiblePerson } from '../../../shared/domain/consent/visible-person.ts';
import { FATHER, FILM, MOTHER, OTHER_FILM, PARENTS_AND_BABY, person, said, TODAY, USED } from './family.ts';

/** What both parents said about the one film, for each state that can come of it. */
const SAID: Readonly<Record<PurposeStateKind, (purpose: Purpose) => readonly Consent[]>> = {
  given: (purpose) => [of(MOTHER, purpose), of(FATHER, purpose)],
  'not-asked': () => [],
  incomplete: (purpose) => [of(MOTHER, purpose)],
  withdrawn: (purpose) => [of(MOTHER, purpose), of(FATHER, purpose, { withdrawnOn: TODAY })],
  expired: (purpose) => [of(MOTHER, purpose), of(FATHER, purpose, { validUntil: '2026-11-21' })],
};
const STATES = [
  'given',
  'not-asked',
  'incomplete',
  'withdrawn',
  'expired',
] as const satisfies readonly PurposeStateKind[];

function of(who: VisiblePerson, purpose: Purpose, details: Partial<Consent> = {}): Consent {
  return said(who, purpose, { recordingId: FILM, ...details });
}

describe.each(PURPOSES)('%s', (purpose) => {
  test.each(STATES)('when consent is %s', (state) => {
    const consents = SAID[state](purpose);
    expect(consentState(purpose, FILM, PARENTS_AND_BABY, consents, TODAY).kind).toBe(state);
    const answer = mayUse(purpose, USED, PARENTS_AND_BABY, consents, TODAY);
    const no = { code: `consent.${state}`, purpose, recordingCode: 'V-0001' };
    expect(answer).toEqual(state === 'given' ? { ok: true, value: null } : { ok: false, error: no });
    expect(mayGoOn(purpose, USED, PARENTS_AND_BABY, consents, TODAY).ok).toBe(state !== 'withdrawn');
  });

  test('is not opened by consent for anything else', () => {
    const others = PURPOSES.filter((other) => other !== purpose).flatMap((other) => SAID.given(other));
    expect(consentState(purpose, FILM, PARENTS_AND_BABY, others, TODAY).kind).toBe('not-asked');
  });

  test('asked of all recordings together', () => {
    const general = [MOTHER, FATHER].map((who) => said(who, purpose));
    const state = consentState(purpose, FILM, PARENTS_AND_BABY, general, TODAY);
    expect(state.kind).toBe(needsRecording(purpose) ? 'not-asked' : 'given');
  });
});

test('a reason opens what nobody wrote down, and nothing else', () => {
  expect(STATES.filter((state) => opensWithReason(state))).toEqual(['not-asked']);
});

describe('who must consent', () => {
  const yes = (...people: readonly VisiblePerson[]) => people.map((who) => said(who, 'scoring'));
  const child = (born: string) => person('kind', { capacity: 'child', born });
  const grandmother = person('oma', { capacity: 'grandparent' });
  const alone = person('ouder A', { capacity: 'parent-with-sole-authority' });
  const away = { ...FATHER, seenIn: 'nowhere' } as const;

  test.each<[string, readonly VisiblePerson[], readonly Consent[], PurposeStateKind]>([
    ['both parents with authority', [MOTHER, FATHER], yes(MOTHER, FATHER), 'given'],
    ['also the one who is on no recording', [MOTHER, away], yes(MOTHER), 'incomplete'],
    ['the second parent, whom nobody wrote down', [MOTHER], yes(MOTHER), 'incomplete'],
    ['nobody beside a parent who has authority alone', [alone], yes(alone), 'given'],
    ['everybody else who is to be seen', [MOTHER, FATHER, grandmother], yes(MOTHER, FATHER), 'incomplete'],
    [
      'not who is seen on another recording',
      [MOTHER, FATHER, { ...grandmother, seenIn: OTHER_FILM }],
      yes(MOTHER, FATHER),
      'given',
    ],
    [
      'a parent without authority, if seen',
      [alone, person('ouder B', { capacity: 'parent-without-authority' })],
      yes(alone),
      'incomplete',
    ],
    ['parents with authority, not only who is seen', [grandmother], yes(grandmother), 'incomplete'],
    ['no child of eleven', [alone, child('2014-12')], yes(alone), 'given'],
    ['a child of twelve besides', [alone, child('2014-11')], yes(alone), 'incomplete'],
    ['parents and child of fifteen', [alone, child('2010-12')], yes(child('')), 'incomplete'],
    [
      'a child of sixteen alone',
      [{ ...alone, seenIn: 'nowhere' }, child('2010-11')],
      yes(child('')),
      'given',
    ],
    ['nobody known', [], [], 'not-asked'],
  ])('%s', (_, persons, consents, kind) => {
    expect(consentState('scoring', FILM, persons, consents, TODAY).kind).toBe(kind);
  });

  test('says who is missing, and that a parent is not known here', () => {
    expect(consentState('research', FILM, [MOTHER, grandmother], [said(MOTHER, 'research')], TODAY)).toEqual({
      kind: 'incomplete',
      missing: [grandmother.id],
      unknownParents: 'second',
    });
  });
});

describe('of several things said', () => {
  const both = [MOTHER, FATHER];
  const father = said(FATHER, 'guidance');
  test.each<[string, readonly Consent[], PurposeStateKind]>([
    [
      'a no to this recording goes before a yes to all',
      [said(MOTHER, 'guidance'), of(MOTHER, 'guidance', { givenOn: null, withdrawnOn: TODAY })],
      'withdrawn',
    ],
    [
      'a yes to this recording goes before a no to all',
      [said(MOTHER, 'guidance', { withdrawnOn: TODAY }), of(MOTHER, 'guidance')],
      'given',
    ],
    [
      'asked again after a withdrawal',
      [
        said(MOTHER, 'guidance', { withdrawnOn: '2026-10-05' }),
        said(MOTHER, 'guidance', { givenOn: '2026-11-01' }),
      ],
      'given',
    ],
    [
      'renewed, and past that too',
      [
        said(MOTHER, 'guidance', { withdrawnOn: '2026-10-05' }),
        said(MOTHER, 'guidance', { givenOn: '2026-11-01', validUntil: '2026-11-02' }),
      ],
      'expired',
    ],
    ['on its last day it still holds', [said(MOTHER, 'guidance', { validUntil: TODAY })], 'given'],
  ])('%s', (_, consents, kind) => {
    expect(consentState('guidance', FILM, both, [father, ...consents], TODAY).kind).toBe(kind);
  });
});
