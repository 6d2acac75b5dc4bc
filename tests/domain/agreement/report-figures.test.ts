// The figures of a report: those of the coefficients themselves, with their intervals and what was left out.
import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../shared/domain/agreement/kappa.ts';
import { crossTabulate } from '../../../shared/domain/agreement/contingency-table.ts';
import { intraclassCorrelations } from '../../../shared/domain/agreement/icc.ts';
import { krippendorffAlpha } from '../../../shared/domain/agreement/krippendorff-alpha.ts';
import { bootstrapAlpha } from '../../../shared/domain/agreement/krippendorff-bootstrap.ts';
import { measurementError } from '../../../shared/domain/agreement/measurement-error.ts';
import { lehmer } from '../../../shared/domain/agreement/random.ts';
import { componentsNear } from '../../../shared/domain/agreement/report/drawn-components.ts';
import { scaleReport } from '../../../shared/domain/agreement/report/make-scale-report.ts';
import type { MeasureId } from '../../../shared/domain/agreement/report/measured.ts';
import { pairKappaStatistic } from '../../../shared/domain/agreement/report/pair-kappa-resampling.ts';
import { resample } from '../../../shared/domain/agreement/report/resampling.ts';
import { varianceComponents } from '../../../shared/domain/agreement/variance-components.ts';
import { agreementWeights } from '../../../shared/domain/agreement/weights.ts';
import { figureOf, NINE, ordinalReport, SHROUT_FLEISS, spreadScores, withGaps } from './report-tables.ts';

const ONE_TO_TEN = [...NINE, 10];

describe('published values in a report', () => {
  const report = scaleReport(
    SHROUT_FLEISS,
    { level: 'interval', points: ONE_TO_TEN },
    { resamples: 0, seed: 1, alsoMeasures: ['icc-1', 'icc-c-1', 'icc-k', 'icc-a-k', 'icc-c-k'] },
  );

  // Shrout & Fleiss (1979), table 4
  it.each<[MeasureId, number]>([
    ['icc-1', 0.17],
    ['icc-a-1', 0.29],
    ['icc-c-1', 0.71],
    ['icc-k', 0.44],
    ['icc-a-k', 0.62],
    ['icc-c-k', 0.91],
  ])('%s of Shrout & Fleiss is %d', (measure, value) => {
    expect(figureOf(report, measure).estimate).toBeCloseTo(value, 2);
  });

  it('has the interval of ICC(A,1) that McGraw & Wong (1996) give', () => {
    const { interval, p } = figureOf(report, 'icc-a-1');
    expect(interval?.low).toBeCloseTo(0.019, 3);
    expect(interval?.high).toBeCloseTo(0.761, 3);
    expect(interval).toMatchObject({ level: 0.95, method: 'satterthwaite' });
    expect(p).toBeCloseTo(0.000135, 6);
  });

  it('has the exact interval of a percentage: 0 of 6 lies between 0 and 1 − 0.025^(1/6)', () => {
    const { estimate, interval } = figureOf(report, 'percent-exact');
    expect([estimate, interval?.low, interval?.method]).toEqual([0, 0, 'exact-binomial']);
    expect(interval?.high).toBeCloseTo(1 - 0.025 ** (1 / 6), 12);
  });
});

describe('left out', () => {
  const units = [
    [9, 8, 9],
    [5, 5, null],
    [null, null, 4],
    [null, null, null],
    [2, 1, 2],
    [6, 6, 7],
  ];
  const report = ordinalReport({ raterCount: 3, units }, { alsoMeasures: ['icc-a-1-reml', 'alpha-nominal'] });

  it('counts every unit once', () => {
    expect(report.leftOut).toEqual({ unrated: 1, ratedOnce: 1, incomplete: 1 });
    expect(report.design.nUnits).toBe(4);
  });

  it.each<[MeasureId, number, object]>([
    ['percent-exact', 3, { unrated: 1, ratedOnce: 1, incomplete: 1 }],
    ['mean-absolute-difference', 4, { unrated: 1, ratedOnce: 1, incomplete: 0 }],
    ['alpha-ordinal', 4, { unrated: 1, ratedOnce: 1, incomplete: 0 }],
    ['icc-a-1-reml', 5, { unrated: 1, ratedOnce: 0, incomplete: 0 }],
  ])('%s rests on %i units', (measure, nUnits, leftOut) => {
    expect(figureOf(report, measure)).toMatchObject({ nUnits, leftOut });
  });

  it('means of pairs say how many pairs have a kappa', () => {
    const alone = withGaps(spreadScores(8, 3), (unit, rater) => rater === 2 && unit > 0);
    expect(figureOf(ordinalReport(alone), 'weighted-kappa-quadratic').nPairs).toBe(1);
    expect(figureOf(report, 'weighted-kappa-quadratic').nPairs).toBe(3);
  });
});

