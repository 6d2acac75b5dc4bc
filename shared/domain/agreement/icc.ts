// Intraclass correlations: the six forms of Shrout & Fleiss (1979), with the intervals of McGraw & Wong (1996).
import { fQuantile, fTails } from './distributions/f-distribution.ts';
import {
  DEFAULT_LEVEL,
  type Figure,
  figure,
  type Interval,
  interval,
  reasonIfAnyNull,
  type ReasonCode,
} from './figure.ts';
import { type MeanSquares, meanSquares } from './mean-squares.ts';
import { completeUnits, type RatingTable } from './table.ts';

/** The names of the forms: Shrout & Fleiss in the key, McGraw & Wong in the comment. */
export const ICC_FORMS = [
  'icc1', // ICC(1,1) = ICC(1)
  'icc2', // ICC(2,1) = ICC(A,1)
  'icc3', // ICC(3,1) = ICC(C,1)
  'icc1k', // ICC(1,k) = ICC(k)
  'icc2k', // ICC(2,k) = ICC(A,k)
  'icc3k', // ICC(3,k) = ICC(C,k) = Cronbach's alpha
] as const;
export type IccForm = (typeof ICC_FORMS)[number];

export type IccEstimate = {
  readonly estimate: Figure;
  /** Test of no correlation. */
  readonly f: Figure;
  readonly df1: Figure;
  readonly df2: Figure;
  readonly p: Figure;
  readonly interval: Interval;
  readonly reason?: ReasonCode;
};

export type Icc = {
  readonly forms: Readonly<Record<IccForm, IccEstimate>>;
  readonly nUnits: number;
  readonly nRaters: number;
  /** Units left out because a rating is missing. */
  readonly nDropped: number;
  /** Null where there are fewer than two units or raters. */
  readonly meanSquares: MeanSquares | null;
  /** Test of equal rater means. */
  readonly fRaters: Figure;
  readonly pRaters: Figure;
  /** Satterthwaite degrees of freedom behind the intervals of icc2 and icc2k. */
  readonly dfInterval: Figure;
  readonly reason?: ReasonCode;
};

type Limits = readonly [low: number, high: number];
const NO_LIMITS: Limits = [Number.NaN, Number.NaN];

/** Spearman–Brown changes sign below −1/(k−1); a denominator this small lies there. */
const SPEARMAN_BROWN_FLOOR = 1e-12;

/**
 * All six forms from the complete rows of the table. Negative estimates are given as they are.
 * Undefined: fewer than two units or raters, no variance at all, a denominator that is not positive.
 */
export function intraclassCorrelations(table: RatingTable, level = DEFAULT_LEVEL): Icc {
  const { rows, dropped } = completeUnits(table);
  const counts = { nUnits: rows.length, nRaters: table.raterCount, nDropped: dropped };
  if (rows.length < 2) return undefinedIcc(counts, 'too-few-units', level);
  if (table.raterCount < 2) return undefinedIcc(counts, 'one-rater', level);
  const ms = meanSquares(rows);
  const dfResidual = (ms.n - 1) * (ms.k - 1);
  const fRaters = ms.raters / ms.residual;
  const satterthwaite = satterthwaiteDf(ms);
  return {
    ...counts,
    forms: iccForms(ms, satterthwaite, level),
    meanSquares: ms,
    fRaters: figure(fRaters),
    pRaters: figure(fTails(fRaters, ms.k - 1, dfResidual).upper),
    dfInterval: figure(satterthwaite),
    ...reasonIfAnyNull([figure(fRaters), figure(satterthwaite)], reasonFor(null, ms)),
  };
}

function iccForms(ms: MeanSquares, satterthwaite: number, level: number): Icc['forms'] {
  const { n, k } = ms;
  const oneWay = fTest(ms.units / ms.within, n - 1, n * (k - 1), level);
  const twoWay = fTest(ms.units / ms.residual, n - 1, (n - 1) * (k - 1), level);
  const absolute = absoluteLimits(ms, satterthwaite, level);
  const signal1 = ms.units - ms.within;
  const signal2 = ms.units - ms.residual;
  const raterBias = (ms.raters - ms.residual) / n;
  const form = (estimate: number, test: FTest, limits: Limits): IccEstimate =>
    iccEstimate(estimate, test, limits, ms, level);
  const averageAbsolute = over(signal2, ms.units + raterBias, ms.zero);
  return {
    icc1: form(signal1 / (ms.units + (k - 1) * ms.within), oneWay, singleLimits(oneWay, k)),
    icc2: form(over(signal2, absoluteDenominator(ms), ms.zero), twoWay, absolute),
    icc3: form(signal2 / (ms.units + (k - 1) * ms.residual), twoWay, singleLimits(twoWay, k)),
    icc1k: form(signal1 / ms.units, oneWay, averageLimits(oneWay)),
    icc2k: form(
      averageAbsolute,
      twoWay,
      Number.isNaN(averageAbsolute)
        ? NO_LIMITS
        : [spearmanBrown(absolute[0], k), spearmanBrown(absolute[1], k)],
    ),
    icc3k: form(signal2 / ms.units, twoWay, averageLimits(twoWay)),
  };
}

