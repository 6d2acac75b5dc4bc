// Where everything stands in the chart of agreement against tolerance.

import { scaleLinear } from 'd3-scale';
import type { Figure } from '../../shared/domain/agreement/figure.ts';
import type { TimelineReport } from '../../shared/domain/agreement/timeline/timeline-report.ts';
import { spread } from './spread.ts';

export type Sweep = TimelineReport['sweep'];
export type CurveName = 'timeUnitKappa' | 'alignmentKappa' | 'linked';

export interface Curve {
  readonly name: CurveName;
  /** Per tolerance that it was worked out for; null where the figure is undefined, and the line has a gap. */
  readonly points: readonly (readonly [x: number, y: number] | null)[];
  /** Where the name stands, beside the last point that there is. */
  readonly end: { readonly y: number; readonly labelY: number } | null;
}

export interface ToleranceLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
  readonly height: number;
  readonly curves: readonly Curve[];
  readonly chosenX: number | null;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  /** Seconds. */
  readonly x: (seconds: number) => number;
  readonly y: (value: number) => number;
}

const CURVES: readonly CurveName[] = ['timeUnitKappa', 'alignmentKappa', 'linked'];
const MILLISECONDS = 1000;
const LEFT = 40;
const TOP = 24;
const PLOT_HEIGHT = 220;
const FOOT = 44;
const LABEL_COLUMN = 160;
const LABEL_GAP = 18;

export function toleranceLayout(sweep: Sweep, chosen: number | undefined, width: number): ToleranceLayout {
  const right = width - LABEL_COLUMN;
  const foot = TOP + PLOT_HEIGHT;
  const last = Math.max(1, ...sweep.map(({ tolerance }) => tolerance)) / MILLISECONDS;
  const x = scaleLinear([0, last], [LEFT, right]);
  const y = scaleLinear([lowestOf(sweep), 1], [foot, TOP]);
  const curves = CURVES.map((name) => ({
    name,
    points: sweep.flatMap((step): ([number, number] | null)[] => {
      const value = step[name];
      if (value === undefined) return [];
      return [value === null ? null : [x(step.tolerance / MILLISECONDS), y(value)]];
    }),
  }));
  const ends = curves.flatMap(({ name, points }) => {
    const end = points.findLast((point) => point !== null);
    return end === undefined ? [] : [{ name, y: end[1] }];
  });
  const labels = spread(
    ends.map(({ y }) => y),
    LABEL_GAP,
    TOP,
    foot,
  );
  const endOf = new Map(ends.map(({ name, y }, index) => [name, { y, labelY: labels[index]?.at ?? y }]));
  return {
    left: LEFT,
    right,
    top: TOP,
    foot,
    height: foot + FOOT,
    curves: curves.map((curve) => ({ ...curve, end: endOf.get(curve.name) ?? null })),
    chosenX: chosen === undefined ? null : x(chosen / MILLISECONDS),
    xTicks: x.ticks(6),
    yTicks: y.ticks(5),
    x: (seconds) => x(seconds),
    y: (value) => y(value),
  };
}

/** 0, or a round number below the lowest kappa. */
function lowestOf(sweep: Sweep): number {
  const values: readonly Figure[] = sweep.flatMap((step) => CURVES.map((name) => step[name] ?? null));
  const lowest = Math.min(0, ...values.filter((value) => value !== null));
  return Math.floor(lowest * 5) / 5;
}
