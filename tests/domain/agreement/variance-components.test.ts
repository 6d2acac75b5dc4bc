// Restricted maximum likelihood: its gradient is the slope of its criterion, and is zero at what is found.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designOf, remlGradient, remlProfile } from '../../../shared/domain/agreement/reml.ts';
import { varianceComponents } from '../../../shared/domain/agreement/variance-components.ts';
import { anyTable } from './arbitraries.ts';

/** Ratios of variances to that of the residual. */
const ratio = fc.double({ min: 0.05, max: 5, noNaN: true });
const STEP = 1e-5;

/** Tables in which the components can be told apart. */
const estimable = anyTable.filter((table) => varianceComponents(table).residual !== null);

describe('variance components of incomplete tables', () => {
  it('have the gradient that the criterion has', () => {
    fc.assert(
      fc.property(estimable, ratio, ratio, (table, a, b) => {
        const design = designOf(table);
        const slope = (of: (step: number) => [number, number]): number =>
          (remlProfile(design, ...of(STEP)).criterion - remlProfile(design, ...of(-STEP)).criterion) /
          (2 * STEP);
        const [toUnits, toRaters] = remlGradient(design, a, b);
        expect(toUnits).toBeCloseTo(
          slope((step) => [a + step, b]),
          4,
        );
        expect(toRaters).toBeCloseTo(
          slope((step) => [a, b + step]),
          4,
        );
      }),
      { numRuns: 50 },
    );
  });

  it('lie where that gradient is zero, or at zero where it points below', () => {
    fc.assert(
      fc.property(estimable, (table) => {
        const { units, raters, residual } = varianceComponents(table);
        const ratios = [(units ?? 0) / (residual ?? 0), (raters ?? 0) / (residual ?? 0)] as const;
        remlGradient(designOf(table), ...ratios).forEach((slope, axis) => {
          const at = ratios[axis] ?? 0;
          if (at === 0) expect(slope).toBeGreaterThanOrEqual(-1e-9);
          else expect(Math.abs(slope * at)).toBeLessThan(1e-9);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('have the closed form of a balanced design: 3 units by 2 raters', () => {
    // by hand: mean squares 15.5 (units), 1.5 (raters), 0.5 (residual)
    const found = varianceComponents({
      raterCount: 2,
      units: [
        [1, 2],
        [5, 5],
        [6, 8],
      ],
    });
    expect(found.residual).toBeCloseTo(0.5, 12);
    expect(found.units).toBeCloseTo((15.5 - 0.5) / 2, 12);
    expect(found.raters).toBeCloseTo((1.5 - 0.5) / 3, 12);
    expect(found.icc2).toBeCloseTo(0.9, 12);
  });
});