type FTest = {
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
  readonly limits: Limits;
};

/** F with its p and the limits of F that every F-based interval starts from. */
function fTest(f: number, df1: number, df2: number, level: number): FTest {
  const upperPoint = 1 - (1 - level) / 2;
  const limits: Limits = [f / fQuantile(upperPoint, df1, df2), f * fQuantile(upperPoint, df2, df1)];
  return { f, df1, df2, p: fTails(f, df1, df2).upper, limits };
}

function singleLimits({ limits: [low, high] }: FTest, k: number): Limits {
  return [(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)];
}

function averageLimits({ limits: [low, high] }: FTest): Limits {
  return [1 - 1 / low, 1 - 1 / high];
}

function absoluteDenominator({ n, k, units, raters, residual }: MeanSquares): number {
  return units + (k - 1) * residual + (k * (raters - residual)) / n;
}

/**
 * The numerator is proportional to the mean square of units: 0 where that is, which rounding would miss. Raters with
 * equal means add no term of their own; the residual's degrees of freedom then remain, however small the numerator.
 */
function satterthwaiteDf(ms: MeanSquares): number {
  const { n, k, raters, residual } = ms;
  const icc = over(ms.units - residual, absoluteDenominator(ms), ms.zero);
  if (ms.units === 0 && residual > 0 && !Number.isNaN(icc)) return raters === 0 ? (n - 1) * (k - 1) : 0;
  const odds = (k * icc) / (n * (1 - icc));
  const raterPart = odds * raters;
  const residualPart = (1 + odds * (n - 1)) * residual;
  return (
    (raterPart + residualPart) ** 2 / (raterPart ** 2 / (k - 1) + residualPart ** 2 / ((n - 1) * (k - 1)))
  );
}

/** Interval of ICC(A,1) by Satterthwaite's approximation (McGraw & Wong 1996). */
function absoluteLimits({ n, k, units, raters, residual }: MeanSquares, df: number, level: number): Limits {
  const upperPoint = 1 - (1 - level) / 2;
  const fLow = fQuantile(upperPoint, n - 1, df);
  const fHigh = df === 0 ? 0 : fQuantile(upperPoint, df, n - 1); // without degrees of freedom F is 0
  const spread = k * raters + (k * n - k - n) * residual;
  return [
    (n * (units - fLow * residual)) / (fLow * spread + n * units),
    (n * (fHigh * units - residual)) / (spread + n * fHigh * units),
  ];
}

/** The reliability of the mean of k raters from that of one; undefined below −1/(k−1). */
function spearmanBrown(single: number, k: number): number {
  const denominator = 1 + (k - 1) * single;
  return denominator > SPEARMAN_BROWN_FLOOR ? (k * single) / denominator : Number.NaN;
}

function over(numerator: number, denominator: number, zero: number): number {
  return denominator > zero ? numerator / denominator : Number.NaN;
}

function iccEstimate(
  value: number,
  test: FTest,
  [low, high]: Limits,
  ms: MeanSquares,
  level: number,
): IccEstimate {
  const estimate = figure(value);
  const limits = interval(low, high, level);
  const isIncomplete = [estimate, figure(test.f), limits.low, limits.high].includes(null);
  return {
    estimate,
    f: figure(test.f),
    df1: test.df1,
    df2: test.df2,
    p: figure(test.p),
    interval: limits,
    ...(isIncomplete ? { reason: reasonFor(estimate, ms) } : {}),
  };
}

function reasonFor(estimate: Figure, ms: MeanSquares): ReasonCode {
  if (ms.zero === Number.POSITIVE_INFINITY) return 'no-variance';
  if (ms.within === 0) return 'perfect-agreement';
  if (ms.residual === 0) return 'no-residual-variance';
  return estimate === null ? 'no-positive-denominator' : 'out-of-range';
}

function undefinedIcc(
  counts: Pick<Icc, 'nUnits' | 'nRaters' | 'nDropped'>,
  reason: ReasonCode,
  level: number,
): Icc {
  const { nUnits: n, nRaters: k } = counts;
  const form = (df2: number): IccEstimate => ({
    estimate: null,
    f: null,
    df1: positive(n - 1),
    df2: positive(df2),
    p: null,
    interval: { low: null, high: null, level },
    reason,
  });
  const oneWay = form(n * (k - 1));
  const twoWay = form((n - 1) * (k - 1));
  return {
    ...counts,
    forms: { icc1: oneWay, icc2: twoWay, icc3: twoWay, icc1k: oneWay, icc2k: twoWay, icc3k: twoWay },
    meanSquares: null,
    fRaters: null,
    pRaters: null,
    dfInterval: null,
    reason,
  };
}

function positive(df: number): Figure {
  return df > 0 ? df : null;
}
