// Cautions at their limits: one unit or one score less, and they are not given.
import { describe, expect, it } from 'vitest';
import { cautionsOf } from '../../../shared/domain/agreement/report/cautions.ts';
import { comparisonOf } from '../../../shared/domain/agreement/report/comparison.ts';
import { scaleReport } from '../../../shared/domain/agreement/report/make-scale-report.ts';
import type { Caution, MeasureId } from '../../../shared/domain/agreement/report/measured.ts';
import type { RatingTable } from '../../../shared/domain/agreement/table.ts';
import { figureOf, NINE, ordinalReport, spreadScores, withGaps } from './report-tables.ts';

function cautions(table: RatingTable, measure: MeasureId, options = {}): readonly Caution[] {
  return figureOf(ordinalReport(table, { alsoMeasures: [measure], ...options }), measure).cautions;
}

describe('how many units', () => {
  it.each<[number, Caution[]]>([
    [9, ['very-few-units']],
    [10, ['few-units']],
    [29, ['few-units']],
    [30, []],
  ])('%i', (n, expected) => {
    expect(cautions(spreadScores(n, 3), 'icc-a-1')).toEqual(expected);
  });
});

/** 50 units of two equal scores: `high` of them at `point`, the others spread over 4, 5 and 6. */
function heaped(point: number, high: number): RatingTable {
  const scores = Array.from({ length: 50 }, (_, unit) => (unit < high ? point : 4 + (unit % 3)));
  return { raterCount: 2, units: scores.map((score, unit) => [score, unit === 0 ? score - 1 || 2 : score]) };
}

describe('scores at one end', () => {
  // one of the scores is moved off the point: 41 × 2 − 1 of 100 scores are more than 80
  it.each<[number, number, Caution | null]>([
    [9, 41, 'ceiling'],
    [9, 40, null],
    [1, 41, 'floor'],
    [1, 40, null],
  ])('point %i in %i of 50 units', (point, high, expected) => {
    const found = cautions(heaped(point, high), 'icc-a-1').filter((c) => c === 'ceiling' || c === 'floor');
    expect(found).toEqual(expected === null ? [] : [expected]);
  });

  it('concerns shares and what needs spread, not differences in points', () => {
    const table = heaped(9, 45);
    expect(cautions(table, 'percent-within')).toContain('ceiling');
    expect(cautions(table, 'alpha-ordinal')).toContain('ceiling');
    expect(cautions(table, 'mean-absolute-difference')).not.toContain('ceiling');
  });

  it('is not known without the scale', () => {
    const report = scaleReport(heaped(9, 45), { level: 'ordinal', points: null }, { resamples: 0, seed: 1 });
    expect(figureOf(report, 'icc-a-1').cautions).not.toContain('ceiling');
  });
});

describe('one category', () => {
  it.each<[number, boolean]>([
    [41, true],
    [40, false],
  ])('in the middle, %i of 50 units, holds kappa down: %s', (high, expected) => {
    const table = heaped(7, high);
    for (const measure of ['weighted-kappa-quadratic', 'fleiss-kappa', 'alpha-nominal'] as const)
      expect(cautions(table, measure).includes('high-prevalence')).toBe(expected);
    for (const measure of ['gwet-ac1', 'pabak', 'icc-a-1', 'percent-exact'] as const)
      expect(cautions(table, measure)).not.toContain('high-prevalence');
  });

  it('at the end of the scale is said once, as ceiling', () => {
    expect(cautions(heaped(9, 45), 'cohen-kappa')).toEqual(['ceiling']);
  });
});

describe('units that hardly differ', () => {
  // standard deviation of the means against a tenth of the range of 8 points; half of the units each
  it.each<[number, number, boolean]>([
    [5, 6, true],
    [4, 6, false],
  ])('means of %i and %i', (low, high, expected) => {
    const units = Array.from({ length: 40 }, (_, unit) => {
      const score = unit % 2 === 0 ? low : high;
      return [score, score];
    });
    const table = { raterCount: 2, units: [...units, [5, 6]] };
    expect(cautions(table, 'icc-a-1').includes('little-variance')).toBe(expected);
    expect(cautions(table, 'percent-within')).not.toContain('little-variance');
  });
});

describe('left out', () => {
  // 40 units, of which some miss a score
  it.each<[number, boolean]>([
    [4, false],
    [5, true],
  ])('%i of 40 incomplete: %s', (gaps, expected) => {
    const table = withGaps(spreadScores(40, 3), (unit, rater) => unit < gaps && rater === 0);
    expect(cautions(table, 'icc-a-1').includes('many-left-out')).toBe(expected);
    expect(cautions(table, 'alpha-ordinal')).not.toContain('many-left-out');
  });

  it('does not count units that nobody rated', () => {
    const table = withGaps(spreadScores(60, 2), (unit) => unit < 20);
    expect(cautions(table, 'icc-a-1')).not.toContain('many-left-out');
  });
});

