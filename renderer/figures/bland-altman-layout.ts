// Where everything stands in a Bland–Altman plot. All lengths are units of the drawing.

import { scaleLinear } from 'd3-scale';
import type { Figure } from '../../shared/domain/agreement/figure.ts';
import type { BlandAltmanFigure } from '../../shared/domain/agreement/report/scale-report.ts';
import { spread } from './spread.ts';

export interface BlandAltmanValues {
  readonly figure: BlandAltmanFigure;
  /** Lowest and highest point of the scale; without it the axis ends at the data. */
  readonly scaleRange?: readonly [number, number] | undefined;
  /** The largest difference that was agreed to be acceptable, in scale points. */
  readonly acceptable?: number | undefined;
}

export interface Bubble {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly mean: number;
  readonly difference: number;
  readonly units: readonly number[];
}

export type LineName = 'upper' | 'bias' | 'lower';

export interface LevelLine extends FoundLine {
  readonly y: number;
  /** The band of its interval; null where that is unknown. */
  readonly band: { readonly top: number; readonly height: number } | null;
  readonly labelY: number;
}

export interface BlandAltmanLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
  readonly height: number;
  readonly zeroY: number;
  /** The two lines of the acceptable difference, and where their name stands; null without one. */
  readonly acceptable: { readonly high: number; readonly low: number; readonly labelY: number } | null;
  readonly lines: readonly LevelLine[];
  readonly bubbles: readonly Bubble[];
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly x: (mean: number) => number;
  readonly y: (difference: number) => number;
  readonly radius: (count: number) => number;
}

const LEFT = 44;
const TOP = 30;
const FOOT = 44;
const PLOT_HEIGHT = 280;
const LABEL_COLUMN = 136;
const NARROW_BELOW = 420;
const NARROW_LABEL_COLUMN = 112;
const LABEL_GAP = 36;
const HALF_LABEL = 14;
/** Scale points that are kept free before the first and after the last mean. */
const MARGIN = 0.35;
const LARGEST_RADIUS = 20;
const RADIUS_OF_ONE = 6;

export function blandAltmanLayout(values: BlandAltmanValues, width: number): BlandAltmanLayout {
  const { figure, acceptable } = values;
  const left = LEFT;
  const right = width - (width < NARROW_BELOW ? NARROW_LABEL_COLUMN : LABEL_COLUMN);
  const foot = TOP + PLOT_HEIGHT;
  const x = scaleLinear(meansOf(values), [left, right]);
  const y = scaleLinear(differencesOf(values), [foot, TOP]);
  // An interval over a few families can be many times as wide as the scores.
  const within = y.copy().clamp(true);
  const radius = radiusOf(figure, x(1) - x(0));
  const found = foundLines(figure);
  const labelled = [...found.map(({ value }) => value), ...(acceptable === undefined ? [] : [acceptable])];
  const labels = spread(
    labelled.map((value) => y(value)),
    LABEL_GAP,
    TOP + HALF_LABEL,
    foot - HALF_LABEL,
  );
  return {
    left,
    right,
    top: TOP,
    foot,
    height: foot + FOOT,
    zeroY: y(0),
    acceptable:
      acceptable === undefined
        ? null
        : { high: y(acceptable), low: y(-acceptable), labelY: labels.at(-1)?.at ?? y(acceptable) },
    lines: found.map((line, index) => placeLine(line, labels[index]?.at ?? y(line.value), within)),
    bubbles: figure.bubbles.map((bubble) => ({
      ...bubble,
      key: `${bubble.mean}:${bubble.difference}`,
      x: x(bubble.mean),
      y: y(bubble.difference),
      radius: radius(bubble.units.length),
    })),
    xTicks: x.ticks(6),
    yTicks: y.ticks(6),
    x: (mean) => x(mean),
    y: (difference) => y(difference),
    radius,
  };
}

/** The area goes with the count; one recording is small, and the largest bubble leaves its neighbours room. */
function radiusOf({ bubbles }: BlandAltmanFigure, point: number): (count: number) => number {
  const most = bubbles.reduce((largest, { units }) => Math.max(largest, units.length), 1);
  const one = Math.min(RADIUS_OF_ONE, Math.min(LARGEST_RADIUS, point / 2) / Math.sqrt(most));
  return (count) => one * Math.sqrt(count);
}

function meansOf({ figure, scaleRange }: BlandAltmanValues): [number, number] {
  const means = [...figure.bubbles.map(({ mean }) => mean), ...(scaleRange ?? [])];
  return withMargin(means);
}

function differencesOf({ figure, acceptable = 0 }: BlandAltmanValues): [number, number] {
  const { lower, upper } = figure;
  const ends = [lower.estimate, lower.low, upper.estimate, upper.high].filter((end) => end !== null);
  const shown = [...ends, ...figure.bubbles.map(({ difference }) => difference), acceptable, -acceptable];
  return withMargin(shown);
}

/** One by one: a call does not take as many arguments as a table has rows. */
function withMargin(values: readonly number[]): [number, number] {
  const least = values.reduce((low, value) => Math.min(low, value), Infinity);
  const most = values.reduce((high, value) => Math.max(high, value), -Infinity);
  return [least - MARGIN, most + MARGIN];
}

interface FoundLine {
  readonly name: LineName;
  readonly value: number;
  readonly low: Figure;
  readonly high: Figure;
}

/** From top to foot; without those that are undefined. */
function foundLines({ bias, biasInterval, lower, upper }: BlandAltmanFigure): readonly FoundLine[] {
  return [
    { name: 'upper' as const, value: upper.estimate, low: upper.low, high: upper.high },
    { name: 'bias' as const, value: bias, low: biasInterval.low, high: biasInterval.high },
    { name: 'lower' as const, value: lower.estimate, low: lower.low, high: lower.high },
  ].flatMap((line) => (line.value === null ? [] : [{ ...line, value: line.value }]));
}

function placeLine(line: FoundLine, labelY: number, y: (difference: number) => number): LevelLine {
  const { low, high } = line;
  const band = low === null || high === null ? null : { top: y(high), height: y(low) - y(high) };
  return { ...line, y: y(line.value), band, labelY };
}
