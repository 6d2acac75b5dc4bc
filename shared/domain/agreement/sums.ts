// Sums and moments. Sums of squares are taken from deviations, never from Σx² − (Σx)²/n.

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** The arithmetic mean; NaN for an empty list. Equal values have exactly their value as mean, hence no spread. */
export function mean(values: readonly number[]): number {
  const [first] = values;
  if (first !== undefined && values.every((value) => value === first)) return first;
  return sum(values) / values.length;
}

/** Σ(x − centre)². */
export function sumOfSquares(values: readonly number[], centre = mean(values)): number {
  let total = 0;
  for (const value of values) total += (value - centre) ** 2;
  return total;
}

/** Largest minus smallest, in one pass; −∞ for an empty list. */
export function spread(values: readonly number[]): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low;
}
