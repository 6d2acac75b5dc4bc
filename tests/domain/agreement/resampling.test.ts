// What the bootstrap of alpha rests on: its random numbers, the weighted alpha, the progress it tells.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALPHA_METRICS,
  krippendorffAlpha,
  weightedAlpha,
} from '../../../shared/domain/agreement/krippendorff-alpha.ts';
import { bootstrapAlpha } from '../../../shared/domain/agreement/krippendorff-bootstrap.ts';
import { LARGEST_SEED, lehmer } from '../../../shared/domain/agreement/random.ts';
import { anyTable, completeTable } from './arbitraries.ts';

describe("Lehmer's generator", () => {
  it('gives the 10,000th number of the reference of Park & Miller (1993): 399268537 from seed 1', () => {
    const random = lehmer(1);
    let last = 0;
    for (let draw = 0; draw < 10_000; draw += 1) last = random();
    expect(last).toBe(399_268_537 / 2_147_483_647);
  });

  it('equals the product modulo 2³¹ − 1 in whole numbers of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LARGEST_SEED }), (seed) => {
        const next = (48_271n * BigInt(seed)) % 2_147_483_647n;
        expect(lehmer(seed)()).toBe(Number(next) / 2_147_483_647);
      }),
    );
  });
});

describe('alpha of units taken several times', () => {
  it.each(ALPHA_METRICS)('%s: is alpha of a table that repeats them', (metric) => {
    const weights = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(anyTable, weights, (table, taken) => {
        const times = Int32Array.from(table.units, (_, u) => taken[u] ?? 0);
        const repeated = table.units.flatMap((unit, u) => Array.from({ length: times[u] ?? 0 }, () => unit));
        const { estimate } = krippendorffAlpha({ ...table, units: repeated }, metric);
        const weighted = weightedAlpha(table, metric)(times);
        if (estimate === null) expect(weighted).toBeNaN();
        else expect(weighted).toBeCloseTo(estimate, 12);
      }),
    );
  });
});

describe('the bootstrap of Hayes & Krippendorff', () => {
  it.each(ALPHA_METRICS)(
    '%s: has alpha as its mean, also where units have unequal numbers of ratings',
    (metric) => {
      const units = [
        [1, 2, 4, 4],
        [3, 3, null, null],
        [2, 2, null, null],
        [1, 1, null, null],
        [4, 4, 3, 5],
        [5, 5, null, null],
      ];
      const plan = { kind: 'hayes_krippendorff', replicates: 4_000, random: lehmer(11) } as const;
      const { estimate, mean } = bootstrapAlpha({ raterCount: 4, units }, metric, plan);
      expect(Math.abs((mean ?? Number.NaN) - (estimate ?? Number.NaN))).toBeLessThan(0.01);
    },
  );
});

describe('the progress of a bootstrap', () => {
  it.each(['units', 'hayes_krippendorff'] as const)('%s: rises to 1, once for each percent', (kind) => {
    fc.assert(
      fc.property(completeTable, fc.integer({ min: 1, max: 350 }), (table, replicates) => {
        const told: number[] = [];
        const plan = { kind, replicates, random: lehmer(3) };
        const quiet = bootstrapAlpha(table, 'nominal', { ...plan, random: lehmer(3) });
        const result = bootstrapAlpha(table, 'nominal', { ...plan, onProgress: (done) => told.push(done) });
        expect(result).toEqual(quiet);
        if (result.estimate === null) return;
        expect(told.at(-1)).toBe(1);
        expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b));
        expect(told).toHaveLength(Math.min(100, replicates));
      }),
      { numRuns: 30 },
    );
  });
});
