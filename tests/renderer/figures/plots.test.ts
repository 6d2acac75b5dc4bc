// Where the marks of the plots stand: they follow the scale, and what they say can be read.

import { describe, expect, test } from 'vitest';
import { blandAltmanLayout } from '../../../renderer/figures/bland-altman-layout.ts';
import { domainOf, dotPlotLayout, type DotRow } from '../../../renderer/figures/dot-plot-layout.ts';
import { driftLayout } from '../../../renderer/figures/drift-layout.ts';
import { toleranceLayout } from '../../../renderer/figures/tolerance-layout.ts';
import { BLAND_ALTMAN, DOT_ROWS, DRIFT, SWEEP } from './samples.ts';

const WIDTH = 800;

const rowOf = (estimate: number | null, low: number | null, high: number | null): DotRow => ({
  id: 'one',
  label: 'Sensitiviteit',
  estimate,
  low,
  high,
  n: 12,
});

/** Steps between neighbours are as the steps of their values. */
function followsScale(places: readonly { readonly at: number; readonly value: number }[]): void {
  const [first, second] = places;
  if (first === undefined || second === undefined) throw new Error('two places are needed');
  const slope = (second.at - first.at) / (second.value - first.value);
  for (const { at, value } of places) expect(at).toBeCloseTo(first.at + slope * (value - first.value), 6);
}

describe('the dot plot', () => {
  test('puts estimates and ends of intervals on one scale', () => {
    const { rows } = dotPlotLayout({ rows: DOT_ROWS }, WIDTH);
    const places = rows.flatMap(({ row, x, low, high }) =>
      row.estimate === null || x === null || low === null || high === null
        ? []
        : [
            { at: x, value: row.estimate },
            { at: low.x, value: row.low ?? 0 },
            { at: high.x, value: row.high ?? 0 },
          ],
    );
    expect(places).toHaveLength(15);
    followsScale(places);
  });

  test('gives an undefined estimate no mark but its reason, in no more than two lines', () => {
    const [place] = dotPlotLayout(
      { rows: [{ ...rowOf(null, null, null), reason: 'alle scores zijn gelijk' }] },
      WIDTH,
    ).rows;
    expect(place).toMatchObject({ x: null, low: null, high: null });
    expect(place?.reasonLines.join(' ')).toBe('alle scores zijn gelijk');
    const long = 'te weinig opnames om iets te kunnen zeggen '.repeat(20);
    const [cut] = dotPlotLayout({ rows: [{ ...rowOf(null, null, null), reason: long }] }, WIDTH).rows;
    expect(cut?.reasonLines).toHaveLength(2);
    expect(cut?.reasonLines[1]).toMatch(/…$/u);
  });

  test.each([
    [rowOf(0.8, 0.7, 0.9), [0, 1]],
    [rowOf(0.1, -0.28, 0.5), [-0.4, 1]],
    [rowOf(-0.4, -7, 0.2), [-1, 1]],
    [rowOf(1.8, 1.2, 2.3), [0, 2.5]],
  ] as const)('the axis of %o runs from %o', (row, domain) => {
    expect(domainOf({ rows: [row] })).toEqual(domain);
  });

  test('shows with an arrow that an interval goes on beyond the drawing', () => {
    const layout = dotPlotLayout({ rows: [rowOf(-0.4, -7, 0.2)] }, WIDTH);
    const [place] = layout.rows;
    expect(place?.low).toEqual({ x: layout.left, cut: true });
    expect(place?.high?.cut).toBe(false);
  });

  test('a narrow drawing puts the words above the mark, and keeps all within its width', () => {
    const narrow = dotPlotLayout({ rows: DOT_ROWS }, 360);
    expect(narrow.rows.every(({ textY, markY }) => textY < markY)).toBe(true);
    expect(narrow.right).toBeLessThanOrEqual(360);
    const wide = dotPlotLayout({ rows: DOT_ROWS }, WIDTH);
    expect(wide.rows.every(({ textY, markY }) => textY === markY)).toBe(true);
    expect(wide.right).toBeLessThan(wide.valueX);
  });
});

