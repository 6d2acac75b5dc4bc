// The finished scores of the demo's first round: two careful people who mostly differ by a point at most, and now
// and then by two. On sensitivity and on cooperation, the two usual Ainsworth scales (1–9).

import type { NotObservedReason } from '../../../shared/domain/score/score.ts';
import type { Role } from './filling.ts';

/** Points, or why there are none. */
export type Given = number | NotObservedReason;

/** What each rater gave on the scales of the round, in the round's order, by film. */
export type RoundScores = ReadonlyMap<string, Partial<Readonly<Record<Role, readonly Given[]>>>>;

/**
 * By film, in the order in which the demo gives out codes: shuffled, because a code must not tell which family a
 * film is of, nor which visit came first.
 */
export const FIRST_SCORES: RoundScores = new Map([
  ['b2-bath', { coordinator: [5, 5], colleague: [3, 4] }],
  ['a3-feeding', { coordinator: [9, 9], colleague: [8, 9] }],
  ['b1-play', { coordinator: [2, 5], colleague: [2, 3] }],
  ['a4-long-play', { coordinator: [7, 7], colleague: [6, 7] }],
  ['a1-bath', { coordinator: [3, 2], colleague: [4, 2] }],
  ['b3-play', { coordinator: [7, 7], colleague: [7, 8] }],
  ['a2-changing', { coordinator: [5, 5], colleague: [7, 6] }],
  ['b1-feeding', { coordinator: [2, 5], colleague: [1, 4] }],
  ['a3-bath', { coordinator: [7, 7], colleague: [7, 6] }],
  ['a1-feeding', { coordinator: [3, 2], colleague: [3, 3] }],
  ['b3-feeding', { coordinator: [9, 9], colleague: [9, 8] }],
  ['a2-play', { coordinator: [5, 5], colleague: [6, 7] }],
  ['b2-changing', { coordinator: [4, 6], colleague: [6, 6] }],
]);

export const FILM_ORDER: readonly string[] = [...FIRST_SCORES.keys()];
