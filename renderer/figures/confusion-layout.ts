// Where the cells and totals of a confusion matrix stand. All lengths are units of the drawing.

import { textWidth } from './text-width.ts';

export interface ConfusionValues {
  /** The categories, in order, in words; the same for both raters. */
  readonly points: readonly string[];
  /** counts[i][j]: rater A gave points[i], rater B points[j]. */
  readonly counts: readonly (readonly number[])[];
  /** The same places, with the rows of the table that lie there. */
  readonly units?: readonly (readonly (readonly number[])[])[] | undefined;
}

export interface ConfusionPlace {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly count: number;
  /** Count as a share of the largest count. */
  readonly share: number;
  readonly units: readonly number[];
}

export interface ConfusionLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly places: readonly ConfusionPlace[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

export const POINT_SIZE = 13;

/** With more categories there is nothing left to read in a drawing: a sentence takes its place. */
export const MOST_POINTS = 30;

const NAME_LINE = 22;
const POINTS_LINE = 24;
const CELL_HEIGHT = 38;
const SMALLEST_CELL = 34;
const LARGEST_CELL = 76;
const LABEL_GAP = 10;
const LARGEST_LABEL_SHARE = 0.3;

export function confusionLayout({ points, counts, units }: ConfusionValues, width: number): ConfusionLayout {
  const widest = points.reduce((most, point) => Math.max(most, textWidth(point, POINT_SIZE)), 0);
  const left = NAME_LINE + Math.min(widest, width * LARGEST_LABEL_SHARE) + LABEL_GAP;
  // One more column holds the totals.
  const room = (width - left) / (points.length + 1);
  const cellWidth = Math.min(LARGEST_CELL, Math.max(SMALLEST_CELL, room));
  const top = NAME_LINE + POINTS_LINE;
  const countAt = (row: number, column: number): number => counts[row]?.[column] ?? 0;
  const largest = counts.flat().reduce((most, count) => Math.max(most, count), 1);
  const places = points.flatMap((_, row) =>
    points.map((__, column): ConfusionPlace => {
      const count = countAt(row, column);
      return {
        key: `${row}:${column}`,
        row,
        column,
        x: left + column * cellWidth,
        y: top + row * CELL_HEIGHT,
        count,
        share: count / largest,
        units: units?.[row]?.[column] ?? [],
      };
    }),
  );
  const rowTotals = points.map(() => 0);
  const columnTotals = points.map(() => 0);
  let total = 0;
  for (const { row, column, count } of places) {
    rowTotals[row] = (rowTotals[row] ?? 0) + count;
    columnTotals[column] = (columnTotals[column] ?? 0) + count;
    total += count;
  }
  return {
    width: Math.max(width, left + (points.length + 1) * cellWidth),
    height: top + (points.length + 1) * CELL_HEIGHT,
    left,
    top,
    cellWidth,
    cellHeight: CELL_HEIGHT,
    places,
    rowTotals,
    columnTotals,
    total,
  };
}
