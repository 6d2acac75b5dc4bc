// Which measures a report chooses, for every level of scale and every pattern of who rated what.
import { describe, expect, it } from 'vitest';
import { scaleReport } from '../../../shared/domain/agreement/report/make-scale-report.ts';
import { type MeasureId, MEASURES } from '../../../shared/domain/agreement/report/measured.ts';
import type { RatingTable } from '../../../shared/domain/agreement/table.ts';
import { figureOf, NINE, ordinalReport, spreadScores, withGaps } from './report-tables.ts';

const complete = spreadScores(30, 3);
/** 3 of 30 units miss a score: exactly a tenth. */
const fewGaps = withGaps(complete, (unit, rater) => unit < 3 && rater === 2);
/** 4 of 30. */
const manyGaps = withGaps(complete, (unit, rater) => unit < 4 && rater === 2);
/** Each unit by another pair out of three. */
const rotating = withGaps(complete, (unit, rater) => unit % 3 === rater);
/** Every pair of raters stands together on half of the units, and not on more. */
const rotatingTriples = withGaps(spreadScores(32, 4), (unit, rater) => unit % 4 === rater);

/** 20 units: the first ones by the raters 0 and 1, the others by 2 and 3. */
const twoCouples = (first: number): RatingTable =>
  withGaps(spreadScores(20, 4), (unit, rater) => unit < first !== rater < 2);

describe('the design', () => {
  it.each<[string, RatingTable, string, number, number]>([
    ['everything scored', complete, 'crossed', 30, 3],
    ['a few gaps', fewGaps, 'crossed-with-gaps', 30, 3],
    ['rotating pairs', rotating, 'changing', 30, 3],
    ['a pair on half of the units', rotatingTriples, 'changing', 32, 4],
    [
      'a pair on more than half of them',
      withGaps(rotatingTriples, (unit) => unit === 0),
      'crossed-with-gaps',
      31,
      4,
    ],
    ['two raters on half of the units, two others on the rest', twoCouples(10), 'changing', 20, 4],
    ['two raters on most of the units, two others on the rest', twoCouples(15), 'changing', 20, 4],
    [
      'the same, and one unit that ties both couples',
      { ...twoCouples(15), units: twoCouples(15).units.with(0, [3, 4, 5, null]) },
      'crossed-with-gaps',
      20,
      4,
    ],
    [
      'a third rater for some',
      withGaps(complete, (unit, rater) => unit > 4 && rater === 2),
      'crossed-with-gaps',
      30,
      3,
    ],
    ['two raters, one gap', withGaps(spreadScores(30, 2), (unit) => unit === 0), 'crossed', 29, 2],
    ['a rater who scored nothing', withGaps(complete, (_, rater) => rater === 1), 'crossed', 30, 2],
    ['no raters at all', { raterCount: 0, units: [] }, 'crossed', 0, 0],
  ])('%s', (_, table, raters, nUnits, nRaters) => {
    expect(ordinalReport(table).design).toEqual({ level: 'ordinal', points: NINE, raters, nUnits, nRaters });
  });
});

describe('the main measure', () => {
  it.each<[string, RatingTable, MeasureId, string]>([
    ['complete', complete, 'icc-a-1', 'single-rater-used'],
    ['a tenth with gaps', fewGaps, 'icc-a-1', 'single-rater-used'],
    ['more than a tenth with gaps', manyGaps, 'icc-a-1-reml', 'gaps-variance-components'],
    ['other raters per unit', rotating, 'icc-1', 'changing-raters-one-way'],
  ])('of scores: %s', (_, table, measure, why) => {
    for (const level of ['ordinal', 'interval', 'ratio'] as const) {
      const { measures } = scaleReport(table, { level, points: NINE }, { resamples: 0, seed: 1 });
      const mains = measures.filter(({ role }) => role === 'main');
      expect(mains.map(({ figure, why: because }) => [figure.measure, because])).toEqual([[measure, why]]);
      expect(measures[0]?.role).toBe('main');
    }
  });

  it('of gaps has the ICC over complete rows beside it, and says that it is one', () => {
    const beside = ordinalReport(manyGaps).measures.filter(({ figure }) => figure.measure === 'icc-a-1');
    expect(beside).toMatchObject([
      { role: 'beside', why: 'complete-rows-only', figure: { nUnits: 26, leftOut: { incomplete: 4 } } },
    ]);
  });

  it.each<[number, MeasureId]>([
    [2, 'cohen-kappa'],
    [3, 'fleiss-kappa'],
  ])('of categories by %i raters', (raters, measure) => {
    const { measures } = scaleReport(
      spreadScores(30, raters),
      { level: 'nominal', points: NINE },
      { resamples: 0, seed: 1 },
    );
    expect(measures[0]).toMatchObject({ role: 'main', why: 'nominal-categories', figure: { measure } });
  });
});

