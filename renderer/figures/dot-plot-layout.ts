// Where everything stands in the dot plot. All lengths are units of the drawing.

import { scaleLinear } from 'd3-scale';
import type { Figure } from '../../shared/domain/agreement/figure.ts';
import { textWidth, wrapText } from './text-width.ts';

export interface DotRow {
  readonly id: string;
  readonly label: string;
  readonly estimate: Figure;
  /** Of the interval; null where there is none. */
  readonly low: Figure;
  readonly high: Figure;
  readonly n: number;
  /** Why there is no estimate, in words. */
  readonly reason?: string | undefined;
}

export interface DotRowPlace {
  readonly row: DotRow;
  readonly top: number;
  /** The line of label and values, and that of the mark; the same unless the drawing is narrow. */
  readonly textY: number;
  readonly markY: number;
  readonly labelLines: readonly string[];
  readonly x: number | null;
  /** Ends of the interval as drawn: null where there is none; `cut` where it goes on beyond the drawing. */
  readonly low: IntervalEnd | null;
  readonly high: IntervalEnd | null;
  readonly reasonLines: readonly string[];
}

export interface IntervalEnd {
  readonly x: number;
  readonly cut: boolean;
}

export interface DotPlotLayout {
  readonly narrow: boolean;
  readonly rows: readonly DotRowPlace[];
  readonly rowHeight: number;
  readonly top: number;
  readonly foot: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Right edges of the columns of values and of n. */
  readonly valueX: number;
  readonly nX: number;
  readonly ticks: readonly number[];
  readonly x: (value: number) => number;
}

export const LABEL_SIZE = 13;

const NARROW_BELOW = 500;
const TOP = 22;
const FOOT = 42;
const ROW = 34;
const NARROW_ROW = 56;
/** From the top of a row in a narrow drawing: the line of words, and under it that of the mark. */
const NARROW_TEXT = 14;
const NARROW_MARK = 40;
export const NARROW_WORDS = 25;
const GAP = 14;
const VALUE_COLUMN = 118;
const N_COLUMN = 44;
const LARGEST_LABEL_SHARE = 0.32;
const REASON_LINES = 2;

export interface DotPlotValues {
  readonly rows: readonly DotRow[];
  readonly domain?: readonly [number, number] | undefined;
  readonly threshold?: number | undefined;
}

export function dotPlotLayout(values: DotPlotValues, width: number): DotPlotLayout {
  const narrow = width < NARROW_BELOW;
  const { rows } = values;
  const widest = rows.reduce((most, { label }) => Math.max(most, textWidth(label, LABEL_SIZE)), 0);
  const labelWidth = narrow
    ? width - VALUE_COLUMN - N_COLUMN - GAP
    : Math.min(widest + 4, width * LARGEST_LABEL_SHARE);
  const left = narrow ? GAP : labelWidth + GAP;
  const right = narrow ? width - GAP : width - VALUE_COLUMN - N_COLUMN - GAP;
  const scale = scaleLinear(values.domain ?? domainOf(values), [left, right]);
  const rowHeight = narrow ? NARROW_ROW : ROW;
  const foot = TOP + rows.length * rowHeight;
  const place = (row: DotRow, index: number): DotRowPlace => {
    const top = TOP + index * rowHeight;
    return {
      row,
      top,
      textY: narrow ? top + NARROW_TEXT : top + rowHeight / 2,
      markY: narrow ? top + NARROW_MARK : top + rowHeight / 2,
      labelLines: wrapText(row.label, labelWidth, LABEL_SIZE, narrow ? 1 : 2),
      x: row.estimate === null ? null : clamp(scale(row.estimate), left, right),
      low: endOf(row.low, scale, left, right),
      high: endOf(row.high, scale, left, right),
      reasonLines:
        row.estimate === null ? wrapText(row.reason ?? '', right - left, LABEL_SIZE - 1, REASON_LINES) : [],
    };
  };
  return {
    narrow,
    rows: rows.map(place),
    rowHeight,
    top: TOP,
    foot,
    height: foot + FOOT,
    left,
    right,
    valueX: width - N_COLUMN,
    nX: width,
    ticks: scale.ticks(narrow ? 4 : 5),
    x: (value) => scale(value),
  };
}

/** From 0 (or a round number below the lowest interval, at most 1 below 0) to 1 (or above the highest). */
export function domainOf({ rows, threshold }: DotPlotValues): readonly [number, number] {
  const shown = rows
    .flatMap(({ estimate, low, high }) => [estimate, low, high])
    .filter((value) => value !== null);
  const lowest = Math.min(0, threshold ?? 0, Math.max(-1, Math.min(0, ...shown)));
  const highest = Math.max(1, threshold ?? 1, ...shown);
  const [from = 0, to = 1] = scaleLinear().domain([lowest, highest]).nice(5).domain();
  return [from, to];
}

function endOf(
  value: Figure,
  scale: (value: number) => number,
  left: number,
  right: number,
): IntervalEnd | null {
  if (value === null) return null;
  const x = scale(value);
  return { x: clamp(x, left, right), cut: x < left || x > right };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
