// Recognises the header and a first column that names the rows, as spreadsheets and statistics programs export them.

import type { Line, Separator } from './csv-lines.ts';
import { isMissing, isText, numberOf } from './rating-cell.ts';
import type { RatingsProblem } from './ratings-problem.ts';

/** What a column of row numbers is called; nobody's name as a rater. */
const NUMBERING: ReadonlySet<string> = new Set(
  [
    '',
    'id',
    'nr',
    'nr.',
    'no',
    'no.',
    'nummer',
    'number',
    'rij',
    'row',
    'subject',
    'case',
    'opname',
    'recording',
  ].concat(['respondent', 'participant', 'deelnemer', 'unit', 'code']),
);

/** Names and no number; or a blank corner above a column of names. */
export function hasHeader([first, ...body]: readonly Line[], separator: Separator): boolean {
  if (first === undefined) return false;
  const isNumber = (field: string): boolean => numberOf(field, separator) !== null;
  if (!first.fields.some(isNumber)) return first.fields.some((field) => isText(field, separator));
  return (
    first.fields[0] === '' &&
    body.length > 0 &&
    body.every(({ fields }) => isText(fields[0] ?? '', separator))
  );
}

/**
 * Whether the first column names the rows. It does under a header when no two rows have the same there and it holds
 * text only, or numbers under a heading that says they count the rows. A rater's column with a typing error in it is
 * never taken for names, because its other cells are numbers.
 */
export function hasRowNames(header: Line, body: readonly Line[], separator: Separator): boolean {
  const names = firstColumn(body);
  const isAllText = names.every((name) => isText(name, separator));
  const counts = isNumbering(header) && !names.some(isMissing);
  return (isAllText || counts) && new Set(names).size === names.length;
}

/** A column that is called the number or name of a row, with a row that has none. */
export function unnamedRow(header: Line, body: readonly Line[]): RatingsProblem | null {
  const heading = header.fields[0] ?? '';
  // A blank heading may stand above an unnamed rater who left a score out.
  if (heading === '' || !isNumbering(header)) return null;
  const without = body.find(({ fields }) => isMissing(fields[0] ?? ''));
  return without === undefined ? null : { kind: 'unnamed-subject', row: without.row, name: heading };
}

/**
 * A first column of names in which one returns: whoever made it meant to name the rows. It holds text beside columns
 * of numbers, or its heading says that it numbers the rows.
 */
export function repeatedName(
  header: Line,
  body: readonly Line[],
  separator: Separator,
): RatingsProblem | null {
  const isName = ({ fields }: Line): boolean => isText(fields[0] ?? '', separator);
  const hasNumber = ({ fields }: Line): boolean =>
    fields.some((field) => numberOf(field, separator) !== null);
  const isNumbered = isNumbering(header) && !firstColumn(body).some(isMissing);
  if (!isNumbered && !body.every(isName)) return null;
  if (!body.some(hasNumber)) return null;
  const seen = new Map<string, number>();
  for (const { row, fields } of body) {
    const name = fields[0] ?? '';
    const firstRow = seen.get(name);
    if (firstRow !== undefined) return { kind: 'same-subject', row, firstRow, name };
    seen.set(name, row);
  }
  return null;
}

function isNumbering({ fields }: Line): boolean {
  return NUMBERING.has((fields[0] ?? '').toLowerCase());
}

function firstColumn(body: readonly Line[]): string[] {
  return body.map(({ fields }) => fields[0] ?? '');
}
