// Properties of the rating coefficients: invariances, bounds, identities, and agreement with slow versions.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCategories } from '../../../shared/domain/agreement/chance-corrected.ts';
import { congerKappa } from '../../../shared/domain/agreement/conger-kappa.ts';
import { crossTabulate } from '../../../shared/domain/agreement/contingency-table.ts';
import type { Figure } from '../../../shared/domain/agreement/figure.ts';
import { fleissKappa } from '../../../shared/domain/agreement/fleiss-kappa.ts';
import { gwetAc } from '../../../shared/domain/agreement/gwet-ac.ts';
import { ICC_FORMS, intraclassCorrelations } from '../../../shared/domain/agreement/icc.ts';
import { cohenKappa, type Kappa } from '../../../shared/domain/agreement/kappa.ts';
import { ALPHA_METRICS, krippendorffAlpha } from '../../../shared/domain/agreement/krippendorff-alpha.ts';
import { bootstrapAlpha } from '../../../shared/domain/agreement/krippendorff-bootstrap.ts';
import { linConcordance } from '../../../shared/domain/agreement/lin-ccc.ts';
import { meanAbsoluteDifference } from '../../../shared/domain/agreement/mean-absolute-difference.ts';
import { agreementOfAll, pairwiseAgreement } from '../../../shared/domain/agreement/percent-agreement.ts';
import { lehmer } from '../../../shared/domain/agreement/random.ts';
import { scaleReport } from '../../../shared/domain/agreement/report/make-scale-report.ts';
import { completeUnits, observedRatings, type RatingTable } from '../../../shared/domain/agreement/table.ts';
import { varianceComponents } from '../../../shared/domain/agreement/variance-components.ts';
import { agreementWeights, type Weighting } from '../../../shared/domain/agreement/weights.ts';
import { anyOrder, anyTable, completeTable, pairTable, permuted } from './arbitraries.ts';
import { slowAlpha, slowWeightedKappa } from './slow-versions.ts';

const CLOSE = 9;

describe('every coefficient', () => {
  it('is the same for units and raters in another order', () => {
    fc.assert(
      fc.property(anyTable, anyOrder, (table, order) => {
        const reordered = {
          raterCount: table.raterCount,
          units: permuted(table.units, order).map((unit) => permuted(unit, order)),
        };
        expectSameFigures(symmetricFigures(reordered), symmetricFigures(table));
      }),
    );
  });

  it('stays within its bounds, and says why where it cannot be given', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { measures } = scaleReport(
          table,
          { level: 'ordinal', points: null },
          { resamples: 0, seed: 1 },
        );
        const found = new Map(measures.map(({ figure }) => [figure.measure, figure]));
        for (const { measure, estimate, reason } of found.values()) {
          if (estimate === null) expect(reason).toBeDefined();
          if (measure.startsWith('percent')) expectWithin(estimate, 0, 1);
          if (/^(?:icc|alpha|weighted)/u.test(measure)) expectWithin(estimate, Number.NEGATIVE_INFINITY, 1);
        }
        const exact = found.get('percent-exact')?.estimate ?? 0;
        expectWithin(found.get('percent-within')?.estimate ?? exact, exact, 1);
      }),
    );
  });

  it('that leaves out incomplete units gives what the complete units give', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const complete = { raterCount: table.raterCount, units: completeUnits(table).rows };
        expect(intraclassCorrelations(table).forms).toEqual(intraclassCorrelations(complete).forms);
        expect(agreementOfAll(table).estimate).toBe(agreementOfAll(complete).estimate);
      }),
    );
  });
});

