// ICC(1) and ICC(k) where the raters differ from unit to unit, and so may the number of scores.

import { figure } from '../figure.ts';
import { intraclassCorrelations } from '../icc.ts';
import { at } from '../indexed.ts';
import { mean, sum } from '../sums.ts';
import { type RatingTable, ratingsOf } from '../table.ts';
import type { Comparison } from './comparison.ts';
import { type Draft, draftOf, drawnInterval, undefinedDraft } from './draft.ts';
import { resample, type WeightedStatistic } from './resampling.ts';

/** Relative to the total sum of squares: a smaller mean square is zero but for rounding. */
const ROUNDING = 1e-12;

type OneWayForm = 'icc1' | 'icc1k';

/**
 * One-way random effects over the units with two scores or more. Where all have equally many this is ICC(1) with its
 * F interval; otherwise the mean squares are those of unequal groups with k₀ = (N − Σm²/N)/(n − 1) scores per unit,
 * and the interval redraws the units. Sources: McGraw & Wong (1996); k₀ Ebel (1951), Searle, Casella & McCulloch (1992).
 */
export function oneWayIcc(comparison: Comparison, form: OneWayForm): Draft {
  const { table, level } = comparison;
  const packed = table.units.map(ratingsOf).filter((unit) => unit.length > 1);
  const sizes = new Set(packed.map(({ length }) => length));
  if (packed.length < 2)
    return undefinedDraft(packed.length === 0 ? 'no-pairs' : 'too-few-units', packed.length, 'rated-twice');
  const [only] = sizes;
  if (sizes.size === 1 && only !== undefined) {
    const { estimate, interval, p, reason } = intraclassCorrelations(
      { raterCount: only, units: packed },
      level,
    ).forms[form];
    const of = { of: interval, method: 'f-exact' } as const;
    return draftOf({ estimate, nUnits: packed.length, uses: 'rated-twice', interval: of, p, reason });
  }
  const statistic = unequalStatistic(table, form);
  const estimate = figure(statistic(new Int32Array(table.units.length).fill(1)));
  return draftOf({
    estimate,
    nUnits: packed.length,
    uses: 'rated-twice',
    ...(estimate === null ? {} : drawnInterval(resample(comparison, () => statistic))),
    reason: isConstant(packed) ? 'no-variance' : 'no-positive-denominator',
  });
}

/** The coefficient with unit u taken times[u] times; NaN without variance or below two units. */
function unequalStatistic(table: RatingTable, form: OneWayForm): WeightedStatistic {
  const grand = mean(table.units.flatMap(ratingsOf));
  const units = table.units.map((unit) => {
    const scores = ratingsOf(unit).map((score) => score - grand);
    const total = sum(scores);
    const within = sum(scores.map((score) => (score - total / scores.length) ** 2));
    return scores.length < 2 ? null : { size: scores.length, total, within };
  });
  return (times) => {
    let [n, ratings, squaredSizes, totals, between, within] = [0, 0, 0, 0, 0, 0];
    for (const [index, unit] of units.entries()) {
      const weight = at(times, index);
      if (unit === null || weight === 0) continue;
      n += weight;
      ratings += weight * unit.size;
      squaredSizes += weight * unit.size ** 2;
      totals += weight * unit.total;
      between += (weight * unit.total ** 2) / unit.size;
      within += weight * unit.within;
    }
    const squares = between - totals ** 2 / ratings;
    const msUnits = squares / (n - 1);
    const msWithin = within / (ratings - n);
    const k = (ratings - squaredSizes / ratings) / (n - 1);
    const denominator = form === 'icc1' ? msUnits + (k - 1) * msWithin : msUnits;
    return denominator > ROUNDING * (squares + within) ? (msUnits - msWithin) / denominator : Number.NaN;
  };
}

function isConstant(units: readonly (readonly number[])[]): boolean {
  const first = units[0]?.[0];
  return units.every((unit) => unit.every((score) => score === first));
}
