// The coefficients written out as slowly and plainly as their definitions read, to compare the engine with.
import type { AlphaMetric } from '../../../shared/domain/agreement/krippendorff-alpha.ts';

type Scores = readonly (readonly (number | null)[])[];

/** Alpha by looping over every ordered pair of values; NaN where it is undefined. */
export function slowAlpha(units: Scores, metric: AlphaMetric): number {
  const pairable = units
    .map((unit) => unit.filter((value) => value !== null))
    .filter((unit) => unit.length > 1);
  const all = pairable.flat();
  const difference = (a: number, b: number): number => slowDifference(a, b, all, metric);
  let observed = 0;
  for (const unit of pairable) {
    unit.forEach((a, i) => {
      unit.forEach((b, j) => {
        if (i !== j) observed += difference(a, b) / (unit.length - 1);
      });
    });
  }
  let expected = 0;
  all.forEach((a, i) => {
    all.forEach((b, j) => {
      if (i !== j) expected += difference(a, b);
    });
  });
  return expected === 0 ? Number.NaN : 1 - ((all.length - 1) * observed) / expected;
}

function slowDifference(a: number, b: number, all: readonly number[], metric: AlphaMetric): number {
  if (metric === 'nominal') return a === b ? 0 : 1;
  if (metric === 'interval') return (a - b) ** 2;
  if (metric === 'ratio') return a === b ? 0 : ((a - b) / (a + b)) ** 2;
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const count = (value: number): number => all.filter((other) => other === value).length;
  const between = all.filter((value) => value >= low && value <= high).length;
  return (between - (count(a) + count(b)) / 2) ** 2;
}

/** 1 − Σ|a − b|^power observed / the same expected when every score of one meets every score of the other. */
export function slowWeightedKappa(pairs: readonly (readonly [number, number])[], power: 1 | 2): number {
  let observed = 0;
  let expected = 0;
  for (const [a] of pairs) for (const [, b] of pairs) expected += Math.abs(a - b) ** power;
  for (const [a, b] of pairs) observed += Math.abs(a - b) ** power;
  return 1 - (pairs.length * observed) / expected;
}

/** Chance agreement of a table with an empty last cell, by many rounds of proportional fitting. */
export function fittedChanceAgreement(table: readonly (readonly number[])[]): number {
  const size = table.length;
  const rows = table.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  const columns = table.map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  const total = rows.reduce((sum, row) => sum + row, 0);
  let fitted: number[][] = table.map((_, i) =>
    table.map((_, j) => (i === size - 1 && j === size - 1 ? 0 : 1)),
  );
  for (let round = 0; round < 20_000; round += 1) {
    fitted = fitted.map((row, i) => {
      const sum = row.reduce((all, cell) => all + cell, 0);
      return row.map((cell) => (sum === 0 ? 0 : (cell * (rows[i] ?? 0)) / sum));
    });
    const sums = fitted.map((_, j) => fitted.reduce((all, row) => all + (row[j] ?? 0), 0));
    fitted = fitted.map((row) =>
      row.map((cell, j) => (sums[j] === 0 ? 0 : (cell * (columns[j] ?? 0)) / (sums[j] ?? 1))),
    );
  }
  return fitted.reduce((sum, row, i) => sum + (row[i] ?? 0), 0) / total;
}