describe('intraclass correlation', () => {
  it('does not change when all scores are moved and stretched', () => {
    const stretch = fc.constantFrom(0.1, 2.5, 40);
    fc.assert(
      fc.property(completeTable, stretch, fc.integer({ min: -50, max: 50 }), (table, by, shift) => {
        const moved = {
          raterCount: table.raterCount,
          units: table.units.map((unit) => unit.map((x) => (x === null ? null : x * by + shift))),
        };
        const [before, after] = [intraclassCorrelations(table), intraclassCorrelations(moved)];
        for (const form of ICC_FORMS) {
          expectSame(after.forms[form].estimate, before.forms[form].estimate);
          expectSame(after.forms[form].interval.low, before.forms[form].interval.low);
        }
      }),
    );
  });

  it('lies inside its interval', () => {
    fc.assert(
      fc.property(completeTable, (table) => {
        for (const { estimate, interval } of Object.values(intraclassCorrelations(table).forms)) {
          if (estimate === null || interval.low === null || interval.high === null) continue;
          expect(interval.low).toBeLessThanOrEqual(estimate + 1e-9);
          expect(interval.high).toBeGreaterThanOrEqual(estimate - 1e-9);
        }
      }),
    );
  });

  it('from variance components equals the analysis of variance when nothing is missing or negative', () => {
    fc.assert(
      fc.property(completeTable, (table) => {
        const { forms, meanSquares: ms } = intraclassCorrelations(table);
        fc.pre(
          ms !== null &&
            ms.residual > 0.01 &&
            ms.units > ms.residual * 1.05 &&
            ms.raters > ms.residual * 1.05,
        );
        const components = varianceComponents(table);
        expect(components.icc2).toBeCloseTo(forms.icc2.estimate ?? Number.NaN, 11);
        expect(components.icc3k).toBeCloseTo(forms.icc3k.estimate ?? Number.NaN, 11);
      }),
    );
  });
});

