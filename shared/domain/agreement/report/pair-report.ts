// Pair report: two raters by themselves, with the table of their scores and the plot of their differences.

import { blandAltman } from '../bland-altman.ts';
import { normalQuantile } from '../distributions/normal.ts';
import { at } from '../indexed.ts';
import type { RatingTable } from '../table.ts';
import { pairMeasures } from './choose-measures.ts';
import { type Comparison, pairComparison } from './comparison.ts';
import { measure, type RatingMeasure } from './rating-measures.ts';
import type { BlandAltmanFigure, ConfusionMatrix, PairReport } from './scale-report.ts';

/** A unit both raters scored: its row in the table, and the two scores. */
type Shared = { readonly unit: number; readonly a: number; readonly b: number };

/** `all` has every column, also of raters without a score; a and b are columns of it. */
export function pairReport(
  whole: Comparison,
  all: RatingTable,
  [a, b]: readonly [number, number],
  alsoMeasures: readonly RatingMeasure[],
): PairReport {
  const comparison = pairComparison(whole, all, [a, b]);
  const shared = sharedUnits(all, a, b);
  const ids = [...new Set([...pairMeasures(comparison.design), ...alsoMeasures])];
  return {
    a,
    b,
    nUnits: shared.length,
    measures: ids.map((id) => measure(id, comparison)),
    confusion: confusionOf(shared, whole.categories),
    blandAltman:
      shared.length < 2 || whole.design.level === 'nominal' ? null : differencesOf(shared, whole.level),
  };
}

function sharedUnits({ units }: RatingTable, a: number, b: number): Shared[] {
  return units.flatMap((row, unit) => {
    const [first, second] = [row[a] ?? null, row[b] ?? null];
    return first === null || second === null ? [] : [{ unit, a: first, b: second }];
  });
}

function confusionOf(shared: readonly Shared[], points: readonly number[]): ConfusionMatrix {
  const place = new Map(points.map((point, index) => [point, index]));
  const units = points.map(() => points.map((): number[] => []));
  for (const { unit, a, b } of shared) units[place.get(a) ?? -1]?.[place.get(b) ?? -1]?.push(unit);
  return { points, counts: units.map((row) => row.map(({ length }) => length)), units };
}

/** Exact intervals of the limits, Carkeet (2015). */
function differencesOf(shared: readonly Shared[], level: number): BlandAltmanFigure {
  const multiplier = normalQuantile(1 - (1 - level) / 2);
  const result = blandAltman(
    shared.map(({ a, b }): [number, number] => [a, b]),
    multiplier,
    level,
  );
  const limit = ({ estimate, exact }: typeof result.lower): BlandAltmanFigure['lower'] => ({
    estimate,
    low: exact.low,
    high: exact.high,
  });
  return {
    bias: result.bias,
    biasInterval: { low: result.biasInterval.low, high: result.biasInterval.high },
    lower: limit(result.lower),
    upper: limit(result.upper),
    level,
    bubbles: bubblesOf(shared),
    differenceMeanCorrelation: result.differenceMeanCorrelation,
  };
}

function bubblesOf(shared: readonly Shared[]): BlandAltmanFigure['bubbles'] {
  const groups = Map.groupBy(shared, ({ a, b }) => `${a + b} ${a - b}`);
  return [...groups.values()]
    .map((group) => {
      const { a, b } = at(group, 0);
      return { mean: (a + b) / 2, difference: a - b, units: group.map(({ unit }) => unit) };
    })
    .toSorted((x, y) => x.mean - y.mean || x.difference - y.difference);
}
