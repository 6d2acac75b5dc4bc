// Terms of keeping, in the units that rules are written in, and the day on which one ends.

import { daysOfMonth, type Day } from '../day.ts';

export interface Term {
  readonly unit: 'weeks' | 'months' | 'years';
  readonly count: number;
}

const DAYS_PER_WEEK = 7;
const MONTHS_PER_YEAR = 12;
const MS_PER_DAY = 86_400_000;

/**
 * The last day of a term that begins on `day`. Months and years end on the same day of the month, or on the last one
 * of a month that is shorter: three months after 30 November is 28 or 29 February.
 */
export function endOf(day: Day, { unit, count }: Term): Day {
  if (unit === 'weeks') return daysLater(day, count * DAYS_PER_WEEK);
  return monthsLater(day, unit === 'years' ? count * MONTHS_PER_YEAR : count);
}

/** Negative where `until` lies before `from`. */
export function daysBetween(from: Day, until: Day): number {
  return Math.round((utcOf(until) - utcOf(from)) / MS_PER_DAY);
}

function daysLater(day: Day, days: number): Day {
  return new Date(utcOf(day) + days * MS_PER_DAY).toISOString().slice(0, 'yyyy-mm-dd'.length);
}

function monthsLater(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const target = year * MONTHS_PER_YEAR + (month - 1) + months;
  const [thenYear, thenMonth] = [Math.floor(target / MONTHS_PER_YEAR), (target % MONTHS_PER_YEAR) + 1];
  const two = (number: number): string => String(number).padStart(2, '0');
  const then = Math.min(date, daysOfMonth(thenYear, thenMonth));
  return `${String(thenYear).padStart(4, '0')}-${two(thenMonth)}-${two(then)}`;
}

function utcOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
