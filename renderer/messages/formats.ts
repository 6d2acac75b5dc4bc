// Numbers, times and sizes as people read them in their language.

import { useLocale } from 'use-intl';
import { MICROS_PER_SECOND, type Micros } from '../../shared/domain/time.ts';
import { inLanguage, type Language, type Words } from '../../shared/domain/words.ts';

export interface Formats {
  /** Words of the subject (scales, codes) in the language of the page, or in the other where that has none. */
  readonly words: (words: Words) => string;
  /** `3:32,4`; tenths by rounding down, so that a time never shows before it is reached. */
  readonly time: (time: Micros) => string;
  /** `3:32`, or `1:03:32`. */
  readonly duration: (time: Micros) => string;
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** Day and month, with the year. UTC milliseconds in. */
  readonly date: (at: number) => string;
  /** Hours and minutes. UTC milliseconds in. */
  readonly clock: (at: number) => string;
  readonly size: (bytes: number) => string;
  /** `Ans, Bram en Chris` */
  readonly list: (names: readonly string[]) => string;
}

export function useFormats(): Formats {
  return formatsFor(useLocale());
}

const BYTES_PER_KILOBYTE = 1000;
const BYTES_PER_MEGABYTE = 1_000_000;
const BYTES_PER_GIGABYTE = 1_000_000_000;

export function formatsFor(language: Language): Formats {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const number = (value: number, options?: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options).format(value);
  return {
    words: (words) => inLanguage(words, language),
    time: (time) => {
      const tenths = Math.floor((Math.max(0, time) * 10) / MICROS_PER_SECOND);
      const decimal = language === 'nl' ? ',' : '.';
      return `${clockOf(Math.floor(tenths / 10))}${decimal}${tenths % 10}`;
    },
    duration: (time) => clockOf(Math.round(Math.max(0, time) / MICROS_PER_SECOND)),
    number,
    date: (at) =>
      new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(at),
    clock: (at) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at),
    size: (bytes) => sizeOf(bytes, number),
    list: (names) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names),
  };
}

/** Whole seconds as `m:ss` or `h:mm:ss`. */
function clockOf(seconds: number): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}

/** Rounded up below a gigabyte: a file with something in it never shows as nothing. */
function sizeOf(bytes: number, number: Formats['number']): string {
  if (bytes >= BYTES_PER_GIGABYTE) {
    return `${number(bytes / BYTES_PER_GIGABYTE, { maximumFractionDigits: 1 })} GB`;
  }
  if (bytes >= BYTES_PER_MEGABYTE) return `${number(Math.ceil(bytes / BYTES_PER_MEGABYTE))} MB`;
  return `${number(Math.ceil(bytes / BYTES_PER_KILOBYTE))} kB`;
}
