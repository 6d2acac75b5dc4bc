// Whatever comes in, every measure answers numbers, or null beside a reason; never NaN, never an infinity.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCases } from '../../../shared/domain/agreement/cases.ts';
import { MEASURES } from '../../../shared/domain/agreement/measures.ts';
import type { RatingTable } from '../../../shared/domain/agreement/table.ts';
import { anySession, anyTable } from './arbitraries.ts';

const OPTIONS = fc.constantFrom(
  {},
  { weights: 'quadratic', metric: 'ordinal', mode: 'pairwise', B: 20 },
  { categories: [1, 2, 3, 4, 5, 6], metric: 'ratio', design: 'paired', B: 20 },
  { weights: 'rank_linear', metric: 'interval', kind: 'hayes_krippendorff', B: 20 },
);

describe('every measure', () => {
  it.each([...MEASURES.keys()])('%s', (measure) => {
    const input = inputFor(measure);
    fc.assert(
      fc.property(input, OPTIONS, (input, options) => {
        const [outcome] = runCases([
          { id: 'any', measure, input, options: { ...options, unit: 2, tolerance_units: 1 } },
        ]);
        if (outcome === undefined || 'error' in outcome) throw new Error(outcome?.error ?? 'no answer');
        expect(escapes(outcome.result, false)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

function inputFor(measure: string): fc.Arbitrary<object> {
  if (measure === 'kappa_2x2') return squareTables(2);
  if (measure === 'rci') return changes;
  if (measure === 'cohen_d') return groups;
  if (measure === 'boundary_similarity') return cuts;
  if (TIMELINE.has(measure)) return anySession(4).map(({ a, b, ...window }) => ({ A: a, B: b, ...window }));
  const tables = TWO_RATERS.has(measure) ? anyTable.map(firstTwo) : anyTable;
  return tables.map(({ units }) => ({ matrix: units }));
}

const TWO_RATERS = new Set(['cohen_kappa', 'pearson', 'spearman', 'lin_ccc', 'bland_altman']);
const TIMELINE = new Set([
  'time_unit_kappa',
  'event_easydiag',
  'event_alignment',
  'segment_overlap',
  'boris_time_kappa',
]);

/** At least one row, so that the number of raters shows. */
function firstTwo({ units }: RatingTable): RatingTable {
  const pairs = units.map((unit) => [unit[0] ?? null, unit[1] ?? null]);
  return { raterCount: 2, units: [[null, null], ...pairs] };
}

function squareTables(size: number): fc.Arbitrary<object> {
  const row = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: size, maxLength: size });
  return fc.array(row, { minLength: size, maxLength: size }).map((table) => ({ table }));
}

const score = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 5 });
const groups = fc
  .record({
    group1: fc.array(score, { maxLength: 5 }),
    group2: fc.array(score, { maxLength: 5 }),
    occasions: fc.array(fc.tuple(score, score), { maxLength: 5 }),
  })
  .map(({ group1, group2, occasions }) => ({
    group1,
    group2,
    occasion1: occasions.map(([first]) => first),
    occasion2: occasions.map(([, second]) => second),
  }));
const changes = fc.record({
  sd_baseline: fc.constantFrom(0, 1.5, 10),
  reliability: fc.constantFrom(0, 0.8, 1),
  pre: fc.constant([1, 2, 3]),
  post: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
});
const cuts = fc.record({
  boundaries_A: fc.uniqueArray(fc.integer({ min: 1, max: 6 })),
  boundaries_B: fc.uniqueArray(fc.integer({ min: 1, max: 6 })),
  n_units: fc.constant(7),
});

/** Where a figure is neither a finite number nor a null with a reason beside or above it. */
function escapes(value: unknown, isExplained: boolean, key = ''): string[] {
  if (value === null) return isExplained ? [] : [`${key} is null without a reason`];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${key} is ${value}`];
  if (typeof value !== 'object') return [];
  const explained = isExplained || 'reason' in value;
  return Object.entries(value).flatMap(([name, inner]) => escapes(inner, explained, `${key}.${name}`));
}
