// The few statistics a bench needs.

import { lehmer, type RandomSource } from '../../../shared/domain/agreement/random.ts';
import { sampleQuantile } from '../../../shared/domain/agreement/sample-quantile.ts';

export function quantile(values: readonly number[], p: number): number {
  return sampleQuantile(
    values.toSorted((a, b) => a - b),
    p,
  );
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export interface Growth {
  readonly size: number;
  readonly value: number;
}

/** b of value = a·sizeᵇ by least squares on logarithms: 0 does not grow, 1 grows in step, 2 with the square. */
export function growthExponent(points: readonly Growth[]): number {
  const logs = points.map(({ size, value }) => ({ x: Math.log(size), y: Math.log(value) }));
  const meanX = logs.reduce((sum, { x }) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, { y }) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
}

const SEED = 20_260_105;

/** The same chances in every run, so that runs differ by the machine alone. */
export function chances(): RandomSource {
  return lehmer(SEED);
}

/** A whole number from 0 up to, not including, `count`. */
export function pick(random: RandomSource, count: number): number {
  return Math.min(Math.floor(random() * count), count - 1);
}