describe('the same numbers as the coefficients', () => {
  const table = spreadScores(40, 3);
  const report = ordinalReport(table, { alsoMeasures: ['light-kappa'] });

  it('alpha, ICC and measurement error', () => {
    expect(figureOf(report, 'alpha-ordinal').estimate).toBe(krippendorffAlpha(table, 'ordinal').estimate);
    expect(figureOf(report, 'icc-a-1').estimate).toBe(intraclassCorrelations(table).forms.icc2.estimate);
    expect(figureOf(report, 'sem-agreement').estimate).toBe(measurementError(table).semAgreement);
    expect(figureOf(report, 'smallest-detectable-change').estimate).toBeCloseTo(
      measurementError(table).sdcAgreement ?? Number.NaN,
      12,
    );
  });

  it('the kappa of three raters is the mean of the three kappas of the pairs', () => {
    const ofPairs = report.pairs.map(({ measures }) => measures[0]?.estimate ?? Number.NaN);
    const mean = ofPairs.reduce((total, kappa) => total + kappa, 0) / 3;
    expect(figureOf(report, 'weighted-kappa-quadratic').estimate).toBeCloseTo(mean, 12);
    const [first] = report.pairs;
    const counts = crossTabulate(
      table.units.map((row): [number, number] => [row[first?.a ?? -1] ?? 0, row[first?.b ?? -1] ?? 0]),
      NINE,
    );
    expect(ofPairs[0]).toBeCloseTo(cohenKappa(counts, agreementWeights(NINE, 'quadratic')).estimate ?? 0, 12);
  });

  it('ICC(1) of unequal numbers of scores: by hand', () => {
    // unit means 2, 5, 9 with 2, 3 and 2 scores; SSW = 2 + 2 + 0, k₀ = (7 − 17/7)/2
    const units = [
      [1, 3, null, null, null, null],
      [null, null, 4, 5, 6, null],
      [9, null, null, null, null, 9],
    ];
    const grand = (4 + 15 + 18) / 7;
    const msUnits = (2 * (2 - grand) ** 2 + 3 * (5 - grand) ** 2 + 2 * (9 - grand) ** 2) / 2;
    const msWithin = 4 / 4;
    const k = (7 - 17 / 7) / 2;
    const { estimate, nUnits, interval } = figureOf(
      ordinalReport({ raterCount: 6, units }, { alsoMeasures: ['icc-1'] }),
      'icc-1',
    );
    expect(estimate).toBeCloseTo((msUnits - msWithin) / (msUnits + (k - 1) * msWithin), 12);
    expect([nUnits, interval]).toEqual([3, undefined]);
  });

  it('ICC(1) of rotating pairs is that of the packed table, with its F interval', () => {
    const rotating = withGaps(spreadScores(30, 3), (unit, rater) => unit % 3 === rater);
    const packed = rotating.units.map((row) => row.filter((score) => score !== null));
    const { icc1 } = intraclassCorrelations({ raterCount: 2, units: packed }).forms;
    const { estimate, interval } = figureOf(ordinalReport(rotating), 'icc-1');
    expect([estimate, interval?.low, interval?.high, interval?.method]).toEqual([
      icc1.estimate,
      icc1.interval.low,
      icc1.interval.high,
      'f-exact',
    ]);
  });

  it('the error follows the model: variance components with gaps, MSW with changing raters', () => {
    const gaps = withGaps(spreadScores(30, 3), (unit, rater) => unit < 9 && unit % 3 === rater);
    const { raters, residual } = varianceComponents(gaps);
    expect(figureOf(ordinalReport(gaps), 'sem-agreement')).toMatchObject({
      estimate: Math.sqrt((raters ?? Number.NaN) + (residual ?? Number.NaN)),
      nUnits: 30,
      cautions: ['incomplete-design'],
    });
    const rotating = withGaps(spreadScores(30, 3), (unit, rater) => unit % 3 === rater);
    const packed = rotating.units.map((row) => row.filter((score) => score !== null));
    expect(figureOf(ordinalReport(rotating), 'sem-agreement').estimate).toBeCloseTo(
      measurementError({ raterCount: 2, units: packed }).semWithin ?? Number.NaN,
      12,
    );
  });
});

