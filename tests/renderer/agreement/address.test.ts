// The address of the agreement screen: whatever was chosen comes back as it was, through the router's decoding.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AgreementChoices,
  NO_CHOICES,
  RATING_MEASURES,
  readChoices,
  writeChoices,
} from '../../../renderer/views/agreement/address.ts';
import { BAND_SOURCES } from '../../../shared/domain/agreement/report/bands.ts';
import { asId } from '../../../shared/domain/ids.ts';

/** As the router hands a part of the address on. */
const throughRouter = (text: string) => decodeURI(text);

const randomId = fc.stringMatching(/^[0-9a-f]{32}$/u);
const named = fc.stringMatching(/^[a-z0-9-]{1,60}$/u);
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const ids = fc.array(randomId, { minLength: 1 }).map((list) => list.map((id) => asId<never>(id)));
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const choices: fc.Arbitrary<AgreementChoices> = fc.record({
  instrumentId: orNull(named.map((id) => asId<never>(id))),
  roundIds: orNull(ids),
  team: orNull(fc.oneof(fc.string(), fc.constantFrom('A%41', '100 %', 'Noord & Oost', '%2F', 'a+b/c?d#e'))),
  raterIds: orNull(ids),
  from: orNull(day),
  to: orNull(day),
  scaleId: orNull(named.map((id) => asId<never>(id))),
  bands: fc.constantFrom(...BAND_SOURCES),
  also: fc.subarray([...RATING_MEASURES]),
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(choices, (chosen) => {
      expect(readChoices(throughRouter(writeChoices(chosen)))).toEqual(chosen);
    }),
  );
});

test('no choice needs no words', () => {
  expect(writeChoices(NO_CHOICES)).toBe('');
});

test('what cannot be read counts as not chosen', () => {
  const typed =
    'instrument=../x&rounds=not-an-id&from=yesterday&to=2026-13-45&also=magic,pearson,event-kappa&bands=nobody&other=1';
  expect(readChoices(typed)).toEqual({ ...NO_CHOICES, also: ['pearson'] });
});
