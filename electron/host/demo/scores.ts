// The finished scores of the demo: two careful people who mostly differ by a point at most, and now and then by
// two. On sensitivity and on cooperation, the two usual Ainsworth scales (1–9).

export interface FilmScores {
  readonly sensitivity: number;
  readonly cooperation: number;
}

export interface ScoresOfBoth {
  readonly coordinator: FilmScores;
  readonly colleague: FilmScores;
}

type Row = readonly [
  id: string,
  coordinator: readonly [number, number],
  colleague: readonly [number, number],
];

/**
 * By film, in the order in which the demo gives out codes: shuffled, because a code must not tell which family a
 * film is of, nor which visit came first.
 */
const ROWS: readonly Row[] = [
  ['b2-bath', [5, 5], [3, 4]],
  ['a3-feeding', [9, 9], [8, 9]],
  ['b1-play', [2, 5], [2, 3]],
  ['a4-long-play', [7, 7], [6, 7]],
  ['a1-bath', [3, 2], [4, 2]],
  ['b3-play', [7, 7], [7, 8]],
  ['a2-changing', [5, 5], [7, 6]],
  ['b1-feeding', [2, 5], [1, 4]],
  ['a3-bath', [7, 7], [7, 6]],
  ['a1-feeding', [3, 2], [3, 3]],
  ['b3-feeding', [9, 9], [9, 8]],
  ['a2-play', [5, 5], [6, 7]],
  ['b2-changing', [4, 6], [6, 6]],
];

export const FILM_ORDER: readonly string[] = ROWS.map(([id]) => id);

export function scoresOf(filmId: string): ScoresOfBoth {
  const row = ROWS.find(([id]) => id === filmId);
  if (row === undefined) throw new Error(`no scores for the film ${filmId}`);
  const [, [sensitivity, cooperation], [otherSensitivity, otherCooperation]] = row;
  return {
    coordinator: { sensitivity, cooperation },
    colleague: { sensitivity: otherSensitivity, cooperation: otherCooperation },
  };
}
