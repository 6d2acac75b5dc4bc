// The distributions against quantiles computed to 25 digits, and against themselves.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chiSquareQuantile,
  chiSquareTails,
} from '../../../shared/domain/agreement/distributions/chi-square.ts';
import { fQuantile, fTails } from '../../../shared/domain/agreement/distributions/f-distribution.ts';
import { betaQuantile, betaTails } from '../../../shared/domain/agreement/distributions/incomplete-beta.ts';
import { logGamma } from '../../../shared/domain/agreement/distributions/log-gamma.ts';
import { normalQuantile, normalTails } from '../../../shared/domain/agreement/distributions/normal.ts';
import { tQuantile, tTwoSided } from '../../../shared/domain/agreement/distributions/student-t.ts';
import { quantiles } from './fixtures.ts';

/** Relative error allowed of a quantile. */
const EXACT = 1e-13;

const DISTRIBUTIONS: Record<string, [name: string, quantile: (p: number, a: number, b: number) => number]> = {
  f: ['F', fQuantile],
  t: ["Student's t", tQuantile],
  n: ['normal', normalQuantile],
  c: ['chi-square', chiSquareQuantile],
  b: ['beta', betaQuantile],
};

describe('quantiles', () => {
  for (const [code, [name, quantile]] of Object.entries(DISTRIBUTIONS)) {
    const rows = quantiles.filter(([of]) => of === code);
    it(`${name}: ${rows.length} table values to a relative error of ${EXACT}`, () => {
      expect(rows.length).toBeGreaterThan(10);
      for (const [, p, a, b, text] of rows) {
        const exact = Number(text);
        const error = Math.abs(quantile(p, a, b) / exact - 1);
        expect(error, `p ${p}, parameters ${a} ${b}`).toBeLessThan(EXACT);
      }
    });
  }

  it('are the inverse of the tails', () => {
    const df = fc.double({ min: 0.6, max: 5_000, noNaN: true });
    const p = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    fc.assert(
      fc.property(p, df, df, (p, a, b) => {
        expect(fTails(fQuantile(p, a, b), a, b).lower).toBeCloseTo(p, 10);
        expect(chiSquareTails(chiSquareQuantile(p, a), a).lower).toBeCloseTo(p, 10);
        expect(normalTails(normalQuantile(p)).lower).toBeCloseTo(p, 12);
        const t = tQuantile(p, a);
        expect(tTwoSided(t, a)).toBeCloseTo(2 * Math.min(p, 1 - p), 10);
      }),
    );
  });

  it('of t, squared, are those of F with 1 degree of freedom', () => {
    const df = fc.double({ min: 1, max: 1_000, noNaN: true });
    fc.assert(
      fc.property(df, (df) => {
        expect(tQuantile(0.975, df) ** 2 / fQuantile(0.95, 1, df)).toBeCloseTo(1, 11);
      }),
    );
  });
});

describe('tails', () => {
  it('keep their precision where they are tiny', () => {
    // computed with 30 digits
    expect(normalTails(10).upper / 7.61985302416e-24).toBeCloseTo(1, 11);
    expect(normalTails(-37.5).lower / 4.605353009581954e-308).toBeCloseTo(1, 11);
    expect(chiSquareTails(300, 10).upper / 1.554674754380318e-58).toBeCloseTo(1, 12);
  });

  it('answer NaN for what lies outside their domain, and end', () => {
    expect(fTails(Number.NaN, 3, 4).upper).toBeNaN();
    expect(fQuantile(0.975, 3, Number.NaN)).toBeNaN();
    expect(fQuantile(0.975, 3, Number.POSITIVE_INFINITY)).toBeNaN();
    expect(betaTails(0, 1, { x: 0.5, y: 0.5 }).lower).toBeNaN();
    expect(fTails(Number.POSITIVE_INFINITY, 3, 4).upper).toBe(0);
  });
});

describe('logGamma', () => {
  it('gives the logarithm of factorials and the recurrence Γ(x+1) = x Γ(x)', () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 13);
    expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 14);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), (x) => {
        expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 10);
      }),
    );
  });
});
