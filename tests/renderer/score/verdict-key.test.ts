// Keys and cells: what pressing a score or a reason makes of the verdict there is.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOT_OBSERVED_REASONS, OPEN, type Verdict } from '../../../shared/domain/score/score.ts';
import { verdictAfterReason, verdictAfterValue } from '../../../renderer/views/score/verdict-key.ts';

const SCALE = { min: 1, max: 9, step: 1 };

const verdicts: fc.Arbitrary<Verdict> = fc.oneof(
  fc.constant(OPEN),
  fc.integer({ min: 1, max: 9 }).map((value): Verdict => ({ kind: 'value', value })),
  fc.constantFrom(...NOT_OBSERVED_REASONS).map((reason): Verdict => ({ kind: 'not-observed', reason })),
);

describe('a score', () => {
  it('takes the place of whatever other verdict there is', () => {
    fc.assert(
      fc.property(verdicts, fc.integer({ min: 1, max: 9 }), (before, value) => {
        fc.pre(!(before.kind === 'value' && before.value === value));
        expect(verdictAfterValue(SCALE, before, value)).toEqual({ kind: 'value', value });
      }),
    );
  });

  it('is taken back by the same once more', () => {
    expect(verdictAfterValue(SCALE, { kind: 'value', value: 4 }, 4)).toEqual({ kind: 'open' });
  });

  it('does nothing where the scale has no such value', () => {
    expect(verdictAfterValue({ min: 1, max: 5, step: 1 }, OPEN, 6)).toBeNull();
    expect(verdictAfterValue({ min: 1, max: 9, step: 2 }, OPEN, 4)).toBeNull();
    expect(verdictAfterValue(SCALE, { kind: 'value', value: 4 }, 0)).toBeNull();
  });
});

describe('a reason', () => {
  it('takes the place of a score and of another reason', () => {
    const given = { kind: 'not-observed', reason: 'no-sound' };
    expect(verdictAfterReason({ kind: 'value', value: 4 }, 'no-sound')).toEqual(given);
    expect(verdictAfterReason({ kind: 'not-observed', reason: 'other' }, 'no-sound')).toEqual(given);
  });

  it('is taken back by the same once more', () => {
    expect(verdictAfterReason({ kind: 'not-observed', reason: 'other' }, 'other')).toEqual({ kind: 'open' });
  });
});
