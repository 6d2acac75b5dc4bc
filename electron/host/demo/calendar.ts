// When things happened in the demo, in days before it is made: people came, scored a round over some weeks, and
// scored most of the films again half a year after the first time.

import type { Filling } from './filling.ts';

export const DAYS_AGO = {
  colleaguesCame: 215,
  filmed: 210,
  firstRound: 200,
  marked: 199,
  newcomerCame: 90,
  newcomerMarked: 85,
  repeatedRound: 60,
  lent: 21,
  held: 20,
  supervised: 12,
  destroyed: 10,
  scoringAlong: 2,
} as const;

const DAYS_PER_FILM = 3;
/** One hands in a little after the other. */
const DAYS_BETWEEN_PEOPLE = 0.4;

/** When somebody hands in a film, in days from the beginning of the round. */
export function daysIntoRound(turnOfFilm: number, turnOfPerson: number): number {
  return (turnOfFilm + 1) * DAYS_PER_FILM + turnOfPerson * DAYS_BETWEEN_PEOPLE;
}

const MS_PER_DAY = 86_400_000;

/** The same filling, on the day that lies so many days back. */
export function daysAgo(filling: Filling, days: number): Filling {
  const at = filling.madeAt - Math.round(days * MS_PER_DAY);
  return { ...filling, ports: { ...filling.ports, clock: () => at } };
}
