import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Consent } from '../../../shared/domain/consent/consent.ts';
import { consentState } from '../../../shared/domain/consent/consent-state.ts';
import { PURPOSES } from '../../../shared/domain/consent/purpose.ts';
import { withdraw } from '../../../shared/domain/consent/withdrawal.ts';
import { BABY, FATHER, FILM, MOTHER, OTHER_FILM, person, said, TODAY } from './family.ts';

const GRANDMOTHER = person('oma', { capacity: 'grandparent', seenIn: FILM });
const PERSONS = [MOTHER, FATHER, BABY, GRANDMOTHER];
const DAYS = ['2026-09-01', '2026-10-15', TODAY, '2026-12-31'];

const who = fc.constantFrom(MOTHER, FATHER, GRANDMOTHER);
const purpose = fc.constantFrom(...PURPOSES.slice(0, 4));
const place = fc.constantFrom(null, FILM, OTHER_FILM);
const maybe = (days: readonly string[]) => fc.option(fc.constantFrom(...days));
const line = fc
  .record({
    who,
    purpose,
    recordingId: place,
    givenOn: maybe(DAYS.slice(0, 3)),
    validUntil: maybe(DAYS),
    withdrawnOn: maybe(DAYS.slice(0, 3)),
  })
  .map(({ who: one, purpose: about, ...details }): Consent => {
    const withdrawnOn = details.givenOn === null ? (details.withdrawnOn ?? TODAY) : details.withdrawnOn;
    return said(one, about, { ...details, withdrawnOn });
  });
/** Often enough everybody said yes, so that there is something to lose. */
const lines = fc
  .tuple(fc.boolean(), fc.array(line, { maxLength: 12 }))
  .map(([all, some]) =>
    all ? [...some, ...PERSONS.flatMap((one) => PURPOSES.map((about) => said(one, about)))] : some,
  );

const isGiven = (consents: readonly Consent[], today = TODAY) =>
  PURPOSES.map((one) => consentState(one, FILM, PERSONS, consents, today).kind === 'given');

describe('consent', () => {
  test('a withdrawal never opens anything, and closes what it is about', () => {
    fc.assert(
      fc.property(lines, who, purpose, place, (consents, one, about, recordingId) => {
        const withdrawal = { personId: one.id, purposes: [about], recordingId };
        const { ends, noes } = withdraw(consents, withdrawal);
        const after = [
          ...consents.map((c) => (ends.includes(c.id) ? { ...c, withdrawnOn: TODAY } : c)),
          ...noes.map((no) => said(one, no, { recordingId, givenOn: null, withdrawnOn: TODAY })),
        ];
        const before = isGiven(consents);
        for (const [index, given] of isGiven(after).entries()) if (given) expect(before[index]).toBe(true);
        if (recordingId !== OTHER_FILM) {
          expect(consentState(about, FILM, PERSONS, after, TODAY).kind).toBe('withdrawn');
        }
      }),
    );
  });

  test('without a yes of both parents nothing is given', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(MOTHER, FATHER), (consents, silent) => {
        const without = consents.filter((consent) => consent.personId !== silent.id);
        expect(isGiven(without)).not.toContain(true);
      }),
    );
  });

  test('nor when a parent with authority is not known', () => {
    fc.assert(
      fc.property(lines, purpose, (consents, about) => {
        const alone = PERSONS.filter((one) => one !== FATHER);
        expect(consentState(about, FILM, alone, consents, TODAY).kind).not.toBe('given');
      }),
    );
  });

  test('time opens nothing', () => {
    fc.assert(
      fc.property(lines, (consents) => {
        const days = ['2026-11-22', '2026-12-31', '2027-01-01', '2030-01-01'].map((day) =>
          isGiven(consents, day),
        );
        for (const [index, later] of days.slice(1).entries()) {
          for (const [i, given] of later.entries()) if (given) expect(days[index]?.[i]).toBe(true);
        }
      }),
    );
  });
});
