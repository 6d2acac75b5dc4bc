// One cell of a table of ratings: a number, missing, or something else.

import type { Separator } from './csv-lines.ts';

/** What spreadsheets, R, SPSS and this program itself write for "no score". A number like 99 is never taken for it. */
const MISSING: ReadonlySet<string> = new Set(['', 'na', 'n.t.s.', 'n.s.', '.', '-']);

const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;
/** Between commas a decimal comma stands in quotation marks; three decimals may be thousands, and are refused. */
const THOUSANDS = /^[+-]?\d{1,3},\d{3}$/;

export function isMissing(field: string): boolean {
  return MISSING.has(field.toLowerCase());
}

/** The number, or null for a missing score and for text. */
export function numberOf(field: string, separator: Separator): number | null {
  if (!NUMBER.test(field) || (separator === ',' && THOUSANDS.test(field))) return null;
  const value = Number(field.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

export function isText(field: string, separator: Separator): boolean {
  return !isMissing(field) && numberOf(field, separator) === null;
}
