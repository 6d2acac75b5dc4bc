// Reading a time that was typed: `3:32`, `3.32`, `3:32,4`, `1:03:32`, `212` (seconds), `12,5`; with a sign it
// counts from where we are: `+5`, `-2,5`. Comma and point both serve.

import { fromSeconds, micros, type Micros } from '../../../../shared/domain/time.ts';

const SIGN = /^(?<sign>[+-]?)(?<rest>.*)$/u;
/** Hours and minutes may be missing; minutes and seconds have two digits where something stands before them. */
const CLOCK = /^(?:(?<hours>\d{1,2}):(?=\d{2}:))?(?<minutes>\d{1,3}):(?<seconds>[0-5]?\d(?:[.,]\d+)?)$/u;
/** Exactly two digits after a point or comma are seconds, as people write them: 3.32 is 3 minutes 32. */
const POINTED = /^(?<minutes>\d{1,3})[.,](?<seconds>[0-5]\d)$/u;
const SECONDS = /^\d{1,5}(?:[.,]\d+)?$/u;

/** The time meant, not yet cut to the film; null when it cannot be read. */
export function readTime(text: string, now: Micros): Micros | null {
  const { sign = '', rest = '' } = SIGN.exec(text.trim())?.groups ?? {};
  const seconds = readSeconds(rest.trim());
  if (seconds === null) return null;
  const time = fromSeconds(seconds);
  if (sign === '') return time;
  return micros(sign === '+' ? now + time : now - time);
}

function readSeconds(text: string): number | null {
  const parts = CLOCK.exec(text)?.groups ?? POINTED.exec(text)?.groups;
  if (parts !== undefined) {
    const { hours = '0', minutes = '0', seconds = '0' } = parts;
    return Number(hours) * 3600 + Number(minutes) * 60 + number(seconds);
  }
  return SECONDS.test(text) ? number(text) : null;
}

function number(text: string): number {
  return Number(text.replace(',', '.'));
}
