// Reads a table of ratings from CSV text: rows are subjects, columns are raters, a blank cell is a missing rating.

import type { RatingTable } from '../domain/agreement/table.ts';
import { csvLines, type Line, type Separator } from './csv-lines.ts';
import { decodeText } from './decode-text.ts';
import { numberingProblem } from './numbered-rows.ts';
import { numberOf } from './rating-cell.ts';
import { cellProblem, columnProblem, type Parts, shapeProblem } from './ratings-checks.ts';
import type { RatingsProblem } from './ratings-problem.ts';
import { hasHeader, hasRowNames, repeatedName, unnamedRow } from './row-names.ts';
import type { ScaleRange } from './scale-range.ts';
import { MAX_FILE_BYTES, MAX_ROWS } from './table-limits.ts';

export type Ratings = {
  readonly table: RatingTable;
  /** One per column of the table; null where the file does not name the rater. */
  readonly raters: readonly (string | null)[];
  /** One per row of the table; null where the file does not name its rows. */
  readonly subjects: readonly string[] | null;
  /** The line in the file of each row of the table, from 1. */
  readonly rows: readonly number[];
};

export type CsvRatings =
  | ({ readonly ok: true } & Ratings)
  | { readonly ok: false; readonly problem: RatingsProblem };

export type ReadOptions = {
  /** Every score must lie on it. */
  readonly scale?: ScaleRange | undefined;
};

/** Ratings from the bytes of a file: UTF-8, UTF-16 with its mark, or Windows-1252. */
export function readRatingsFile(bytes: Uint8Array, options: ReadOptions = {}): CsvRatings {
  const isTooLarge = bytes.length > MAX_FILE_BYTES;
  const decoded = decodeText(isTooLarge ? bytes.subarray(0, MAX_FILE_BYTES) : bytes);
  if (!decoded.ok) return refused({ kind: 'not-text', file: decoded.file });
  if (isTooLarge) return refused(lengthProblem(decoded.text) ?? { kind: 'too-large' });
  return readRatings(decoded.text, options);
}

/**
 * A decimal comma or point, header and row names are recognised (`csv-lines.ts`, `rating-cell.ts`, `row-names.ts`).
 * Rows without any content at the end are left out; within the table they stay, as rows nobody rated.
 */
export function readRatings(text: string, { scale }: ReadOptions = {}): CsvRatings {
  const tooLong = lengthProblem(text);
  if (tooLong !== null) return refused(tooLong);
  const split = csvLines(text);
  if (!split.ok) return refused({ kind: 'malformed', row: split.row });
  const { separator } = split;
  const lines = withoutBlankEnd(split.lines);
  const header = hasHeader(lines, separator) ? lines[0] : undefined;
  const body = header === undefined ? lines : lines.slice(1);
  const ragged = shapeProblem(lines, body);
  if (ragged !== null) return refused(ragged);
  const isNamed = header !== undefined && hasRowNames(header, body, separator);
  const unclear = isNamed ? null : firstColumnProblem(header, body, separator);
  if (unclear !== null) return refused(unclear);
  return ratingsIn({ header, body, separator, isNamed, scale });
}

/** A first column that is read as the scores of a rater, but seems to be meant for the rows. */
function firstColumnProblem(
  header: Line | undefined,
  body: readonly Line[],
  separator: Separator,
): RatingsProblem | null {
  const named =
    header === undefined ? null : (unnamedRow(header, body) ?? repeatedName(header, body, separator));
  return named ?? numberingProblem(header, body, separator);
}

function ratingsIn(parts: Parts): CsvRatings {
  const problem = columnProblem(parts) ?? cellProblem(parts);
  if (problem !== null) return refused(problem);
  const { header, body, separator, isNamed } = parts;
  const first = isNamed ? 1 : 0;
  const raterCount = (body[0]?.fields.length ?? 0) - first;
  const names = header?.fields.slice(first).map((name) => (name === '' ? null : name));
  return {
    ok: true,
    table: {
      raterCount,
      units: body.map(({ fields }) => fields.slice(first).map((field) => numberOf(field, separator))),
    },
    raters: names ?? Array.from({ length: raterCount }, () => null),
    subjects: isNamed ? body.map(({ fields }) => fields[0] ?? '') : null,
    rows: body.map(({ row }) => row),
  };
}

function refused(problem: RatingsProblem): CsvRatings {
  return { ok: false, problem };
}

/** Counts line ends only, so that a million rows are refused before anything is made of them. */
function lengthProblem(text: string): RatingsProblem | null {
  const withHeader = MAX_ROWS + 1;
  let end = -1;
  for (let lines = 0; lines < withHeader; lines += 1) {
    end = text.indexOf('\n', end + 1);
    if (end === -1) return null;
  }
  const hasMore = text.slice(end).trim() !== '';
  return hasMore ? { kind: 'too-many-rows', limit: MAX_ROWS } : null;
}

function withoutBlankEnd(lines: readonly Line[]): readonly Line[] {
  const last = lines.findLastIndex(({ fields }) => !fields.every((field) => field === ''));
  return lines.slice(0, last + 1);
}
