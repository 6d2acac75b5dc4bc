// Day: a day on the calendar as `2026-11-22`, without a time or a zone. Days sort as text.

export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

export function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(text);
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/u;

/** A month as `2026-11`: enough to tell an age in years, and less than a date of birth. */
export function isMonth(text: string): boolean {
  return MONTH.test(text);
}

const MONTHS_PER_YEAR = 12;

/** `month`: 1–12. */
export function daysOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whole years between the first of a month and a day. */
export function yearsSince(month: string, today: Day): number {
  const since = (text: string) => Number(text.slice(0, 4)) * MONTHS_PER_YEAR + Number(text.slice(5, 7));
  return Math.floor((since(today) - since(month)) / MONTHS_PER_YEAR);
}
