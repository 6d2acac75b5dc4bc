// Made-up values for the figures, such as three raters of a small team would give.

import type { BlandAltmanFigure } from '../../../shared/domain/agreement/report/scale-report.ts';
import type { DotRow } from '../../../renderer/figures/dot-plot-layout.ts';
import type { DriftSeries } from '../../../renderer/figures/drift-layout.ts';
import type { PairCell } from '../../../renderer/figures/pair-matrix-layout.ts';
import type { Sweep } from '../../../renderer/figures/tolerance-layout.ts';
import type { TrackCode, TwoTracksValues } from '../../../renderer/figures/two-tracks-layout.ts';

export const DOT_ROWS: readonly DotRow[] = [
  { id: 'sen', label: 'Sensitiviteit', estimate: 0.86, low: 0.74, high: 0.93, n: 38 },
  { id: 'str', label: 'Structureren', estimate: 0.58, low: 0.31, high: 0.77, n: 38 },
  { id: 'int', label: 'Niet-intrusief gedrag van de ouder', estimate: 0.71, low: 0.5, high: 0.84, n: 36 },
  {
    id: 'hos',
    label: 'Niet-vijandig',
    estimate: null,
    low: null,
    high: null,
    n: 38,
    reason: 'alle scores zijn gelijk; zonder verschillen tussen opnames is dit niet te berekenen',
  },
  { id: 'rsp', label: 'Responsiviteit van het kind', estimate: 0.12, low: -0.28, high: 0.49, n: 9 },
  { id: 'bet', label: 'Betrekken van de ouder', estimate: 0.79, low: 0.62, high: 0.89, n: 37 },
];

export const RATERS = ['Ans', 'Bram', 'Chantal van den Berg', 'Dewi', 'Esra'] as const;

export const PAIR_CELLS: readonly PairCell[] = [
  { a: 0, b: 1, estimate: 0.86, n: 38 },
  { a: 0, b: 2, estimate: 0.71, n: 22 },
  { a: 1, b: 2, estimate: 0.64, n: 22 },
  { a: 0, b: 3, estimate: 0.42, n: 12 },
  { a: 1, b: 3, estimate: 0.18, n: 12 },
  { a: 2, b: 3, estimate: -0.08, n: 7 },
  { a: 0, b: 4, estimate: 0.94, n: 16 },
  { a: 1, b: 4, estimate: null, n: 1, reason: 'te weinig opnames' },
  { a: 2, b: 4, estimate: 0.55, n: 9 },
  { a: 3, b: 4, estimate: 0.33, n: 9 },
];

export const POINTS = ['1', '2', '3', '4', '5', '6', '7'] as const;

export const COUNTS = [
  [1, 1, 0, 0, 0, 0, 0],
  [0, 3, 2, 0, 0, 0, 0],
  [0, 1, 5, 3, 0, 0, 0],
  [0, 0, 1, 8, 2, 1, 0],
  [0, 0, 0, 2, 11, 3, 0],
  [0, 0, 0, 0, 1, 6, 1],
  [0, 0, 0, 0, 0, 1, 2],
] as const;

/** The rows of the table behind the counts, numbered in reading order. */
export const UNITS: readonly (readonly (readonly number[])[])[] = (() => {
  let next = 0;
  return COUNTS.map((row) => row.map((count) => Array.from({ length: count }, () => next++)));
})();

export const BLAND_ALTMAN: BlandAltmanFigure = {
  bias: 0.12,
  biasInterval: { low: -0.08, high: 0.32 },
  lower: { estimate: -0.97, low: -1.31, high: -0.63 },
  upper: { estimate: 1.21, low: 0.87, high: 1.55 },
  repeated: false,
  level: 0.95,
  differenceMeanCorrelation: 0.04,
  bubbles: COUNTS.flatMap((row, i) =>
    row.flatMap((count, j) =>
      count === 0 ? [] : [{ mean: (i + j) / 2 + 1, difference: i - j, units: UNITS[i]?.[j] ?? [] }],
    ),
  ),
};

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 0, 12);

export const DRIFT: readonly DriftSeries[] = [
  driftOf('ans', 'Ans', [0, 0.5, -0.5, 0, 0, 0.5, 0, -0.5, 0, 0.5, 0, 0, -0.5, 0, 0.5, 0, 0, 0.5, 0, -0.5]),
  driftOf('bram', 'Bram', [0, 0, -0.5, 0, -0.5, -0.5, 0, -0.5, -1, -0.5, -1, -0.5, -1, -1.5, -1, -1]),
  driftOf('chantal', 'Chantal van den Berg', [1, 0.5, 1, 0.5, 0, 0.5, 0, 0, 0.5]),
];

