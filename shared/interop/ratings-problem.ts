// RatingsProblem: why a table cannot be read as ratings, with the place. `row` is the line in the file and `column`
// the field in it, both from 1; `name` is what the header calls that column.

import type { ScaleRange } from './scale-range.ts';

/** Programs whose own files are easily taken for a table. */
export type ForeignFile = 'spreadsheet' | 'statistics' | 'unknown';

type Cell = {
  readonly row: number;
  readonly column: number;
  readonly name: string | null;
  readonly text: string;
  /** How many further cells have a problem too. */
  readonly others: number;
};

export type CellProblem =
  | (Cell & { readonly kind: 'not-a-number' })
  | (Cell & { readonly kind: 'out-of-range' | 'between-steps'; readonly scale: ScaleRange });

export type RatingsProblem =
  | CellProblem
  | { readonly kind: 'empty' | 'one-rater' | 'one-subject' | 'too-large' }
  | { readonly kind: 'not-text'; readonly file: ForeignFile }
  | { readonly kind: 'too-many-rows'; readonly limit: number }
  | { readonly kind: 'too-many-raters'; readonly raters: number; readonly limit: number }
  /** `limit`: so many rows do fit with as many raters. */
  | { readonly kind: 'too-many-comparisons'; readonly raters: number; readonly limit: number }
  | { readonly kind: 'malformed'; readonly row: number }
  | { readonly kind: 'ragged'; readonly row: number; readonly fields: number; readonly expected: number }
  | { readonly kind: 'empty-column'; readonly column: number; readonly name: string | null }
  | {
      readonly kind: 'same-rater';
      readonly column: number;
      readonly firstColumn: number;
      readonly name: string;
    }
  | { readonly kind: 'same-subject'; readonly row: number; readonly firstRow: number; readonly name: string }
  /** `name`: what the header calls the first column. */
  | { readonly kind: 'unnamed-subject'; readonly row: number; readonly name: string }
  | { readonly kind: 'numbered-rows'; readonly name: string | null };
