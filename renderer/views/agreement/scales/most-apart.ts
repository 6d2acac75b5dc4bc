// The pair of raters to look at first: the two that lie furthest apart.

import type { PairReport } from '../../../../shared/domain/agreement/report/scale-report.ts';

/** By the size of the mean difference; where that is equal or unknown, by the lowest coefficient. 0 without pairs. */
export function mostApart(pairs: readonly PairReport[]): number {
  const first = pairs.toSorted(
    (one, other) => differenceOf(other) - differenceOf(one) || coefficientOf(one) - coefficientOf(other),
  )[0];
  return first === undefined ? 0 : pairs.indexOf(first);
}

/** A known difference, even of nothing, goes before one that is not known. */
const UNKNOWN_DIFFERENCE = -1;
/** No coefficient is higher, so a pair without one comes last. */
const UNKNOWN_COEFFICIENT = 2;

function differenceOf({ blandAltman }: PairReport): number {
  const bias = blandAltman?.bias ?? null;
  return bias === null ? UNKNOWN_DIFFERENCE : Math.abs(bias);
}

function coefficientOf({ measures: [main] }: PairReport): number {
  return main?.estimate ?? UNKNOWN_COEFFICIENT;
}
