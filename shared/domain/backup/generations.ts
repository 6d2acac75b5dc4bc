// Which generations of a backup stay. Many recent ones undo a mistake that is seen soon, a few older ones a mistake
// that is seen late; and none stays so long that what was destroyed lives on in it.

/** A day's mistake is seen within a week. */
export const DAILY = 7;
/** And nearly every other one within a month. */
export const WEEKLY = 4;
/** The longest that a copy of destroyed rows may be left anywhere. The newest set stays, however old. */
export const MOST_DAYS = 90;
/** More than this is not taken to have passed since the backup of a day before: the clock may be wrong. */
export const BELIEVED_DAYS = 31;

const DAYS_PER_WEEK = 7;
const MS_PER_DAY = 86_400_000;
/** 1 January 1970 was a Thursday: weeks begin on Monday. */
const THURSDAY = 3;

/**
 * `at`: UTC milliseconds; days and weeks are those of UTC, so that travelling changes nothing. A clock that is wrong for
 * a day lets nothing go for its age, nor anything of after it: on another day one of the two is believed.
 */
export function generationsToKeep<T extends { readonly at: number }>(sets: readonly T[], now: number): T[] {
  const newestFirst = sets.toSorted((a, b) => b.at - a.at);
  const ahead = newestFirst.filter(({ at }) => at > now + MS_PER_DAY);
  const timely = newestFirst.slice(ahead.length);
  const before = timely.find(({ at }) => dayOf(at) < dayOf(timely[0]?.at ?? at));
  const believed = before === undefined ? now : Math.min(now, before.at + BELIEVED_DAYS * MS_PER_DAY);
  const young = timely.filter(({ at }, index) => index === 0 || believed - at <= MOST_DAYS * MS_PER_DAY);
  const kept = new Set([
    ...newestPer(young, ({ at }) => dayOf(at)).slice(0, DAILY),
    ...newestPer(young, ({ at }) => Math.floor((dayOf(at) + THURSDAY) / DAYS_PER_WEEK)).slice(0, WEEKLY),
  ]);
  const isDoubtful = before === undefined;
  return [...(isDoubtful ? ahead : []), ...young.filter((set) => kept.has(set))];
}

function newestPer<T>(newestFirst: readonly T[], periodOf: (set: T) => number): T[] {
  const seen = new Set<number>();
  return newestFirst.filter((set) => {
    const period = periodOf(set);
    if (seen.has(period)) return false;
    seen.add(period);
    return true;
  });
}

function dayOf(at: number): number {
  return Math.floor(at / MS_PER_DAY);
}
