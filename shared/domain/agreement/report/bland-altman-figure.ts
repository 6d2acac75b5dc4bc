// The Bland–Altman figure of a pair: bias, limits of agreement, and the differences as bubbles.

import { blandAltman } from '../bland-altman.ts';
import { repeatedBlandAltman } from '../bland-altman-repeated.ts';
import { normalQuantile } from '../distributions/normal.ts';
import type { Figure } from '../figure.ts';
import { at } from '../indexed.ts';
import { signedDifferenceByFamily } from '../mean-signed-difference.ts';
import type { Comparison } from './comparison.ts';
import { familiesOf } from './families.ts';
import type { BlandAltmanFigure } from './scale-report.ts';

/** A unit both raters scored: its row in the table, and the two scores. */
export type Shared = { readonly row: number; readonly a: number; readonly b: number };

type Limits = Pick<BlandAltmanFigure, 'bias' | 'biasInterval' | 'lower' | 'upper' | 'repeated'>;

/** At least two units. */
export function blandAltmanFigure(
  shared: readonly Shared[],
  comparison: Pick<Comparison, 'clusters' | 'level'>,
): BlandAltmanFigure {
  const { level } = comparison;
  const multiplier = normalQuantile(1 - (1 - level) / 2);
  const ordinary = blandAltman(shared.map(scoresOf), multiplier, level);
  const families = familiesOf(shared, comparison);
  return {
    ...(families === null ? ordinaryLimits(ordinary) : repeatedLimits(families, multiplier, level)),
    level,
    bubbles: bubblesOf(shared),
    differenceMeanCorrelation: ordinary.differenceMeanCorrelation,
  };
}

/** Exact intervals of the limits, Carkeet (2015). */
function ordinaryLimits({ bias, biasInterval, lower, upper }: ReturnType<typeof blandAltman>): Limits {
  const limit = ({ estimate, exact }: typeof lower): BlandAltmanFigure['lower'] => ({
    estimate,
    low: exact.low,
    high: exact.high,
  });
  return {
    bias,
    biasInterval: { low: biasInterval.low, high: biasInterval.high },
    lower: limit(lower),
    upper: limit(upper),
    repeated: false,
  };
}

/** Bland & Altman (2007). The exact intervals of the limits hold for independent units only, so there are none here. */
function repeatedLimits(families: readonly (readonly Shared[])[], multiplier: number, level: number): Limits {
  const pairs = families.map((family) => family.map(scoresOf));
  const { bias, lower, upper } = repeatedBlandAltman(pairs, multiplier);
  const { interval } = signedDifferenceByFamily(pairs, level);
  const limit = (estimate: Figure): BlandAltmanFigure['lower'] => ({ estimate, low: null, high: null });
  return {
    bias,
    // A few families with equal means say nothing of how sure the bias is.
    biasInterval:
      interval.low === interval.high ? { low: null, high: null } : { low: interval.low, high: interval.high },
    lower: limit(lower),
    upper: limit(upper),
    repeated: true,
  };
}

function scoresOf({ a, b }: Shared): [number, number] {
  return [a, b];
}

function bubblesOf(shared: readonly Shared[]): BlandAltmanFigure['bubbles'] {
  const groups = Map.groupBy(shared, ({ a, b }) => `${a + b} ${a - b}`);
  return [...groups.values()]
    .map((group) => {
      const { a, b } = at(group, 0);
      return { mean: (a + b) / 2, difference: a - b, units: group.map(({ row }) => row) };
    })
    .toSorted((x, y) => x.mean - y.mean || x.difference - y.difference);
}
