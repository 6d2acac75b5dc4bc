// What must hold of the lines of a table before they are ratings. Each check answers the first problem, or null.

import type { Line, Separator } from './csv-lines.ts';
import { isMissing, numberOf } from './rating-cell.ts';
import type { CellProblem, RatingsProblem } from './ratings-problem.ts';
import { scalePoints, type ScaleRange } from './scale-range.ts';
import { MAX_COMPARISONS, MAX_RATERS, MAX_ROWS } from './table-limits.ts';

/** The lines of a file, told apart. */
export type Parts = {
  readonly header: Line | undefined;
  readonly body: readonly Line[];
  readonly separator: Separator;
  /** Whether the first column names the rows. */
  readonly isNamed: boolean;
  readonly scale: ScaleRange | undefined;
};

export function shapeProblem(lines: readonly Line[], body: readonly Line[]): RatingsProblem | null {
  const expected = lines[0]?.fields.length ?? 0;
  if (body.length === 0) return { kind: 'empty' };
  if (body.length > MAX_ROWS) return { kind: 'too-many-rows', limit: MAX_ROWS };
  const ragged = body.find(({ fields }) => fields.length !== expected);
  if (ragged === undefined) return null;
  return { kind: 'ragged', row: ragged.row, fields: ragged.fields.length, expected };
}

export function columnProblem({ header, body, isNamed }: Parts): RatingsProblem | null {
  const first = isNamed ? 1 : 0;
  const columns = Array.from({ length: (body[0]?.fields.length ?? 0) - first }, (_, index) => index + first);
  if (columns.length < 2) return { kind: 'one-rater' };
  if (columns.length > MAX_RATERS) {
    return { kind: 'too-many-raters', raters: columns.length, limit: MAX_RATERS };
  }
  const limit = Math.floor(MAX_COMPARISONS / ((columns.length * (columns.length - 1)) / 2));
  if (body.length > limit) return { kind: 'too-many-comparisons', raters: columns.length, limit };
  const isRated = ({ fields }: Line): boolean => columns.some((column) => !isMissing(fields[column] ?? ''));
  const rated = body.filter(isRated).length;
  if (rated === 0) return { kind: 'empty' };
  if (rated === 1) return { kind: 'one-subject' };
  const empty = columns.find((column) => body.every(({ fields }) => isMissing(fields[column] ?? '')));
  if (empty !== undefined) return { kind: 'empty-column', column: empty + 1, name: nameOf(header, empty) };
  return sameRater(header, columns);
}

/** The first cell, by row, that holds no score of the scale. */
export function cellProblem({ header, body, separator, isNamed, scale }: Parts): CellProblem | null {
  const points = scale === undefined ? null : new Set(scalePoints(scale));
  let found: CellProblem | null = null;
  let others = -1;
  for (const { row, fields } of body) {
    for (let index = isNamed ? 1 : 0; index < fields.length; index += 1) {
      const text = fields[index] ?? '';
      const value = numberOf(text, separator);
      const isGood = value === null ? isMissing(text) : (points?.has(value) ?? true);
      if (isGood) continue;
      others += 1;
      const cell = { row, column: index + 1, name: nameOf(header, index), text, others: 0 };
      found ??= valueProblem(cell, value, scale);
    }
  }
  return found === null ? null : { ...found, others };
}

type Cell = Omit<Extract<CellProblem, { kind: 'not-a-number' }>, 'kind'>;

function valueProblem(cell: Cell, value: number | null, scale: ScaleRange | undefined): CellProblem {
  if (value === null || scale === undefined) return { ...cell, kind: 'not-a-number' };
  const isInside = value >= scale.min && value <= scale.max;
  return { ...cell, kind: isInside ? 'between-steps' : 'out-of-range', scale };
}

function sameRater(header: Line | undefined, columns: readonly number[]): RatingsProblem | null {
  const seen = new Map<string, number>();
  for (const column of columns) {
    const name = nameOf(header, column);
    if (name === null) continue;
    const before = seen.get(name);
    if (before !== undefined)
      return { kind: 'same-rater', column: column + 1, firstColumn: before + 1, name };
    seen.set(name, column);
  }
  return null;
}

function nameOf(header: Line | undefined, column: number): string | null {
  const name = header?.fields[column] ?? '';
  return name === '' ? null : name;
}
