// What was found at each number of fragments, and how it grows with them.

import { print, type Finding } from '../support/print.ts';
import { growthExponent, quantile } from '../support/stats.ts';

export interface Findings {
  /** Milliseconds. */
  readonly keep: (what: string, size: number, values: readonly number[]) => void;
  /** Megabytes. */
  readonly keepGrowth: (what: string, size: number, before: number, after: number) => void;
  readonly report: () => void;
}

type Goal = NonNullable<Finding['goal']>;

const MOST_FRAGMENTS = 10_000;
const GROWS: Goal = { of: 'value', is: 'at most', limit: 1.1 };
/** At ten thousand fragments. A frame of a screen that shows sixty a second lasts 16.7 ms. */
const GOALS: Readonly<Record<string, { readonly p: number; readonly limit: number }>> = {
  opening: { p: 0.5, limit: 1000 },
  'zooming in and out': { p: 0.95, limit: 16.7 },
  'scrolling an hour': { p: 0.95, limit: 16.7 },
  'scrolling ten minutes': { p: 0.95, limit: 16.7 },
  'scrolling a minute': { p: 0.95, limit: 16.7 },
  'from key to saved': { p: 0.99, limit: 50 },
};

export function createFindings(): Findings {
  const found = new Map<string, Map<number, readonly number[]>>();
  return {
    keep(what, size, values) {
      const sizes = found.get(what) ?? new Map<number, readonly number[]>();
      found.set(what, sizes.set(size, values));
      for (const p of quantilesOf(values)) printOne(what, size, p, values, sizes.get(0) ?? values);
    },
    keepGrowth(what, size, before, after) {
      print({
        bench: 'timeline',
        what: `${what}, ${size} fragments`,
        value: after,
        unit: 'MB',
        baseline: { what: 'before', value: before },
        goal: { of: 'ratio', is: 'at most', limit: 1.1 },
        runs: 1,
      });
    },
    report() {
      for (const [what, sizes] of found) {
        const points = [...sizes].filter(([size]) => size > 0);
        print({
          bench: 'timeline',
          what: `growth of ${what} with the fragments`,
          value: growthExponent(points.map(([size, values]) => ({ size, value: quantile(values, 0.5) }))),
          unit: 'exponent',
          goal: GROWS,
          runs: points.length,
        });
      }
    },
  };
}

function quantilesOf(values: readonly number[]): readonly number[] {
  return values.length === 1 ? [0.5] : [0.5, 0.95, 0.99];
}

function printOne(
  what: string,
  size: number,
  p: number,
  values: readonly number[],
  empty: readonly number[],
): void {
  const goal = GOALS[what];
  const isGoal = goal !== undefined && goal.p === p && size === MOST_FRAGMENTS;
  print({
    bench: 'timeline',
    what: `${what}, ${size} fragments, p${p * 100}`,
    value: quantile(values, p),
    unit: 'ms',
    baseline: { what: 'the same without fragments', value: quantile(empty, p) },
    ...(isGoal ? { goal: { of: 'value', is: 'at most', limit: goal.limit } } : {}),
    runs: values.length,
  });
}
