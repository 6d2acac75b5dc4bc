// Where the cells of a matrix of raters stand. All lengths are units of the drawing.

import type { Figure } from '../../shared/domain/agreement/figure.ts';
import { textWidth } from './text-width.ts';

export interface PairCell {
  /** Raters by their place in the list. */
  readonly a: number;
  readonly b: number;
  readonly estimate: Figure;
  readonly n: number;
  /** Why there is no estimate, in words. */
  readonly reason?: string | undefined;
}

export interface PairPlace {
  /** Of the pair: the same on both sides of the diagonal. */
  readonly key: string;
  readonly cell: PairCell;
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  /** The same pair on the other side of the diagonal: to be seen, not to be gone through again. */
  readonly mirrored: boolean;
}

export interface PairMatrixLayout {
  readonly width: number;
  readonly height: number;
  readonly labelWidth: number;
  readonly headHeight: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly places: readonly PairPlace[];
}

export const NAME_SIZE = 13;

const HEAD = 38;
const CELL_HEIGHT = 44;
const SMALLEST_CELL = 52;
const LARGEST_CELL = 104;
const LABEL_GAP = 10;
const LARGEST_LABEL_SHARE = 0.28;

export function pairMatrixLayout(
  raters: readonly string[],
  cells: readonly PairCell[],
  width: number,
): PairMatrixLayout {
  const widest = raters.reduce((most, name) => Math.max(most, textWidth(name, NAME_SIZE)), 0);
  const labelWidth = Math.min(widest, width * LARGEST_LABEL_SHARE) + LABEL_GAP;
  const room = (width - labelWidth) / Math.max(1, raters.length);
  const cellWidth = Math.min(LARGEST_CELL, Math.max(SMALLEST_CELL, room));
  const place = (cell: PairCell, row: number, column: number, mirrored: boolean): PairPlace => ({
    key: `${cell.a}-${cell.b}`,
    cell,
    row,
    column,
    x: labelWidth + column * cellWidth,
    y: HEAD + row * CELL_HEIGHT,
    mirrored,
  });
  const places = cells
    .flatMap((cell) => {
      const [first, last] = [Math.min(cell.a, cell.b), Math.max(cell.a, cell.b)];
      return [place(cell, last, first, false), place(cell, first, last, true)];
    })
    .toSorted((one, other) => one.row - other.row || one.column - other.column);
  return {
    width: Math.max(width, labelWidth + raters.length * cellWidth),
    height: HEAD + raters.length * CELL_HEIGHT + 2,
    labelWidth,
    headHeight: HEAD,
    cellWidth,
    cellHeight: CELL_HEIGHT,
    places,
  };
}
