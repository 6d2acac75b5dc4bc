import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createItinerary } from '../../../electron/host/import/itinerary.ts';
import { IMPORT_PHASES, type JobPhase } from '../../../shared/domain/job/job.ts';

test('shares the way by the seconds that each phase takes', () => {
  const seen: [JobPhase, number][] = [];
  const itinerary = createItinerary(
    (phase, fraction) => seen.push([phase, fraction]),
    new Map([
      ['copying', 1],
      ['converting', 3],
    ]),
  );
  itinerary.enter('copying');
  itinerary.at(0.5);
  itinerary.enter('converting');
  itinerary.at(0.5);
  itinerary.at(1);
  expect(seen).toEqual([
    ['copying', 0],
    ['copying', 0.125],
    ['converting', 0.25],
    ['converting', 0.625],
    ['converting', 1],
  ]);
});

test('never goes back, whatever turns out on the way, and ends at the end', () => {
  const seconds = fc.integer({ min: 0, max: 10_000 });
  const steps = fc.array(fc.tuple(fc.nat(IMPORT_PHASES.length - 1), seconds, fc.double({ min: -1, max: 2 })));
  fc.assert(
    fc.property(fc.array(seconds, { minLength: 8, maxLength: 8 }), steps, (expected, steps) => {
      const seen: number[] = [];
      const plan = new Map(IMPORT_PHASES.map((phase, i) => [phase, expected[i] ?? 0]));
      const itinerary = createItinerary((_phase, fraction) => seen.push(fraction), plan);
      for (const [i, phase] of IMPORT_PHASES.entries()) {
        itinerary.enter(phase);
        for (const [later, seconds] of steps.slice(i, i + 2)) {
          const other = IMPORT_PHASES[later];
          if (other !== undefined) itinerary.expect(other, seconds);
        }
        const within = steps
          .map(([, , share]) => (Number.isNaN(share) ? 0 : share))
          .toSorted((a, b) => a - b);
        for (const share of within) itinerary.at(share);
      }
      for (const [i, fraction] of seen.entries()) {
        expect(fraction).toBeGreaterThanOrEqual((seen[i - 1] ?? 0) - 1e-9);
        expect(fraction).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});
