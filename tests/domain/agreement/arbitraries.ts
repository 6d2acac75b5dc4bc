// Random small inputs for the agreement properties.
import * as fc from 'fast-check';
import type { RatingTable } from '../../../shared/domain/agreement/table.ts';
import type { CodedEvent, CodedSession } from '../../../shared/domain/agreement/timeline/coded-session.ts';

/** Tables with 0–9 units, 1–5 raters, scores 1–5 and now and then none. */
export const anyTable: fc.Arbitrary<RatingTable> = fc
  .integer({ min: 1, max: 5 })
  .chain((raterCount) => tablesOf(raterCount, fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 }), 0));

/** Complete tables with at least 4 units and 2–4 raters, where not every score is the same. */
export const completeTable: fc.Arbitrary<RatingTable> = fc
  .integer({ min: 2, max: 4 })
  .chain((raterCount) => tablesOf(raterCount, fc.integer({ min: 1, max: 9 }), 4))
  .filter(({ units }) => new Set(units.flat()).size > 1);

/** Two raters' complete scores. */
export const pairTable: fc.Arbitrary<RatingTable> = tablesOf(2, fc.integer({ min: 1, max: 5 }), 2);

function tablesOf<R extends number | null>(
  raterCount: number,
  rating: fc.Arbitrary<R>,
  minUnits: number,
): fc.Arbitrary<RatingTable> {
  const unit = fc.array(rating, { minLength: raterCount, maxLength: raterCount });
  return fc.array(unit, { minLength: minUnits, maxLength: 9 }).map((units) => ({ raterCount, units }));
}

const CODES = ['gaze', 'smile', 'touch'];

/** Events one after the other, with pauses, none empty. */
function track(maxEvents: number): fc.Arbitrary<CodedEvent[]> {
  const step = fc.record({
    pause: fc.integer({ min: 0, max: 6 }),
    duration: fc.integer({ min: 1, max: 9 }),
    code: fc.constantFrom(...CODES),
  });
  return fc.array(step, { maxLength: maxEvents }).map((steps) => {
    let time = 0;
    return steps.map(({ pause, duration, code }) => {
      const start = time + pause;
      time = start + duration;
      return { start, end: time, code };
    });
  });
}

export function anySession(maxEvents = 8): fc.Arbitrary<CodedSession> {
  return fc.tuple(track(maxEvents), track(maxEvents)).map(([a, b]) => ({
    a,
    b,
    t0: 0,
    t1: Math.max(1, ...[...a, ...b].map(({ end }) => end)),
  }));
}

export function permuted<T>(list: readonly T[], order: readonly number[]): T[] {
  return list
    .map((item, index) => ({ item, key: order[index % order.length] ?? 0 }))
    .toSorted((x, y) => x.key - y.key)
    .map(({ item }) => item);
}

/** Keys to reorder a list by. */
export const anyOrder = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 9, maxLength: 9 });
