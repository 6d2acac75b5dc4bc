// Moves labels apart that would stand on top of each other.

export interface Placed {
  /** Where the label belongs, and where it stands, in units of the drawing. */
  readonly wanted: number;
  readonly at: number;
}

/** In the order given; every label as near to its place as leaves `gap` between neighbours, within the limits. */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): readonly Placed[] {
  const order = [...wanted.keys()].toSorted((i, j) => (wanted[i] ?? 0) - (wanted[j] ?? 0));
  const at = new Map<number, number>();
  let least = low;
  for (const index of order) {
    const place = Math.max(least, wanted[index] ?? 0);
    at.set(index, place);
    least = place + gap;
  }
  let most = high;
  for (const index of order.toReversed()) {
    const place = Math.min(most, at.get(index) ?? 0);
    at.set(index, place);
    most = place - gap;
  }
  return wanted.map((place, index) => ({ wanted: place, at: at.get(index) ?? place }));
}
