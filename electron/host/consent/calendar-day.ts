// The day on the calendar of the place where the vault stands.

import type { Day } from '../../../shared/domain/day.ts';

export function dayOf(at: number): Day {
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first moment after this day, there. */
export function startOfNextDay(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + 1).getTime();
}
