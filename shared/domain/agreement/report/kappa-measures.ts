// Kappas of two raters; with more raters the mean of the kappas of all pairs (Light 1971), said as such.

import { crossTabulate } from '../contingency-table.ts';
import { at, indexPairs } from '../indexed.ts';
import { cohenKappa, type Kappa } from '../kappa.ts';
import { mean } from '../sums.ts';
import { columnsOf, completeUnits, type RatingTable } from '../table.ts';
import { twoByTwoAgreement } from '../two-by-two.ts';
import { agreementWeights, type Weighting } from '../weights.ts';
import type { Comparison } from './comparison.ts';
import { type Compute, type Draft, draftOf, drawnInterval, undefinedDraft } from './draft.ts';
import { pairKappaStatistic } from './pair-kappa-resampling.ts';
import { resample, type WeightedStatistic } from './resampling.ts';
import { exactLimits } from './share-measures.ts';

export const KAPPA_MEASURES = {
  'cohen-kappa': (comparison) => kappaOf(comparison, 'none'),
  'weighted-kappa-linear': (comparison) => kappaOf(comparison, 'linear'),
  'weighted-kappa-quadratic': (comparison) => kappaOf(comparison, 'quadratic'),
  'light-kappa': (comparison) => meanOfPairs(comparison, 'none'),
  'kappa-max': highestKappa,
  pabak: adjustedKappa,
  'prevalence-index': (comparison) => twoByTwoIndex(comparison, 'prevalenceIndex'),
  'bias-index': (comparison) => twoByTwoIndex(comparison, 'biasIndex'),
} as const satisfies Record<string, Compute>;

function kappaOf(comparison: Comparison, weighting: Weighting): Draft {
  if (comparison.design.nRaters > 2) return meanOfPairs(comparison, weighting);
  const kappa = pairKappa(comparison, comparison.table, weighting);
  return draftOf({
    estimate: kappa.estimate,
    nUnits: kappa.n,
    uses: 'complete',
    interval: { of: kappa.interval, method: 'delta-z' },
    p: kappa.p,
    reason: kappa.reason,
  });
}

/** Each pair on the units that both rated; pairs whose kappa is undefined are left out and not counted. */
function meanOfPairs(comparison: Comparison, weighting: Weighting): Draft {
  const { table, design } = comparison;
  const all = indexPairs(table.raterCount).map((raters) => {
    const { estimate, reason } = pairKappa(comparison, columnsOf(table, raters), weighting);
    return { raters, estimate, reason };
  });
  const pairs = all.filter(({ estimate }) => estimate !== null);
  const nPairs = pairs.length;
  if (nPairs === 0)
    return { ...undefinedDraft(all[0]?.reason ?? 'no-pairs', design.nUnits, 'rated-twice'), nPairs };
  const statistic = (): WeightedStatistic =>
    pairKappaStatistic(
      comparison,
      pairs.map(({ raters }) => raters),
      weighting,
    );
  return draftOf({
    estimate: mean(pairs.map(({ estimate }) => estimate ?? Number.NaN)),
    nUnits: design.nUnits,
    uses: 'rated-twice',
    ...drawnInterval(resample(comparison, statistic)),
    nPairs,
  });
}

/** The formula has a value for a single unit, but it says nothing: 0 or, when equal, not defined. */
function pairKappa({ categories, level }: Comparison, table: RatingTable, weighting: Weighting): Kappa {
  const { rows } = completeUnits(table);
  const pairs = rows.map((row): [number, number] => [at(row, 0), at(row, 1)]);
  const kappa = cohenKappa(crossTabulate(pairs, categories), agreementWeights(categories, weighting), level);
  return rows.length === 1 ? { ...kappa, estimate: null, reason: 'too-few-units' } : kappa;
}

function highestKappa(comparison: Comparison): Draft {
  const { table, design } = comparison;
  const nUnits = completeUnits(table).rows.length;
  if (design.nRaters > 2) return undefinedDraft('two-raters-only', nUnits, 'complete');
  const { maximum, reason } = pairKappa(comparison, table, 'none');
  return draftOf({ estimate: maximum, nUnits, uses: 'complete', reason: reason ?? 'single-category' });
}

/** (k po − 1)/(k − 1), with the exact limits of po. Sources: Byrt, Bishop & Carlin (1993); Brennan & Prediger (1981). */
function adjustedKappa({ table, design, categories, level }: Comparison): Draft {
  const { rows } = completeUnits(table);
  const n = rows.length;
  if (design.nRaters > 2) return undefinedDraft('two-raters-only', n, 'complete');
  if (n === 0) return undefinedDraft('no-units', n, 'complete');
  const k = categories.length;
  if (k < 2) return undefinedDraft('single-category', n, 'complete');
  const same = rows.filter((row) => at(row, 0) === at(row, 1)).length;
  const adjust = (share: number): number => (k * share - 1) / (k - 1);
  const { low, high } = exactLimits(same, n, level);
  return draftOf({
    estimate: adjust(same / n),
    nUnits: n,
    uses: 'complete',
    interval: {
      of: { low: low === null ? null : adjust(low), high: high === null ? null : adjust(high), level },
      method: 'exact-binomial',
    },
  });
}

/** The first category, the lower one, stands for "no": the index is above 0 where the higher one prevails. */
function twoByTwoIndex(comparison: Comparison, index: 'prevalenceIndex' | 'biasIndex'): Draft {
  const { table, design, categories, level } = comparison;
  const { rows } = completeUnits(table);
  const n = rows.length;
  if (design.nRaters > 2) return undefinedDraft('two-raters-only', n, 'complete');
  const [no, yes] = categories;
  if (categories.length > 2) return undefinedDraft('two-categories-only', n, 'complete');
  if (no === undefined || yes === undefined) return undefinedDraft('single-category', n, 'complete');
  const count = (first: number, second: number): number =>
    rows.filter((row) => row[0] === first && row[1] === second).length;
  const two = twoByTwoAgreement(count(yes, yes), count(yes, no), count(no, yes), count(no, no), level);
  return draftOf({ estimate: two[index], nUnits: n, uses: 'complete', reason: two.reason });
}