function driftOf(id: string, name: string, differences: readonly number[]): DriftSeries {
  return {
    id,
    name,
    mean: differences.reduce((sum, one) => sum + one, 0) / differences.length,
    points: differences.map((difference, index) => ({
      at: FIRST_DAY + index * 6 * DAY,
      difference,
      rolling:
        index < 4 ? null : differences.slice(index - 4, index + 1).reduce((sum, one) => sum + one, 0) / 5,
    })),
  };
}

export const CODES: readonly TrackCode[] = [
  { id: 'contact', name: 'Contact', short: 'C', series: 1 },
  { id: 'initiative', name: 'Initiatief van het kind', short: 'I', series: 2 },
  { id: 'follow', name: 'Volgen', short: 'V', series: 3 },
  { id: 'lead', name: 'Leiding geven', short: 'L', series: 4 },
];

export const TRACKS: TwoTracksValues = {
  range: { start: 0, end: 180_000 },
  a: {
    name: 'Ans',
    fragments: [
      { start: 4000, end: 19_000, code: 'contact' },
      { start: 24_000, end: 41_000, code: 'initiative' },
      { start: 36_000, end: 52_000, code: 'follow' },
      { start: 70_000, end: 74_000, code: 'contact' },
      { start: 90_000, end: 112_000, code: 'lead' },
      { start: 130_000, end: 139_000, code: 'follow' },
      { start: 150_000, end: 172_000, code: 'initiative' },
    ],
  },
  b: {
    name: 'Bram',
    fragments: [
      { start: 5500, end: 18_000, code: 'contact' },
      { start: 26_000, end: 43_000, code: 'initiative' },
      { start: 38_000, end: 55_000, code: 'contact' },
      { start: 60_000, end: 64_000, code: 'lead' },
      { start: 94_000, end: 115_000, code: 'lead' },
      { start: 120_000, end: 127_000, code: 'follow' },
      { start: 153_000, end: 170_000, code: 'initiative' },
    ],
  },
  matching: {
    pairs: [
      { a: 0, b: 0, overlap: 0.83, shift: 1500, sameCode: true },
      { a: 1, b: 1, overlap: 0.79, shift: 2000, sameCode: true },
      { a: 2, b: 2, overlap: 0.74, shift: 2000, sameCode: false },
      { a: 4, b: 4, overlap: 0.72, shift: 4000, sameCode: true },
      { a: 6, b: 6, overlap: 0.77, shift: 3000, sameCode: true },
    ],
  },
};

/** As many fragments as a long, densely marked recording has. */
export function longTracks(count: number): TwoTracksValues {
  const codes = CODES.map(({ id }) => id);
  const fragments = (shift: number) =>
    Array.from({ length: count }, (_, index) => ({
      start: index * 6000 + shift,
      end: index * 6000 + shift + 3000 + (index % 5) * 900,
      code: codes[(index + (shift > 0 && index % 7 === 0 ? 1 : 0)) % codes.length] ?? '',
    }));
  const pairs = Array.from({ length: count }, (_, index) => index)
    .filter((index) => index % 6 !== 0)
    .map((index) => ({ a: index, b: index, overlap: 0.8, shift: 700, sameCode: index % 7 !== 0 }));
  return {
    range: { start: 0, end: count * 6000 },
    a: { name: 'Ans', fragments: fragments(0) },
    b: { name: 'Bram', fragments: fragments(700) },
    matching: { pairs },
  };
}

export const SWEEP: Sweep = [
  [0, 0.41, 0.12, 0.3],
  [500, 0.48, 0.31, 0.52],
  [1000, 0.55, 0.46, 0.66],
  [2000, 0.63, 0.6, 0.79],
  [3000, 0.67, 0.66, 0.84],
  [5000, 0.7, 0.69, 0.88],
  [10_000, 0.72, 0.69, 0.9],
].map(([tolerance = 0, timeUnitKappa = 0, alignmentKappa = 0, linked = 0]) => ({
  tolerance,
  timeUnitKappa,
  alignmentKappa,
  linked,
}));
