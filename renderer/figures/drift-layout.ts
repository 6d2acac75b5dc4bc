// Where everything stands in the chart of a rater's drift: one panel per rater, on the same scale.

import { scaleLinear } from 'd3-scale';

export interface DriftSeries {
  readonly id: string;
  readonly name: string;
  /** Mean of all differences; null where there is none. */
  readonly mean: number | null;
  /** In the order of scoring. */
  readonly points: readonly DriftPoint[];
}

export interface DriftPoint {
  /** UTC milliseconds. */
  readonly at: number;
  /** In scale points: above 0 is higher than the others. */
  readonly difference: number;
  /** Mean of the last five up to here; null for the first four. */
  readonly rolling: number | null;
}

export interface DriftPanel {
  readonly series: DriftSeries;
  readonly top: number;
  readonly foot: number;
  readonly zeroY: number;
  readonly band: { readonly top: number; readonly height: number };
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** The rolling mean, without the places where there is none. */
  readonly rolling: readonly (readonly [number, number])[];
  readonly yTicks: readonly { readonly value: number; readonly y: number }[];
  /** Dates under the panel, as many as there is room for; always the first and the last. */
  readonly dates: readonly {
    readonly x: number;
    readonly at: number;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
}

export interface DriftLayout {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly panels: readonly DriftPanel[];
}

const LEFT = 44;
const RIGHT_MARGIN = 12;
const NAME = 24;
const PANEL = 110;
const ALONE = 220;
const DATES = 24;
const PANEL_GAP = 18;
const LEGEND_GAP = 8;
const DATE_WIDTH = 84;
const PADDING = 12;

export function driftLayout(series: readonly DriftSeries[], band: number, width: number): DriftLayout {
  const left = LEFT;
  const right = width - RIGHT_MARGIN;
  const panelHeight = series.length === 1 ? ALONE : PANEL;
  const step = NAME + panelHeight + DATES + PANEL_GAP;
  const most = Math.max(1, ...series.map(({ points }) => points.length));
  const x = scaleLinear([0, Math.max(1, most - 1)], [left + PADDING, right - PADDING]);
  const differences = series.flatMap(({ points }) => points.map(({ difference }) => difference));
  const largest = differences.reduce((most, one) => Math.max(most, Math.abs(one)), Math.max(1, band));
  const panels = series.map((one, index): DriftPanel => {
    const top = index * step + NAME;
    const foot = top + panelHeight;
    const y = scaleLinear([-largest, largest], [foot - PADDING / 2, top + PADDING / 2]);
    return {
      series: one,
      top,
      foot,
      zeroY: y(0),
      band: { top: y(band), height: y(-band) - y(band) },
      dots: one.points.map(({ difference }, place) => ({ x: x(place), y: y(difference) })),
      rolling: one.points.flatMap(({ rolling }, place): [number, number][] =>
        rolling === null ? [] : [[x(place), y(rolling)]],
      ),
      yTicks: y.ticks(panelHeight > PANEL ? 6 : 3).map((value) => ({ value, y: y(value) })),
      dates: datesOf(one.points, (place) => x(place)),
    };
  });
  return { left, right, height: Math.max(0, series.length * step - PANEL_GAP) + LEGEND_GAP, panels };
}

function datesOf(points: readonly DriftPoint[], x: (place: number) => number): DriftPanel['dates'] {
  const last = points.length - 1;
  if (last < 0) return [];
  const step = Math.max(1, Math.ceil(DATE_WIDTH / Math.max(1, x(1) - x(0))));
  const regular = Array.from({ length: Math.ceil(last / step) }, (_, index) => index * step);
  const places = [...regular.filter((place) => place === 0 || x(last) - x(place) >= DATE_WIDTH), last];
  return [...new Set(places)].flatMap((place) => {
    const point = points[place];
    if (point === undefined) return [];
    return [
      {
        x: x(place),
        at: point.at,
        anchor: place === 0 ? 'start' : place === last ? 'end' : 'middle',
      } as const,
    ];
  });
}
