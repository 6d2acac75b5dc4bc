// The clock on the wall of the place where the vault stands: days and nights are people's, not UTC's.

import type { LocalTime } from '../../../shared/domain/audit/review.ts';

export function localTime(at: number): LocalTime {
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return { day, hour: date.getHours() };
}
