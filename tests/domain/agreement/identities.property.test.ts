// How the coefficients relate to each other, and what leaves them as they are. Each identity follows from the formulas.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brennanPrediger } from '../../../shared/domain/agreement/brennan-prediger.ts';
import { countCategories } from '../../../shared/domain/agreement/chance-corrected.ts';
import { congerKappa } from '../../../shared/domain/agreement/conger-kappa.ts';
import { crossTabulate } from '../../../shared/domain/agreement/contingency-table.ts';
import { pearson } from '../../../shared/domain/agreement/correlation.ts';
import type { Figure } from '../../../shared/domain/agreement/figure.ts';
import { fleissKappa } from '../../../shared/domain/agreement/fleiss-kappa.ts';
import { gwetAc } from '../../../shared/domain/agreement/gwet-ac.ts';
import { intraclassCorrelations } from '../../../shared/domain/agreement/icc.ts';
import { cohenKappa } from '../../../shared/domain/agreement/kappa.ts';
import { kendallW } from '../../../shared/domain/agreement/kendall-w.ts';
import { krippendorffAlpha } from '../../../shared/domain/agreement/krippendorff-alpha.ts';
import { lightKappa } from '../../../shared/domain/agreement/light-kappa.ts';
import { linConcordance } from '../../../shared/domain/agreement/lin-ccc.ts';
import { agreementOfAll, pairwiseAgreement } from '../../../shared/domain/agreement/percent-agreement.ts';
import { observedRatings, type Rating, type RatingTable } from '../../../shared/domain/agreement/table.ts';
import { twoByTwoAgreement } from '../../../shared/domain/agreement/two-by-two.ts';
import { agreementWeights, type Weighting } from '../../../shared/domain/agreement/weights.ts';
import { anyTable, completeTable, pairTable } from './arbitraries.ts';

const DIGITS = 11;
const MANY_RATERS = { fleissKappa, congerKappa, gwetAc, brennanPrediger };
const SCALE = [1, 2, 3, 4, 5, 6, 7, 8, 9];

describe('identities', () => {
  it('nominal alpha is Fleiss’ kappa with the n values counted without replacement, hence pi as n grows', () => {
    fc.assert(
      fc.property(completeTable, (table) => {
        const n = table.units.length * table.raterCount;
        const pi = fleissKappa(counted(table, observedRatings(table))).estimate ?? Number.NaN;
        const alpha = krippendorffAlpha(table, 'nominal').estimate;
        expect(alpha).toBeCloseTo(1 - (1 - pi) * ((n - 1) / n), DIGITS);
      }),
    );
  });

  it('interval alpha is the one-way intraclass correlation with the n values counted without replacement', () => {
    fc.assert(
      fc.property(completeTable, (table) => {
        const ms = intraclassCorrelations(table).meanSquares;
        const [units, k] = [table.units.length, table.raterCount];
        const total = (units - 1) * (ms?.units ?? 0) + units * (k - 1) * (ms?.within ?? 0);
        const expected = 1 - (ms?.within ?? 0) / (total / (units * k - 1));
        expect(krippendorffAlpha(table, 'interval').estimate).toBeCloseTo(expected, DIGITS);
      }),
    );
  });

  it('quadratic kappa is the ICC(A,1) that divides the rater mean square by n − 1 (Fleiss & Cohen 1973)', () => {
    fc.assert(
      fc.property(pairTable, (table) => {
        const ms = intraclassCorrelations(table).meanSquares;
        fc.pre(ms !== null && ms.zero !== Number.POSITIVE_INFINITY);
        const n = table.units.length;
        const relation = (ms.units - ms.residual) / (ms.units + ms.residual + (2 * ms.raters) / (n - 1));
        expect(kappaOf(table, observedRatings(table), 'quadratic')).toBeCloseTo(relation, DIGITS);
      }),
    );
  });

  it('AC1, kappa, pi and Brennan–Prediger are one where both raters use two categories equally often', () => {
    const count = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(count, count, (same, different) => {
        fc.pre(same + different > 0);
        const { pabak, kappa } = twoByTwoAgreement(same, different, different, same);
        const units = [
          ...repeat([1, 1], same),
          ...repeat([2, 2], same),
          ...repeat([1, 2], different),
          ...repeat([2, 1], different),
        ];
        const data = counted({ raterCount: 2, units }, [1, 2]);
        expect(kappa.estimate).toBeCloseTo(pabak ?? Number.NaN, DIGITS);
        for (const coefficient of Object.values(MANY_RATERS))
          expect(coefficient(data).estimate).toBeCloseTo(pabak ?? Number.NaN, DIGITS);
      }),
    );
  });

  it('kappa follows from prevalence and bias index (Byrt, Bishop & Carlin 1993), and never passes its maximum', () => {
    const count = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const { kappa, pabak, prevalenceIndex, biasIndex } = twoByTwoAgreement(a, b, c, d);
        fc.pre(kappa.estimate !== null && pabak !== null && prevalenceIndex !== null && biasIndex !== null);
        const [p, q] = [prevalenceIndex ** 2, biasIndex ** 2];
        expect(kappa.estimate).toBeCloseTo((pabak - p + q) / (1 - p + q), DIGITS);
        expect(kappa.estimate).toBeLessThanOrEqual((kappa.maximum ?? Number.NaN) + 1e-12);
      }),
    );
  });

  it('Light’s kappa of two raters is Cohen’s', () => {
    fc.assert(
      fc.property(pairTable, (table) => {
        const categories = observedRatings(table);
        fc.pre(categories.length > 1);
        const light = lightKappa(table, categories, agreementWeights(categories, 'linear'));
        expect(light.estimate).toBe(kappaOf(table, categories, 'linear'));
      }),
    );
  });

  it('mean Spearman correlation follows from Kendall’s W where nothing is tied', () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(order, { minLength: 2, maxLength: 4 }), (raters) => {
        const units = [0, 1, 2, 3, 4, 5].map((unit) => raters.map((ranks) => ranks[unit] ?? 0));
        const correlations = raters.flatMap((x, i) =>
          raters.slice(0, i).map((y) => pearson(x, y).estimate ?? 0),
        );
        const mean = correlations.reduce((sum, r) => sum + r, 0) / correlations.length;
        const { meanSpearman } = kendallW({ raterCount: raters.length, units });
        expect(meanSpearman).toBeCloseTo(mean, DIGITS);
      }),
    );
  });

  it('two raters: agreement of all is agreement of pairs', () => {
    fc.assert(
      fc.property(pairTable, fc.integer({ min: 0, max: 2 }), (table, tolerance) => {
        const pairs = pairwiseAgreement(table, tolerance).estimate;
        expect(agreementOfAll(table, tolerance).estimate).toBeCloseTo(pairs ?? Number.NaN, DIGITS);
      }),
    );
  });
});

