// Mean by family: the mean of values of which several come from the same family, with an interval that knows so.
import { tQuantile } from './distributions/student-t.ts';
import { DEFAULT_LEVEL, type Figure, figure, type Interval, interval, reasonIfAnyNull } from './figure.ts';
import type { ReasonCode } from './figure.ts';
import { mean, sum } from './sums.ts';

export type MeanByFamily = {
  /** Of all values, so that a family counts by its number of values. */
  readonly estimate: Figure;
  readonly standardError: Figure;
  /** Student's t with the number of families − 1 degrees of freedom. */
  readonly interval: Interval;
  readonly nFamilies: number;
  readonly reason?: ReasonCode;
};

/**
 * Per family its values, none empty. What varies is how far the values of a family lie from the mean in sum; with
 * families of equal size this is the t interval of the family means. Undefined without values, and its interval with
 * fewer than two families. Source: Cochran (1977), mean per element of whole clusters.
 */
export function meanByFamily(families: readonly (readonly number[])[], level = DEFAULT_LEVEL): MeanByFamily {
  const nFamilies = families.length;
  const values = families.flat();
  const centre = mean(values);
  const offsets = families.map((family) => family.length * (mean(family) - centre));
  const variance = (nFamilies * sum(offsets.map((offset) => offset * offset))) / (nFamilies - 1);
  const standardError = Math.sqrt(variance) / values.length;
  const margin = tQuantile(1 - (1 - level) / 2, nFamilies - 1) * standardError;
  const [estimate, error] = [figure(centre), figure(standardError)];
  return {
    estimate,
    standardError: error,
    interval: interval(centre - margin, centre + margin, level),
    nFamilies,
    ...reasonIfAnyNull([estimate, error], values.length === 0 ? 'no-units' : 'too-few-units'),
  };
}
