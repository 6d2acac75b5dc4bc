// Pairs of raters and drift: who gave what where, by hand.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blandAltman } from '../../../shared/domain/agreement/bland-altman.ts';
import { scaleReport } from '../../../shared/domain/agreement/report/make-scale-report.ts';
import { anyTable } from './arbitraries.ts';
import { NINE, ordinalReport, spreadScores } from './report-tables.ts';

const TABLE = {
  raterCount: 3,
  units: [
    [3, 4, null],
    [3, 4, 5],
    [null, 4, 5],
    [9, 1, 2],
    [4, 3, 9],
  ],
};

describe('a pair', () => {
  const [first, second] = ordinalReport(TABLE).pairs;

  it('is there for every two columns, also of a rater without scores', () => {
    const { pairs } = ordinalReport({
      raterCount: 3,
      units: [
        [1, null, 2],
        [3, null, 3],
      ],
    });
    expect(pairs.map(({ a, b, nUnits }) => [a, b, nUnits])).toEqual([
      [0, 1, 0],
      [0, 2, 2],
      [1, 2, 0],
    ]);
    expect(pairs[0]?.measures[0]).toMatchObject({ estimate: null });
    expect(pairs[0]?.blandAltman).toBeNull();
  });

  it('keeps the rows in the cells of its confusion matrix', () => {
    expect(first).toMatchObject({ a: 0, b: 1, nUnits: 4 });
    expect(first?.confusion.points).toEqual(NINE);
    expect(first?.confusion.units[2]?.[3]).toEqual([0, 1]);
    expect(first?.confusion.units[8]?.[0]).toEqual([3]);
    expect(first?.confusion.counts[2]?.[3]).toBe(2);
    expect(second).toMatchObject({ a: 0, b: 2, nUnits: 3 });
    expect(second?.confusion.units[2]?.[4]).toEqual([1]);
  });

  it('puts equal points of the Bland–Altman plot together', () => {
    expect(first?.blandAltman?.bubbles).toEqual([
      { mean: 3.5, difference: -1, units: [0, 1] },
      { mean: 3.5, difference: 1, units: [4] },
      { mean: 5, difference: 8, units: [3] },
    ]);
    expect(first?.blandAltman?.bias).toBeCloseTo((-1 - 1 + 8 + 1) / 4, 12);
  });

  it('has the limits of agreement with exact intervals', () => {
    const { units } = spreadScores(20, 2);
    const own = blandAltman(units.map((row): [number, number] => [row[0] ?? 0, row[1] ?? 0]));
    const figure = ordinalReport(spreadScores(20, 2)).pairs[0]?.blandAltman;
    expect(figure?.upper).toEqual({
      estimate: own.upper.estimate,
      low: own.upper.exact.low,
      high: own.upper.exact.high,
    });
    expect(figure?.lower.estimate).toBe(own.lower.estimate);
    expect(figure?.biasInterval.low).toBe(own.biasInterval.low);
  });

  it('of categories has no plot of differences', () => {
    const nominal = scaleReport(
      spreadScores(5, 2),
      { level: 'nominal', points: NINE },
      { resamples: 0, seed: 1 },
    );
    expect(nominal.pairs[0]?.blandAltman).toBeNull();
  });

  it('counts every unit both rated once: in the matrix and in the plot', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        for (const { a, b, nUnits, confusion, blandAltman: plot } of ordinalReport(table).pairs) {
          const both = table.units.flatMap((row, unit) =>
            (row[a] ?? null) === null || (row[b] ?? null) === null ? [] : [unit],
          );
          expect(nUnits).toBe(both.length);
          expect(confusion.units.flat(2).toSorted((x, y) => x - y)).toEqual(both);
          expect(confusion.counts.flat().reduce((total, count) => total + count, 0)).toBe(nUnits);
          if (plot !== null)
            expect(plot.bubbles.flatMap(({ units }) => units).toSorted((x, y) => x - y)).toEqual(both);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('drift', () => {
  /** All raters at the same moment. */
  const together = (moments: readonly number[], raters: number) =>
    moments.map((moment) => Array.from({ length: raters }, () => moment));
  const times = together([50, 10, 40, 20, 30], TABLE.raterCount);
  const drift = ordinalReport(TABLE, { times }).drift;

  it('is the rater minus the mean of the others, in order of time', () => {
    expect(drift[0]).toEqual({
      rater: 0,
      mean: (-1.5 + 7.5 - 2 - 1) / 4,
      points: [
        { unit: 1, at: 10, difference: -1.5, rolling: null },
        { unit: 3, at: 20, difference: 7.5, rolling: null },
        { unit: 4, at: 30, difference: -2, rolling: null },
        { unit: 0, at: 50, difference: -1, rolling: null },
      ],
    });
  });

  it('rolls over the last five, from the fifth on', () => {
    const differences = drift[1]?.points.map(({ difference }) => difference);
    expect(differences).toEqual([0, -4.5, -3.5, -1, 1]);
    expect(drift[1]?.points.map(({ rolling }) => rolling)).toEqual([null, null, null, null, -8 / 5]);
  });

  it('forgets the sixth to last', () => {
    const units = [7, 1, 1, 1, 1, 1].map((score) => [score, 1]);
    const [rater] = ordinalReport({ raterCount: 2, units }, { times: together([1, 2, 3, 4, 5, 6], 2) }).drift;
    expect(rater?.points.map(({ rolling }) => rolling)).toEqual([null, null, null, null, 6 / 5, 0]);
  });

  it('is in the order, and with the moments, of the rater at hand: one may score backwards', () => {
    const units = [
      [1, 2],
      [3, 5],
      [null, 4],
    ];
    const own = [
      [10, 900],
      [20, 800],
      [null, 700],
    ];
    const { drift: found } = ordinalReport({ raterCount: 2, units }, { times: own });
    expect(
      found.map(({ points }) => points.map(({ unit, at, difference }) => [unit, at, difference])),
    ).toEqual([
      [
        [0, 10, -1],
        [1, 20, -2],
      ],
      [
        [1, 800, 2],
        [0, 900, 1],
      ],
    ]);
  });

  it('keeps rows of the same moment in their order, and leaves out a rater without company', () => {
    const { drift: found } = ordinalReport(
      {
        raterCount: 3,
        units: [
          [1, 2, null],
          [3, 4, null],
          [null, null, 5],
        ],
      },
      { times: together([9, 9, 9], 3) },
    );
    expect(found.map(({ rater, points }) => [rater, points.map(({ unit }) => unit)])).toEqual([
      [0, [0, 1]],
      [1, [0, 1]],
    ]);
  });

  it('is absent without times', () => {
    expect(ordinalReport(TABLE).drift).toEqual([]);
  });
});
