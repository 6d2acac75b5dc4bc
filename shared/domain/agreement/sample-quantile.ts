// Quantiles of a sample.
import { at } from './indexed.ts';

/** Linear interpolation at (n − 1)p, Hyndman & Fan (1996) type 7. `sorted` ascending; NaN when empty. */
export function sampleQuantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = at(sorted, below);
  const high = at(sorted, Math.min(below + 1, sorted.length - 1));
  return low + (place - below) * (high - low);
}
