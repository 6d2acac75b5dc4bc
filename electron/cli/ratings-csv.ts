// Reads a table of ratings from CSV text: rows are subjects, columns are raters, a blank cell is a missing rating.
import { CsvError, parse } from 'csv-parse/sync';
import type { RatingTable } from '../../shared/domain/agreement/table.ts';

/** What is wrong with the text; row is the line in the file and column the field in it, both from 1. */
export type CsvProblem =
  | { readonly kind: 'empty' | 'one-rater' | 'one-subject' }
  | { readonly kind: 'malformed'; readonly row: number }
  | { readonly kind: 'ragged'; readonly row: number; readonly fields: number; readonly expected: number }
  | { readonly kind: 'not-a-number'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly kind: 'empty-column'; readonly column: number };

export type CsvRatings =
  | { readonly ok: true; readonly table: RatingTable; readonly raters: readonly string[] }
  | { readonly ok: false; readonly problem: CsvProblem };

type Line = { readonly row: number; readonly fields: readonly string[] };
type Delimiter = ',' | ';' | '\t';

const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;

/**
 * Separator: tab, semicolon or comma, whichever the first line has. A decimal comma is read where the separator is
 * not a comma. A first line without any number is a header. `raters` are its names, or empty without a header.
 */
export function readRatings(text: string): CsvRatings {
  const delimiter = delimiterOf(text);
  const lines = splitLines(text, delimiter);
  if (!Array.isArray(lines)) return { ok: false, problem: lines };
  const [first] = lines;
  if (first === undefined) return refused({ kind: 'empty' });
  const hasHeader = first.fields.every((field) => numberOf(field, delimiter) === null);
  const body = hasHeader ? lines.slice(1) : lines;
  const width = first.fields.length;
  const problem = shapeProblem(body, width) ?? valueProblem(body, width, delimiter);
  if (problem !== null) return refused(problem);
  const units = body.map(({ fields }) => fields.map((field) => numberOf(field, delimiter)));
  return { ok: true, table: { raterCount: width, units }, raters: hasHeader ? first.fields : [] };
}

function refused(problem: CsvProblem): CsvRatings {
  return { ok: false, problem };
}

function delimiterOf(text: string): Delimiter {
  const firstLine = text.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
  const found = (['\t', ';'] as const).find((delimiter) => firstLine.includes(delimiter));
  return found ?? ',';
}

function splitLines(text: string, delimiter: Delimiter): Line[] | CsvProblem {
  const lines: Line[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (fields: readonly string[], { lines: row }) => {
        lines.push({ row, fields });
        return null; // the lines are kept here, beside their place in the file
      },
    });
    return lines;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { kind: 'malformed', row: Number(error['lines'] ?? 1) };
  }
}

function shapeProblem(body: readonly Line[], width: number): CsvProblem | null {
  if (body.length === 0) return { kind: 'empty' };
  const ragged = body.find(({ fields }) => fields.length !== width);
  if (ragged !== undefined) {
    return { kind: 'ragged', row: ragged.row, fields: ragged.fields.length, expected: width };
  }
  if (width < 2) return { kind: 'one-rater' };
  return body.length < 2 ? { kind: 'one-subject' } : null;
}

function valueProblem(body: readonly Line[], width: number, delimiter: Delimiter): CsvProblem | null {
  for (const { row, fields } of body) {
    const index = fields.findIndex((field) => field !== '' && numberOf(field, delimiter) === null);
    if (index !== -1) return { kind: 'not-a-number', row, column: index + 1, text: fields[index] ?? '' };
  }
  const isEmpty = (column: number): boolean => body.every(({ fields }) => fields[column] === '');
  const empty = Array.from({ length: width }, (_, column) => column).find(isEmpty);
  return empty === undefined ? null : { kind: 'empty-column', column: empty + 1 };
}

/** The number, or null for a blank cell and for text. */
function numberOf(field: string, delimiter: Delimiter): number | null {
  if (!NUMBER.test(field) || (delimiter === ',' && field.includes(','))) return null;
  const value = Number(field.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}
