// The scores of the demo's second time: three people on the short films and on all four Ainsworth scales. The two
// who have scored before lie closer together; the third begins high and comes nearer in the course of the weeks.
// Here and there somebody could not see or hear enough to score.

import type { RoundScores } from './scores.ts';

/** By film, in the order in which everybody scored them. On the scales in the order of the instrument. */
export const REPEATED_SCORES: RoundScores = new Map([
  ['a2-play', { coordinator: [5, 5, 5, 6], colleague: [5, 6, 6, 6], newcomer: [7, 7, 7, 8] }],
  ['b1-play', { coordinator: [2, 5, 4, 2], colleague: [2, 4, 3, 2], newcomer: [4, 6, 6, 'no-sound'] }],
  ['a1-bath', { coordinator: [3, 2, 3, 5], colleague: [3, 2, 2, 5], newcomer: [5, 4, 4, 6] }],
  ['b3-play', { coordinator: [7, 7, 7, 8], colleague: [7, 8, 8, 8], newcomer: [8, 9, 8, 9] }],
  ['b2-bath', { coordinator: [5, 5, 6, 6], colleague: [4, 5, 5, 6], newcomer: [6, 6, 7, 7] }],
  ['a2-changing', { coordinator: [5, 5, 6, 6], colleague: [6, 6, 6, 6], newcomer: [6, 6, 'too-short', 7] }],
  [
    'b1-feeding',
    {
      coordinator: [2, 5, 'not-in-view', 1],
      colleague: [1, 4, 4, 1],
      newcomer: [2, 5, 'not-in-view', 2],
    },
  ],
  ['a3-bath', { coordinator: [7, 7, 8, 8], colleague: [7, 6, 8, 7], newcomer: [8, 7, 8, 8] }],
  ['a1-feeding', { coordinator: [3, 2, 2, 4], colleague: [3, 3, 3, 5], newcomer: [3, 2, 3, 5] }],
  ['b2-changing', { coordinator: [5, 6, 6, 5], colleague: [5, 6, 6, 'not-in-view'], newcomer: [5, 6, 6, 5] }],
  ['a3-feeding', { coordinator: [9, 9, 8, 9], colleague: [8, 9, 9, 9], newcomer: [9, 9, 9, 9] }],
  ['b3-feeding', { coordinator: [9, 9, 9, 9], colleague: [9, 8, 8, 9], newcomer: [9, 9, 9, 8] }],
]);
