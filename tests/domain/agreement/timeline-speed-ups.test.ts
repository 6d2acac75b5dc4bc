// What was made fast gives what the plain way gives.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignEvents } from '../../../shared/domain/agreement/timeline/alignment.ts';
import { byStart } from '../../../shared/domain/agreement/timeline/coded-session.ts';
import { timeUnitKappa } from '../../../shared/domain/agreement/timeline/time-unit-kappa.ts';
import { sampleMiddles, unitGrid } from '../../../shared/domain/agreement/timeline/time-units.ts';
import { anyKnot } from './timeline-arbitraries.ts';
import { fullTableAlignment, slowMiddles, slowTolerantAgreement } from './timeline-slow-versions.ts';

const CODES = ['', 'gaze', 'smile'];

describe('alignment within a band', () => {
  const anyCosts = fc.record({
    disagree: fc.constantFrom(0, 0.5, 1, 2, 3),
    gap: fc.constantFrom(0, 0.5, 1, 2),
    tolerance: fc.constantFrom(0, 1, 2, 5, 9, Number.POSITIVE_INFINITY),
    timed: fc.boolean(),
  });

  it('is the alignment of the full table, pair by pair', () => {
    fc.assert(
      fc.property(anyKnot(9), anyCosts, (session, costs) => {
        const [a, b] = [byStart(session.a), byStart(session.b)];
        expect(alignEvents(a, b, costs)).toEqual(fullTableAlignment(a, b, costs));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('time units', () => {
  const anyUnit = fc.constantFrom(1, 2, 3, 7);

  it('hold the code that is active in their middle', () => {
    fc.assert(
      fc.property(anyKnot(6), anyUnit, fc.integer({ min: -3, max: 8 }), ({ a, t1 }, unit, t0) => {
        const grid = unitGrid(t0, t1, unit);
        const found = [...sampleMiddles(a, grid, (code) => CODES.indexOf(code))];
        expect(found.map((number) => CODES[number])).toEqual(slowMiddles(a, t0, unit, grid.count));
      }),
    );
  });

  it('agree within the tolerance when the other rater has the code at most that far away', () => {
    fc.assert(
      fc.property(anyKnot(6), anyUnit, fc.integer({ min: 1, max: 6 }), (session, unit, toleranceUnits) => {
        const { t0, t1 } = session;
        const { tolerant } = timeUnitKappa(session, { unit, toleranceUnits });
        const { count } = unitGrid(t0, t1, unit);
        const [a, b] = [slowMiddles(session.a, t0, unit, count), slowMiddles(session.b, t0, unit, count)];
        expect(tolerant?.aFirst.observed).toBeCloseTo(slowTolerantAgreement(a, b, toleranceUnits), 12);
        expect(tolerant?.bFirst.observed).toBeCloseTo(slowTolerantAgreement(b, a, toleranceUnits), 12);
      }),
    );
  });

  it('are as many as fit, a half going to the even number', () => {
    expect([0, 400, 500, 600, 1_500, 2_500].map((t1) => unitGrid(0, t1, 1_000).count)).toEqual([
      0, 0, 0, 1, 2, 2,
    ]);
  });
});
