// Boundary similarity: how alike two raters cut the same sequence into segments.
import { indices } from '../indexed.ts';

export type BoundarySimilarity = {
  /** From 0 to 1; 1 when neither rater placed a boundary. */
  readonly estimate: number;
  readonly matches: number;
  /** Boundaries that lie apart, but less than the span. */
  readonly transpositions: number;
  readonly additions: number;
};

/** Boundaries closer than this many positions are one boundary, misplaced. */
export const DEFAULT_SPAN = 2;

/**
 * 1 − cost/(matches + transpositions + additions); an addition costs 1, a transposition over d positions d/span.
 * Boundaries are positions 1 … nUnits − 1. Source: Fournier (2013).
 */
export function boundarySimilarity(
  boundariesA: readonly number[],
  boundariesB: readonly number[],
  nUnits: number,
  span = DEFAULT_SPAN,
): BoundarySimilarity {
  const a = new Set(boundariesA);
  const b = new Set(boundariesB);
  const used = new Set<number>();
  const isLone = (place: number): boolean => !used.has(place) && a.has(place) !== b.has(place);
  let transpositions = 0;
  let transpositionCost = 0;
  for (let distance = 1; distance < span; distance += 1) {
    for (let place = 1; place + distance <= nUnits - 1; place += 1) {
      const other = place + distance;
      if (!isLone(place) || !isLone(other) || a.has(place) === a.has(other)) continue;
      used.add(place).add(other);
      transpositions += 1;
      transpositionCost += distance / span;
    }
  }
  const places = indices(nUnits + 1);
  const matches = places.filter((place) => a.has(place) && b.has(place)).length;
  const additions = places.filter(isLone).length;
  const edits = matches + transpositions + additions;
  return {
    estimate: edits === 0 ? 1 : (edits - additions - transpositionCost) / edits,
    matches,
    transpositions,
    additions,
  };
}