describe("Krippendorff's alpha", () => {
  for (const metric of ALPHA_METRICS) {
    it(`${metric}: equals the loop over all pairs of values`, () => {
      fc.assert(
        fc.property(anyTable, (table) => {
          const slow = slowAlpha(table.units, metric);
          expectSame(krippendorffAlpha(table, metric).estimate, Number.isNaN(slow) ? null : slow);
        }),
      );
    });
  }

  it('ignores units with a single rating', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const lonely = Array.from({ length: table.raterCount }, (_, rater) => (rater === 0 ? 3 : null));
        const more = { ...table, units: [...table.units, lonely] };
        expect(krippendorffAlpha(more, 'ordinal')).toEqual(krippendorffAlpha(table, 'ordinal'));
      }),
    );
  });

  it('has a unit bootstrap that repeats by its seed and equals recomputing every draw in full', () => {
    const metric = fc.constantFrom(...ALPHA_METRICS);
    fc.assert(
      fc.property(completeTable, metric, fc.integer({ min: 1, max: 10_000 }), (table, metric, seed) => {
        const plan = { kind: 'units', replicates: 20 } as const;
        const result = bootstrapAlpha(table, metric, { ...plan, random: lehmer(seed) });
        expect(bootstrapAlpha(table, metric, { ...plan, random: lehmer(seed) })).toEqual(result);
        const random = lehmer(seed);
        const n = table.units.length;
        const slow = Array.from({ length: plan.replicates }, () => {
          const units = Array.from({ length: n }, () => table.units[Math.floor(random() * n)] ?? []);
          return slowAlpha(units, metric);
        }).filter((alpha) => !Number.isNaN(alpha));
        expect(result.nUndefined).toBe(plan.replicates - slow.length);
        expectSame(result.mean, slow.length === 0 ? null : slow.reduce((a, b) => a + b, 0) / slow.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe("Cohen's kappa", () => {
  it('equals the sum over all pairs of scores, linear and quadratic', () => {
    fc.assert(
      fc.property(pairTable, (table) => {
        const pairs = pairsOf(table);
        fc.pre(new Set(pairs.flat()).size > 1);
        expectSame(kappaOf(table, 'linear').estimate, slowWeightedKappa(pairs, 1));
        expectSame(kappaOf(table, 'quadratic').estimate, slowWeightedKappa(pairs, 2));
      }),
    );
  });

  it('with quadratic weights is the concordance correlation', () => {
    fc.assert(
      fc.property(pairTable, (table) => {
        const pairs = pairsOf(table);
        const concordance = linConcordance(
          pairs.map(([a]) => a),
          pairs.map(([, b]) => b),
        );
        expectSame(kappaOf(table, 'quadratic').estimate, concordance.estimate);
      }),
    );
  });

  it('unweighted does not care what the categories are called', () => {
    fc.assert(
      fc.property(pairTable, anyOrder, (table, order) => {
        const names = permuted(['a', 'b', 'c', 'd', 'e', 'f'], order);
        const renamed = table.units.map((unit) => unit.map((score) => names[score ?? 0] ?? 'a'));
        const categories = [...new Set(renamed.flat())];
        const pairs = renamed.map(([a = '', b = '']): [string, string] => [a, b]);
        const kappa = cohenKappa(crossTabulate(pairs, categories), agreementWeights(categories, 'none'));
        const plain = kappaOf(table, 'none');
        expectSame(kappa.estimate, plain.estimate);
        expectSame(kappa.standardError, plain.standardError);
        expectSame(kappa.maximum, plain.maximum);
      }),
    );
  });

  it('stays the same and gets a smaller error when every unit is counted twice', () => {
    fc.assert(
      fc.property(pairTable, (table) => {
        const once = kappaOf(table, 'linear');
        const twice = kappaOf({ ...table, units: [...table.units, ...table.units] }, 'linear');
        expectSame(twice.estimate, once.estimate);
        if (once.standardError !== null) expectSame(twice.standardError, once.standardError / Math.SQRT2);
      }),
    );
  });

  it('is what Conger gives for two raters; Fleiss is then the pi of Scott', () => {
    fc.assert(
      fc.property(pairTable, (table) => {
        const categories = observedRatings(table);
        fc.pre(categories.length > 1);
        const data = countCategories(table, categories, agreementWeights(categories, 'none'));
        const kappa = kappaOf(table, 'none');
        expectSame(congerKappa(data).estimate, kappa.estimate);
        const scores = table.units.flat();
        const shares = categories.map(
          (category) => scores.filter((x) => x === category).length / scores.length,
        );
        const chance = shares.reduce((sum, share) => sum + share * share, 0);
        expectSame(fleissKappa(data).estimate, ((kappa.observed ?? 0) - chance) / (1 - chance));
      }),
    );
  });

  it('equals AC1 when both raters use two categories equally often', () => {
    const units = [...repeat([1, 1], 6), ...repeat([2, 2], 6), ...repeat([1, 2], 2), ...repeat([2, 1], 2)];
    const table = { raterCount: 2, units };
    const data = countCategories(table, [1, 2], agreementWeights([1, 2], 'none'));
    expectSame(gwetAc(data).estimate, kappaOf(table, 'none').estimate);
  });
});

function repeat(unit: number[], times: number): number[][] {
  return Array.from({ length: times }, () => unit);
}

function pairsOf(table: RatingTable): [number, number][] {
  return completeUnits(table).rows.map(([a = 0, b = 0]): [number, number] => [a, b]);
}

function kappaOf(table: RatingTable, weighting: Weighting): Kappa {
  const pairs = pairsOf(table);
  const categories = [...new Set(pairs.flat())].toSorted((a, b) => a - b);
  return cohenKappa(crossTabulate(pairs, categories), agreementWeights(categories, weighting));
}

/** Figures that treat all raters alike. */
function symmetricFigures(table: RatingTable): Figure[] {
  const categories = [1, 2, 3, 4, 5];
  const data = countCategories(table, categories, agreementWeights(categories, 'linear'));
  const { forms } = intraclassCorrelations(table);
  return [
    agreementOfAll(table, 1).estimate,
    pairwiseAgreement(table).estimate,
    pairwiseAgreement(table).standardError,
    meanAbsoluteDifference(table).estimate,
    ...ALPHA_METRICS.map((metric) => krippendorffAlpha(table, metric).estimate),
    ...ICC_FORMS.flatMap((form) => [forms[form].estimate, forms[form].p, forms[form].interval.high]),
    fleissKappa(data).estimate,
    gwetAc(data).standardError,
    table.raterCount > 1 ? congerKappa(data).estimate : null,
  ];
}

function expectSameFigures(got: readonly Figure[], expected: readonly Figure[]): void {
  expect(got.map((figure) => figure === null)).toEqual(expected.map((figure) => figure === null));
  got.forEach((figure, index) => expectSame(figure, expected[index] ?? null));
}

function expectSame(got: Figure, expected: Figure): void {
  if (got === null || expected === null) expect(got).toBe(expected);
  else
    expect(got / Math.max(1, Math.abs(expected))).toBeCloseTo(
      expected / Math.max(1, Math.abs(expected)),
      CLOSE,
    );
}

function expectWithin(figure: Figure, low: number, high: number): void {
  if (figure === null) return;
  expect(figure).toBeGreaterThanOrEqual(low - 1e-12);
  expect(figure).toBeLessThanOrEqual(high + 1e-12);
}
