// Pair report: two raters by themselves, with the table of their scores and the plot of their differences.

import type { RatingTable } from '../table.ts';
import { blandAltmanFigure, type Shared } from './bland-altman-figure.ts';
import { pairMeasures } from './choose-measures.ts';
import { type Comparison, pairComparison } from './comparison.ts';
import { measure, type RatingMeasure } from './rating-measures.ts';
import type { ConfusionMatrix, PairReport } from './scale-report.ts';

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
      shared.length < 2 || whole.design.level === 'nominal' ? null : blandAltmanFigure(shared, comparison),
  };
}

function sharedUnits({ units }: RatingTable, a: number, b: number): Shared[] {
  return units.flatMap((unit, row) => {
    const [first, second] = [unit[a] ?? null, unit[b] ?? null];
    return first === null || second === null ? [] : [{ row, a: first, b: second }];
  });
}

function confusionOf(shared: readonly Shared[], points: readonly number[]): ConfusionMatrix {
  const place = new Map(points.map((point, index) => [point, index]));
  const units = points.map(() => points.map((): number[] => []));
  for (const { row, a, b } of shared) units[place.get(a) ?? -1]?.[place.get(b) ?? -1]?.push(row);
  return { points, counts: units.map((row) => row.map(({ length }) => length)), units };
}
