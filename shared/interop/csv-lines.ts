// Splits CSV text into lines of fields, each with its place in the file.

// The build for browsers: it brings its own bytes and runs in Node just as well.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';

export type Line = { readonly row: number; readonly fields: readonly string[] };
export type Separator = ',' | ';' | '\t';
export type CsvLines =
  | { readonly ok: true; readonly lines: readonly Line[]; readonly separator: Separator }
  | { readonly ok: false; readonly row: number };

/** Excel's own first line that names the separator. */
const SEPARATOR_LINE = /^\uFEFF?sep=([,;\t])\r?\n/i;
/** The first line that is not blank; its leading tabs are empty cells. */
const FIRST_LINE = /^\uFEFF?[\r\n ]*([^\r\n]*)/;
const QUOTED = /"[^"]*"/g;

/**
 * The separator is the one that a `sep=` line names, else tab, semicolon or comma, whichever comes first in that order
 * on the first line. Blank lines are left out. Refuses quotation marks that do not match, naming the line.
 */
export function csvLines(text: string): CsvLines {
  const named = SEPARATOR_LINE.exec(text)?.[1];
  const separator = (['\t', ';', ','] as const).find((known) => known === named) ?? separatorOf(text);
  const lines: Line[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter: separator,
      from_line: named === undefined ? 1 : 2,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (fields: readonly string[], { lines: row }) => {
        const isBlank = fields.length === 1 && fields[0]?.trim() === '';
        if (!isBlank) lines.push({ row, fields: fields.map((field) => field.trim()) });
        return null; // the lines are kept here, beside their place in the file
      },
    });
    return { ok: true, lines, separator };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, row: rowOf(error, lines) };
  }
}

function separatorOf(text: string): Separator {
  const firstLine = FIRST_LINE.exec(text)?.[1]?.replaceAll(QUOTED, '') ?? '';
  return (['\t', ';'] as const).find((separator) => firstLine.includes(separator)) ?? ',';
}

/** A quotation mark left open is only found at the end of the file; it stands after the last line that was read. */
function rowOf(error: CsvError, lines: readonly Line[]): number {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return (lines.at(-1)?.row ?? 0) + 1;
  return Number(error['lines'] ?? 1);
}