describe('redrawn intervals', () => {
  const table = spreadScores(25, 3);
  const times = Int32Array.from(table.units, (_, unit) => (unit * 7) % 4);
  const drawnTable = {
    ...table,
    units: table.units.flatMap((unit, row) => Array.from({ length: times[row] ?? 0 }, () => unit)),
  };

  it('a draw of the fast statistics equals the coefficient of the repeated rows', () => {
    const kappas = ordinalReport(drawnTable);
    const statistic = pairKappaStatistic(
      { table, categories: NINE },
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
      'quadratic',
    );
    expect(statistic(times)).toBeCloseTo(figureOf(kappas, 'weighted-kappa-quadratic').estimate ?? 0, 12);
  });

  it('variance components of a draw are near those of the full search', () => {
    const gaps = withGaps(table, (unit, rater) => unit % 5 === rater);
    const exact = varianceComponents(gaps);
    const near = componentsNear([1, 1], gaps);
    expect(near?.units).toBeCloseTo(exact.units ?? Number.NaN, 1);
    const icc = near === null ? Number.NaN : near.units / (near.units + near.raters + near.residual);
    expect(Math.abs(icc - (exact.icc2 ?? 0))).toBeLessThan(0.002);
  });

  it('alpha has the interval, the number of draws and the seed of its own bootstrap', () => {
    const { interval, bootstrap } = figureOf(
      ordinalReport(table, { resamples: 300, seed: 42 }),
      'alpha-ordinal',
    );
    const own = bootstrapAlpha(table, 'ordinal', { kind: 'units', replicates: 300, random: lehmer(42) });
    expect([interval?.low, interval?.high]).toEqual([own.interval.low, own.interval.high]);
    expect(bootstrap).toEqual({ resamples: 300, seed: 42, undefinedResamples: 0 });
  });

  it('are the same for the same seed, others for another, and absent without resamples', () => {
    const [one, again, other] = [7, 7, 8].map((seed) => ordinalReport(table, { resamples: 200, seed }));
    expect(again).toEqual(one);
    for (const id of ['weighted-kappa-quadratic', 'alpha-ordinal'] as const) {
      expect(figureOf(other ?? ordinalReport(table), id).interval).not.toEqual(
        figureOf(one ?? ordinalReport(table), id).interval,
      );
      expect(figureOf(ordinalReport(table), id)).not.toHaveProperty('interval');
    }
  });

  it('draw whole families: two copies of one family move together', () => {
    const families = spreadScores(50, 3);
    const comparison = {
      table: families,
      resamples: 50,
      seed: 3,
      level: 0.95,
      clusters: families.units.map((_, row) => `${Math.floor(row / 5)}`),
    };
    const seen: number[][] = [];
    const drawn = resample(comparison, () => (draw) => {
      seen.push([...draw]);
      return draw[0] ?? 0;
    });
    expect(drawn).toMatchObject({
      bootstrap: { resamples: 50, seed: 3, undefinedResamples: 0, clusters: 10 },
    });
    for (const draw of seen) {
      for (let row = 0; row < 50; row += 1) expect(draw[row]).toBe(draw[row - (row % 5)]);
      expect(draw.reduce((total, count) => total + count, 0)).toBe(50);
    }
    expect(new Set(seen.map((draw) => draw.join())).size).toBeGreaterThan(10);
  });

  it('need ten families, where families come more than once', () => {
    const interval = (rows: number, clusters: readonly string[]): object => {
      const report = ordinalReport(spreadScores(rows, 3), { resamples: 50, clusters });
      const { interval: found, reason, bootstrap } = figureOf(report, 'alpha-ordinal');
      return { found: found !== undefined, reason, families: bootstrap?.clusters };
    };
    const twoEach = (rows: number): string[] =>
      Array.from({ length: rows }, (_, row) => `${Math.floor(row / 2)}`);
    const withheld = { found: false, reason: 'too-few-families', families: undefined };
    expect(interval(18, twoEach(18))).toEqual(withheld);
    expect(interval(20, twoEach(20))).toEqual({ found: true, reason: undefined, families: 10 });
    const alone = Array.from({ length: 8 }, (_, row) => `${row}`);
    expect(interval(8, alone)).toEqual({ found: true, reason: undefined, families: 8 });
  });

  it('counts the draws without a value and leaves them out', () => {
    const comparison = { table, resamples: 40, seed: 5, level: 0.9 };
    let call = 0;
    const drawn = resample(comparison, () => () => {
      call += 1;
      return call % 4 === 0 ? Number.NaN : call;
    });
    if (drawn === null || 'withheld' in drawn) throw new Error('nothing was drawn');
    expect(drawn.bootstrap.undefinedResamples).toBe(10);
    expect(drawn.interval.level).toBe(0.9);
    expect(drawn.interval.low).toBeGreaterThanOrEqual(1);
  });
});

describe('what a report refuses', () => {
  const table = spreadScores(4, 2);
  it.each<[string, () => unknown]>([
    ['score 10', () => ordinalReport({ raterCount: 2, units: [[10, 9]] })],
    ['3 families', () => ordinalReport(table, { clusters: ['a', 'b', 'c'] })],
    ['1 moments', () => ordinalReport(table, { times: [[1, 1]] })],
    [
      'no moment for row 1 of rater 0',
      () =>
        ordinalReport(table, {
          times: [
            [1, 1],
            [null, 1],
            [1, 1],
            [1, 1],
          ],
        }),
    ],
    ['seed 0', () => ordinalReport(table, { seed: 0 })],
  ])('%s', (message, make) => {
    expect(make).toThrow(message);
  });
});

it('progress goes up to 1', () => {
  const seen: number[] = [];
  ordinalReport(spreadScores(10, 3), { resamples: 100, progress: (fraction) => seen.push(fraction) });
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.length).toBeGreaterThan(8);
});
