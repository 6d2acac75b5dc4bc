// Snapping: an edge that is dragged near something meaningful takes its exact time.

/** The nearest target within `reach` (microseconds), or `time` itself. */
export function snapped(time: number, targets: readonly number[], reach: number): number {
  let best = time;
  let distance = reach;
  for (const target of targets) {
    const away = Math.abs(target - time);
    if (away <= distance) {
      best = target;
      distance = away;
    }
  }
  return best;
}

/** How far a span must still be moved so that the edge nearest to a target lies on it; 0 when none is near. */
export function snapShift(edges: readonly number[], targets: readonly number[], reach: number): number {
  const shifts = edges.map((edge) => snapped(edge, targets, reach) - edge).filter((shift) => shift !== 0);
  return shifts.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0] ?? 0;
}
