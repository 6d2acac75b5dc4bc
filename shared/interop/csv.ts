// Writes a table as CSV that a spreadsheet of the reader's language opens with a double click.

import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Language } from '../domain/words.ts';
import { formulaFree } from '../domain/formula-free.ts';

/** Text, a number, or nothing. */
export type CsvCell = string | number | null;

/** What Excel expects where the decimal sign is a comma, and where it is a point. */
const HABITS = {
  nl: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
} as const satisfies Readonly<Record<Language, { separator: string; decimal: string }>>;

/**
 * With a byte order mark, so that Excel reads UTF-8, and CRLF. Text that a spreadsheet would take for a formula gets an
 * apostrophe before it; numbers, negative ones too, stay numbers. Throws RangeError for a number that is not finite.
 */
export function writeCsv(
  rows: readonly (readonly CsvCell[])[],
  { language }: { readonly language: Language },
): string {
  const { separator, decimal } = HABITS[language];
  return stringify([...rows], {
    bom: true,
    delimiter: separator,
    record_delimiter: '\r\n',
    // A line break of either kind within a cell; the writer itself looks for both together only.
    quoted_match: /[\r\n]/u,
    cast: { number: (value) => decimalText(value, decimal), string: formulaFree },
  });
}

function decimalText(value: number, decimal: string): string {
  if (!Number.isFinite(value)) throw new RangeError('a table for export holds a number that is not finite');
  return String(value).replace('.', decimal);
}