describe('the measures beside it', () => {
  const SCORES: readonly MeasureId[] = [
    'percent-exact',
    'percent-within',
    'mean-absolute-difference',
    'weighted-kappa-quadratic',
    'sem-agreement',
    'smallest-detectable-change',
  ];
  it.each([
    ['ordinal', 'alpha-ordinal'],
    ['interval', 'alpha-interval'],
    ['ratio', 'alpha-ratio'],
  ] as const)('on an %s scale', (level, alpha) => {
    const ids = scaleReport(complete, { level, points: NINE }, { resamples: 0, seed: 1 }).measures.map(
      ({ figure }) => figure.measure,
    );
    expect(new Set(ids)).toEqual(new Set<MeasureId>(['icc-a-1', ...SCORES, alpha]));
  });

  it('say the direction of the difference for two raters only', () => {
    const ids = (raters: number): MeasureId[] =>
      ordinalReport(spreadScores(12, raters)).measures.map(({ figure }) => figure.measure);
    expect(ids(2)).toContain('mean-signed-difference');
    expect(ids(3)).not.toContain('mean-signed-difference');
  });

  it('explain prevalence where two raters used two categories', () => {
    const table = withGaps(
      {
        ...spreadScores(20, 2),
        units: spreadScores(20, 2).units.map((row) => row.map((x) => ((x ?? 0) > 4 ? 1 : 0))),
      },
      () => false,
    );
    const ids = scaleReport(
      table,
      { level: 'nominal', points: [0, 1] },
      { resamples: 0, seed: 1 },
    ).measures.map(({ figure }) => figure.measure);
    expect(ids).toEqual([
      'cohen-kappa',
      'percent-exact',
      'gwet-ac1',
      'kappa-max',
      'pabak',
      'prevalence-index',
      'bias-index',
      'alpha-nominal',
    ]);
  });
});

describe('what the reader asks for', () => {
  it('is added once, and not when it is there already', () => {
    const { measures } = ordinalReport(complete, { alsoMeasures: ['kendall-w', 'icc-a-1', 'kendall-w'] });
    expect(measures.filter(({ role }) => role === 'on-request')).toMatchObject([
      { why: 'on-request', figure: { measure: 'kendall-w' } },
    ]);
    expect(measures.filter(({ figure }) => figure.measure === 'icc-a-1')).toHaveLength(1);
  });

  it('stands with each pair where it compares two raters, and says so at the scale', () => {
    const report = ordinalReport(complete, { alsoMeasures: ['pearson'] });
    expect(figureOf(report, 'pearson')).toMatchObject({ estimate: null, reason: 'two-raters-only' });
    for (const { measures } of report.pairs)
      expect(measures.find(({ measure }) => measure === 'pearson')?.estimate).toBeGreaterThan(0);
  });

  it('can be every measure of scores, and none of timelines', () => {
    const timelines: readonly MeasureId[] = [
      'time-unit-kappa',
      'event-kappa',
      'alignment-kappa',
      'segment-overlap',
    ];
    const ofScores = MEASURES.filter((id) => !timelines.includes(id));
    const { measures } = ordinalReport(complete, { alsoMeasures: ofScores });
    expect(new Set(measures.map(({ figure }) => figure.measure))).toEqual(new Set(ofScores));
    for (const id of timelines) expect(() => ordinalReport(complete, { alsoMeasures: [id] })).toThrow(id);
  });
});