describe('what does not matter', () => {
  it.each(Object.entries(MANY_RATERS))('%s: what the categories are called', (_, coefficient) => {
    const names = new Map<Rating | null, string>(
      SCALE.map((score) => [score, `category ${(score * 7) % 10}`]),
    );
    fc.assert(
      fc.property(anyTable, (table) => {
        fc.pre(table.raterCount > 1);
        const renamed = {
          raterCount: table.raterCount,
          units: table.units.map((unit) => unit.map((score) => names.get(score) ?? null)),
        };
        const result = coefficient(counted(table, [1, 2, 3, 4, 5]));
        const other = coefficient(counted(renamed, [...names.values()].slice(0, 5)));
        expectSame(other.estimate, result.estimate);
        expectSame(other.standardError, result.standardError);
      }),
    );
  });

  it.each(Object.entries(MANY_RATERS))(
    '%s: counting every unit twice, but for the error',
    (_, coefficient) => {
      fc.assert(
        fc.property(completeTable, (table) => {
          const categories = observedRatings(table);
          const n = table.units.length;
          const once = coefficient(counted(table, categories));
          const twice = coefficient(
            counted({ ...table, units: [...table.units, ...table.units] }, categories),
          );
          expectSame(twice.estimate, once.estimate);
          const error = (once.standardError ?? Number.NaN) * Math.sqrt((n - 1) / (2 * n - 1));
          expect(twice.standardError).toBeCloseTo(error, DIGITS);
        }),
      );
    },
  );

  it('a move and a stretch of the scale: weighted kappa, interval alpha, concordance; only order: ordinal alpha', () => {
    const by = fc.constantFrom(0.5, 3, 10);
    fc.assert(
      fc.property(pairTable, by, fc.integer({ min: -20, max: 20 }), (table, stretch, shift) => {
        fc.pre(observedRatings(table).length > 1);
        const moved = mapped(table, (score) => score * stretch + shift);
        const bent = mapped(table, (score) => score ** 3 - 100);
        for (const weighting of ['linear', 'quadratic'] as const) {
          const before = kappaOf(table, observedRatings(table), weighting);
          expectSame(kappaOf(moved, observedRatings(moved), weighting), before);
        }
        const ordinal = krippendorffAlpha(table, 'ordinal').estimate;
        expectSame(
          krippendorffAlpha(moved, 'interval').estimate,
          krippendorffAlpha(table, 'interval').estimate,
        );
        expectSame(krippendorffAlpha(bent, 'ordinal').estimate, ordinal);
        expectSame(concordance(moved), concordance(table));
        expectSame(kendallW(bent).estimate, kendallW(table).estimate);
      }),
    );
  });
});

function counted<R extends Rating>(table: RatingTable<R>, categories: readonly R[]) {
  return countCategories(table, categories, agreementWeights(categories, 'none'));
}

function kappaOf(table: RatingTable, categories: readonly number[], weighting: Weighting): Figure {
  const pairs = table.units.map(([a, b]): [number, number] => [a ?? 0, b ?? 0]);
  return cohenKappa(crossTabulate(pairs, categories), agreementWeights(categories, weighting)).estimate;
}

function concordance(table: RatingTable): Figure {
  return linConcordance(column(table, 0), column(table, 1)).estimate;
}

function column(table: RatingTable, rater: number): number[] {
  return table.units.map((unit) => unit[rater] ?? 0);
}

function mapped(table: RatingTable, change: (score: number) => number): RatingTable {
  return {
    raterCount: table.raterCount,
    units: table.units.map((unit) => unit.map((score) => (score === null ? null : change(score)))),
  };
}

function repeat(unit: number[], times: number): number[][] {
  return Array.from({ length: times }, () => unit);
}

function expectSame(got: Figure, expected: Figure): void {
  if (got === null || expected === null) expect(got).toBe(expected);
  else expect(got).toBeCloseTo(expected, 9);
}