describe('the design', () => {
  it('other raters per unit, and variance components', () => {
    const rotating = withGaps(spreadScores(30, 3), (unit, rater) => unit % 3 === rater);
    expect(cautions(rotating, 'icc-1')).toEqual(['changing-raters']);
    expect(cautions(rotating, 'icc-a-1-reml')).toEqual(['changing-raters', 'incomplete-design']);
    expect(cautions(spreadScores(30, 3), 'icc-a-1-reml')).toEqual([]);
  });

  it('more than one unit of a family', () => {
    const table = spreadScores(30, 2);
    const families = table.units.map((_, row) => `family ${row}`);
    expect(cautions(table, 'icc-a-1', { clusters: families })).toEqual([]);
    expect(cautions(table, 'icc-a-1', { clusters: families.with(3, 'family 4') })).toEqual([
      'few-families',
      'repeated-units',
    ]);
  });

  it.each<[number, number, Caution | undefined]>([
    [60, 30, undefined],
    [58, 29, 'few-families'],
    [40, 10, 'few-families'],
    [40, 9, 'very-few-families'],
    [29, 10, 'few-units'],
    [29, 9, 'very-few-families'],
    [9, 8, 'very-few-units'],
  ])('%i units of %i families', (n, families, expected) => {
    const clusters = Array.from({ length: n }, (_, row) => `${row % families}`);
    const found = cautions(spreadScores(n, 2), 'icc-a-1', { clusters });
    expect(found).toEqual([...(expected === undefined ? [] : [expected]), 'repeated-units']);
  });

  it('a family is not repeated by a row that does not count', () => {
    const table = withGaps(spreadScores(31, 2), (unit) => unit === 3);
    const families = table.units.map((_, row) => `family ${row}`).with(3, 'family 4');
    expect(cautions(table, 'icc-a-1', { clusters: families })).toEqual([]);
  });
});

describe('draws without a value', () => {
  const comparison = comparisonOf(
    spreadScores(30, 2),
    { level: 'ordinal', points: NINE },
    { resamples: 1_000, seed: 1 },
  );
  it.each<[number, Caution[]]>([
    [10, []],
    [11, ['undefined-resamples']],
  ])('%i of 1,000', (undefinedResamples, expected) => {
    const bootstrap = { resamples: 1_000, seed: 1, undefinedResamples };
    const leftOut = { unrated: 0, ratedOnce: 0, incomplete: 0 };
    expect(cautionsOf('alpha-ordinal', { nUnits: 30, leftOut, bootstrap }, comparison)).toEqual(expected);
  });
});

describe('a difference that goes with the score', () => {
  const growing = (n: number): RatingTable => ({
    raterCount: 2,
    units: Array.from({ length: n }, (_, unit) => {
      const score = 1 + (unit % 6);
      return [Math.min(9, score + Math.floor((unit % 6) / 2)), score];
    }),
  });
  it('is said of the difference, from ten units on', () => {
    expect(cautions(growing(30), 'mean-signed-difference')).toContain('proportional-difference');
    expect(cautions(growing(30), 'bland-altman-bias')).toContain('proportional-difference');
    expect(cautions(growing(30), 'mean-absolute-difference')).not.toContain('proportional-difference');
    expect(cautions(growing(9), 'mean-signed-difference')).not.toContain('proportional-difference');
    expect(cautions(spreadScores(36, 2), 'mean-signed-difference')).not.toContain('proportional-difference');
  });
});

it('a figure that cannot be given carries a reason and no cautions', () => {
  const same = ordinalReport({
    raterCount: 2,
    units: [
      [9, 9],
      [9, 9],
      [9, 9],
    ],
  });
  expect(figureOf(same, 'icc-a-1')).toMatchObject({ estimate: null, reason: 'no-variance', cautions: [] });
  expect(figureOf(same, 'weighted-kappa-quadratic')).toMatchObject({
    estimate: null,
    reason: 'single-category',
  });
  expect(figureOf(same, 'percent-exact')).toMatchObject({
    estimate: 1,
    cautions: ['very-few-units', 'ceiling'],
  });
  const alone = ordinalReport({ raterCount: 1, units: [[5], [4]] });
  for (const { figure } of alone.measures)
    expect(figure).toMatchObject({ estimate: null, reason: 'one-rater' });
});
