// Krippendorff's alpha for any number of raters, with missing ratings.
import {
  ALPHA_METRICS,
  type AlphaMetric,
  type Disagreement,
  weightedDisagreement,
} from './alpha-disagreement.ts';
import { codeUnits, kindsOf } from './coded-units.ts';
import { type Figure, figure, reasonIfAnyNull, type ReasonCode } from './figure.ts';
import type { Rating, RatingTable } from './table.ts';

export { ALPHA_METRICS, type AlphaMetric };

export type Alpha = {
  readonly estimate: Figure;
  readonly observedDisagreement: Figure;
  readonly expectedDisagreement: Figure;
  /** Units with at least two ratings. */
  readonly nUnits: number;
  /** Ratings in those units. */
  readonly nValues: number;
  readonly reason?: ReasonCode;
};

/**
 * α = 1 − Do/De over the pairable values. Undefined without pairs or when every value is the same.
 * Source: Krippendorff (2011), "Computing Krippendorff's alpha-reliability".
 */
export function krippendorffAlpha(table: RatingTable<Rating>, metric: AlphaMetric): Alpha {
  const units = codeUnits(table);
  const once = new Int32Array(units.sizes.length).fill(1);
  const { n, within, overall } = finite(weightedDisagreement(units, metric)(once));
  const observed = within / n;
  const expected = overall / (n * (n - 1));
  const estimate = figure(1 - observed / expected);
  return {
    estimate,
    observedDisagreement: figure(observed),
    expectedDisagreement: figure(expected),
    nUnits: units.sizes.reduce((pairable, size) => pairable + Number(size > 0), 0),
    nValues: n,
    ...reasonIfAnyNull([estimate], reasonFor(n, expected)),
  };
}

/**
 * Alpha when row u of the table is taken times[u] times, for resampling; NaN where it is undefined. Rows are coded
 * once and equal rows put together, so that one call costs far less than alpha of a new table.
 */
export function weightedAlpha(
  table: RatingTable<Rating>,
  metric: AlphaMetric,
): (times: Int32Array) => number {
  const { units, kindOf } = kindsOf(codeUnits(table));
  const disagreement = weightedDisagreement(units, metric);
  const timesOfKind = new Int32Array(units.sizes.length);
  return (times) => {
    timesOfKind.fill(0);
    for (let row = 0; row < times.length; row += 1) {
      const kind = kindOf[row] ?? 0;
      timesOfKind[kind] = (timesOfKind[kind] ?? 0) + (times[row] ?? 0);
    }
    return alphaOf(disagreement(timesOfKind));
  };
}

/** 1 − (n − 1) Σ within / Σ overall; NaN where there is nothing to disagree about. */
export function alphaOf({ n, within, overall }: Disagreement): number {
  return overall > 0 ? 1 - ((n - 1) * within) / overall : Number.NaN;
}

/** a + b = 0 makes a ratio difference infinite; nothing can be said of such values. */
function finite(sums: Disagreement): Disagreement {
  return Number.isFinite(sums.overall) ? sums : { ...sums, within: Number.NaN, overall: Number.NaN };
}

function reasonFor(n: number, expected: number): ReasonCode {
  if (n === 0) return 'no-pairs';
  return expected === 0 ? 'no-variance' : 'not-a-ratio-scale';
}