describe('the Bland–Altman plot', () => {
  const layout = blandAltmanLayout({ figure: BLAND_ALTMAN, scaleRange: [1, 7], acceptable: 1 }, WIDTH);

  test('puts bubbles, lines and the acceptable difference on one scale, higher for more', () => {
    const levels = layout.lines.map(({ y, value }) => ({ at: y, value }));
    const bubbles = layout.bubbles.map(({ y, difference }) => ({ at: y, value: difference }));
    const agreed = [
      { at: layout.acceptable?.high ?? 0, value: 1 },
      { at: layout.acceptable?.low ?? 0, value: -1 },
    ];
    followsScale([...agreed, ...levels, ...bubbles, { at: layout.zeroY, value: 0 }]);
    expect(layout.acceptable?.high).toBeLessThan(layout.zeroY);
    followsScale(layout.bubbles.map(({ x, mean }) => ({ at: x, value: mean })));
  });

  test('the area of a bubble goes with the number of recordings', () => {
    const perUnit = layout.bubbles.map(({ radius, units }) => radius ** 2 / units.length);
    expect(Math.max(...perUnit)).toBeCloseTo(Math.min(...perUnit), 9);
    expect(new Set(layout.bubbles.map(({ units }) => units.length)).size).toBeGreaterThan(3);
  });

  test('the band of a line is its interval', () => {
    for (const { low, high, band } of layout.lines) {
      expect(band?.top).toBeCloseTo(layout.y(high ?? 0), 9);
      expect((band?.top ?? 0) + (band?.height ?? 0)).toBeCloseTo(layout.y(low ?? 0), 9);
    }
  });

  test('a band that is wider than the scores stays within the plot', () => {
    const figure = { ...BLAND_ALTMAN, biasInterval: { low: -40, high: 40 } };
    const { lines, top, foot } = blandAltmanLayout({ figure }, WIDTH);
    const band = lines.find(({ name }) => name === 'bias')?.band;
    expect(band).toEqual({ top, height: foot - top });
  });

  test('labels keep apart and within the plot', () => {
    const places = [...layout.lines.map(({ labelY }) => labelY), layout.acceptable?.labelY ?? 0].toSorted(
      (a, b) => a - b,
    );
    const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(30);
    expect(places[0]).toBeGreaterThan(layout.top);
    expect(places.at(-1)).toBeLessThan(layout.foot);
  });

  test('its axes reach as far as a hundred and fifty thousand different points', () => {
    const bubbles = Array.from({ length: 150_000 }, (_, unit) => ({
      mean: unit,
      difference: -unit,
      units: [unit],
    }));
    const { x, y, left, right, foot } = blandAltmanLayout({ figure: { ...BLAND_ALTMAN, bubbles } }, WIDTH);
    expect(x(-0.35)).toBeCloseTo(left, 6);
    expect(x(149_999.35)).toBeCloseTo(right, 6);
    expect(y(-149_999.35)).toBeCloseTo(foot, 6);
  });

  test('a line that is undefined is not drawn, nor a band without an interval', () => {
    const { lines } = blandAltmanLayout(
      {
        figure: {
          ...BLAND_ALTMAN,
          biasInterval: { low: null, high: null },
          upper: { estimate: null, low: null, high: null },
        },
      },
      WIDTH,
    );
    expect(lines.map(({ name, band }) => [name, band === null])).toEqual([
      ['bias', true],
      ['lower', false],
    ]);
  });
});

describe('the chart of drift', () => {
  const { panels } = driftLayout(DRIFT, 0.5, WIDTH);

  test('gives every rater a panel on the same scale, in the order of scoring', () => {
    expect(panels.map(({ series }) => series.name)).toEqual(DRIFT.map(({ name }) => name));
    for (const { series, dots, zeroY, band, rolling } of panels) {
      const places = dots.map(({ y }, index) => ({
        at: y - zeroY,
        value: series.points[index]?.difference ?? 0,
      }));
      followsScale([{ at: 0, value: 0 }, { at: band.top - zeroY, value: 0.5 }, ...places]);
      expect(dots.map(({ x }) => x)).toEqual(dots.map(({ x }) => x).toSorted((a, b) => a - b));
      expect(rolling).toHaveLength(series.points.length - 4);
    }
    const heights = panels.map(({ band }) => band.height);
    expect(Math.max(...heights)).toBeCloseTo(Math.min(...heights), 9);
  });

  test('dates the first and the last recording, and no two dates touch', () => {
    for (const width of [320, 500, WIDTH, 1200]) {
      for (const { series, dates } of driftLayout(DRIFT, 0.5, width).panels) {
        expect(dates[0]?.at).toBe(series.points[0]?.at);
        expect(dates.at(-1)?.at).toBe(series.points.at(-1)?.at);
        const gaps = dates.slice(1).map(({ x }, index) => x - (dates[index]?.x ?? 0));
        expect(Math.min(...gaps)).toBeGreaterThan(70);
      }
    }
  });

  test('can be empty', () => {
    expect(driftLayout([], 0.5, WIDTH).height).toBeGreaterThan(0);
    const [panel] = driftLayout([{ id: 'a', name: 'Ans', mean: null, points: [] }], 0.5, WIDTH).panels;
    expect(panel?.dates).toEqual([]);
  });
});

describe('the curve over tolerance', () => {
  test('puts figures on the scale and leaves a gap where one is undefined', () => {
    const sweep = SWEEP.map((step, index) => (index === 2 ? { ...step, alignmentKappa: null } : step));
    const { curves, chosenX, x } = toleranceLayout(sweep, 1000, WIDTH);
    const kappa = curves.find(({ name }) => name === 'timeUnitKappa');
    followsScale(
      (kappa?.points ?? []).map((point, index) => ({
        at: point?.[1] ?? 0,
        value: SWEEP[index]?.timeUnitKappa ?? 0,
      })),
    );
    expect(curves.find(({ name }) => name === 'alignmentKappa')?.points[2]).toBeNull();
    expect(chosenX).toBe(x(1));
  });

  test('goes on past a tolerance that a figure was not worked out for, and breaks where it is undefined', () => {
    const point = { alignmentKappa: null, linked: 0.5 };
    const [units, aligned] = toleranceLayout(
      [
        { tolerance: 0, timeUnitKappa: 0.4, ...point },
        { tolerance: 500, ...point },
        { tolerance: 1000, timeUnitKappa: 0.6, ...point },
      ],
      undefined,
      WIDTH,
    ).curves;
    expect(units?.points.map((place) => place === null)).toEqual([false, false]);
    expect(aligned?.points).toEqual([null, null, null]);
  });

  test('names of lines that end together stand apart', () => {
    const sweep = SWEEP.map((step) => ({ ...step, timeUnitKappa: 0.5, alignmentKappa: 0.5, linked: 0.5 }));
    const places = toleranceLayout(sweep, undefined, WIDTH).curves.map(({ end }) => end?.labelY ?? 0);
    expect(new Set(places.map(Math.round)).size).toBe(3);
  });
});
