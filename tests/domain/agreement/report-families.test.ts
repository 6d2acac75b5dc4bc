// Pairs of raters where families come more than once: limits and intervals against numbers worked out by hand.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tQuantile } from '../../../shared/domain/agreement/distributions/student-t.ts';
import { meanByFamily } from '../../../shared/domain/agreement/mean-by-family.ts';
import { signedDifference } from '../../../shared/domain/agreement/mean-signed-difference.ts';
import { methodsSentence } from '../../../shared/domain/agreement/wording/index.ts';
import { figureOf, ordinalReport } from './report-tables.ts';

/** Differences 1 and 3 in the first family, 4, 6 and 8 in the second, 2 in the third. */
const UNITS = [
  [2, 1],
  [5, 1],
  [5, 2],
  [8, 2],
  [9, 1],
  [4, 2],
];
const FAMILIES = ['one', 'two', 'one', 'two', 'two', 'three'];
const TABLE = { raterCount: 2, units: UNITS };

/** 97.5 % point of Student's t with 2 degrees of freedom, from a printed table. */
const T2 = 4.302653;

describe('limits of agreement of a pair', () => {
  const plot = ordinalReport(TABLE, { clusters: FAMILIES }).pairs[0]?.blandAltman;

  it('allow for what differs between families, and have no intervals', () => {
    // bias 24/6; variance within 10/3, between 52/11: see the test of the limits themselves
    const sd = Math.sqrt(10 / 3 + 52 / 11);
    expect(plot).toMatchObject({ repeated: true, bias: 4 });
    expect(plot?.upper).toEqual({ estimate: expect.closeTo(4 + 1.959964 * sd, 5), low: null, high: null });
    expect(plot?.lower).toEqual({ estimate: expect.closeTo(4 - 1.959964 * sd, 5), low: null, high: null });
  });

  it('have a bias with an interval over families', () => {
    // a family lies from the bias in sum: −4, 6, −2; variance of the sum 3 × (16 + 36 + 4)/2 = 84
    const margin = (T2 * Math.sqrt(84)) / 6;
    expect(plot?.biasInterval.low).toBeCloseTo(4 - margin, 5);
    expect(plot?.biasInterval.high).toBeCloseTo(4 + margin, 5);
  });

  it('are the ordinary ones where every family comes once, also among the units both scored', () => {
    const alone = ordinalReport(TABLE).pairs[0]?.blandAltman;
    const own = UNITS.map((_, row) => `family ${row}`);
    expect(alone?.repeated).toBe(false);
    expect(alone?.upper.low).not.toBeNull();
    expect(ordinalReport(TABLE, { clusters: own }).pairs[0]?.blandAltman).toEqual(alone);
    const oneRaterMore = { raterCount: 2, units: [...UNITS, [7, null]] };
    expect(
      ordinalReport(oneRaterMore, { clusters: [...own, 'family 0'] }).pairs[0]?.blandAltman?.repeated,
    ).toBe(false);
  });

  it('of one family cannot be given', () => {
    expect(ordinalReport(TABLE, { clusters: UNITS.map(() => 'one') }).pairs[0]?.blandAltman).toMatchObject({
      repeated: true,
      bias: 4,
      biasInterval: { low: null, high: null },
      lower: { estimate: null },
      upper: { estimate: null },
    });
  });
});

describe('the mean difference of a pair', () => {
  const report = ordinalReport(TABLE, { clusters: FAMILIES });
  const ofPair = report.pairs[0]?.measures.find(({ measure }) => measure === 'mean-signed-difference');

  it('has the interval and the test of families, of the scale and of the pair', () => {
    const margin = (T2 * Math.sqrt(84)) / 6;
    expect(ofPair).toEqual(figureOf(report, 'mean-signed-difference'));
    expect(ofPair).toMatchObject({
      estimate: 4,
      nUnits: 6,
      interval: {
        low: expect.closeTo(4 - margin, 5),
        high: expect.closeTo(4 + margin, 5),
        method: 'family-t',
      },
    });
    // t = 4 / (√84 / 6) = 2.6186 with 2 degrees of freedom: p = 1 − t / √(t² + 2)
    expect(ofPair?.p).toBeCloseTo(1 - 2.618615 / Math.sqrt(2.618615 ** 2 + 2), 6);
  });

  it('says in a methods section over what, and not that the interval is too narrow', () => {
    const text = methodsSentence(figureOf(report, 'mean-signed-difference'), 'nl');
    expect(text).toContain('uit de t-verdeling over gezinnen [Cochran, 1977]');
    expect(text).not.toContain('te smal');
  });
});

describe('a mean by family', () => {
  const value = fc.integer({ min: -8, max: 8 });

  it('of families of equal size has the t interval of the family means', () => {
    const families = fc
      .integer({ min: 1, max: 4 })
      .chain((size) =>
        fc.array(fc.array(value, { minLength: size, maxLength: size }), { minLength: 2, maxLength: 9 }),
      );
    fc.assert(
      fc.property(families, (found) => {
        const means = found.map((family) => family.reduce((total, x) => total + x, 0) / family.length);
        const ofMeans = signedDifference(means.map((x) => [x, 0]));
        const { estimate, interval } = meanByFamily(found);
        expect(estimate).toBeCloseTo(ofMeans.estimate ?? Number.NaN, 10);
        expect(interval.low).toBeCloseTo(ofMeans.interval.low ?? Number.NaN, 9);
        expect(interval.high).toBeCloseTo(ofMeans.interval.high ?? Number.NaN, 9);
      }),
    );
  });

  it('of families of unequal size counts each by its number of values', () => {
    const once = meanByFamily([[0], [1], [5]]);
    const twice = meanByFamily([[0], [1], [5, 5]]);
    expect(once.standardError).toBeCloseTo(Math.sqrt(14 / 3 / 2), 12);
    // mean 11/4; offsets −11/4, −7/4, 9/2
    expect(twice.standardError).toBeCloseTo(
      Math.sqrt((3 / 2) * ((11 / 4) ** 2 + (7 / 4) ** 2 + (9 / 2) ** 2)) / 4,
      12,
    );
    expect(twice.interval.high).toBeCloseTo(11 / 4 + tQuantile(0.975, 2) * (twice.standardError ?? 0), 12);
  });

  it('needs values, and two families for an interval', () => {
    expect(meanByFamily([])).toMatchObject({ estimate: null, reason: 'no-units' });
    expect(meanByFamily([[1, 2]])).toMatchObject({
      estimate: 1.5,
      interval: { low: null, high: null },
      reason: 'too-few-units',
    });
  });
});
