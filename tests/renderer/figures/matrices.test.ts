// Where the cells of the matrices stand, and how dark they are.

import { describe, expect, test } from 'vitest';
import { confusionLayout } from '../../../renderer/figures/confusion-layout.ts';
import { heatStep } from '../../../renderer/figures/heat.ts';
import { pairMatrixLayout } from '../../../renderer/figures/pair-matrix-layout.ts';
import { COUNTS, PAIR_CELLS, POINTS, RATERS, UNITS } from './samples.ts';

describe('the ramp', () => {
  test('is lightest for nothing and grows with the share', () => {
    const shares = [null, -0.5, 0, 0.01, 0.2, 0.4, 0.6, 0.8, 0.99, 1, 1.5];
    expect(shares.map(heatStep)).toEqual([0, 0, 0, 1, 2, 3, 4, 5, 6, 6, 6]);
  });
});

describe('the matrix of pairs', () => {
  const layout = pairMatrixLayout(RATERS, PAIR_CELLS, 800);

  test('shows every pair on both sides of the diagonal, and nothing on it', () => {
    expect(layout.places).toHaveLength(RATERS.length * (RATERS.length - 1));
    expect(layout.places.filter(({ row, column }) => row === column)).toEqual([]);
    for (const { cell, row, column } of layout.places) {
      expect(new Set([row, column])).toEqual(new Set([cell.a, cell.b]));
    }
  });

  test('is gone through once: the upper side repeats the lower', () => {
    const once = layout.places.filter(({ mirrored }) => !mirrored);
    expect(new Set(once.map(({ key }) => key)).size).toBe(PAIR_CELLS.length);
    expect(once.every(({ row, column }) => row > column)).toBe(true);
  });

  test('cells do not overlap, and with many raters the drawing grows instead of the cells shrinking', () => {
    const names = Array.from({ length: 30 }, (_, index) => `Beoordelaar ${index}`);
    const wide = pairMatrixLayout(names, [], 640);
    expect(wide.width).toBeGreaterThan(640);
    expect(wide.cellWidth).toBeGreaterThanOrEqual(50);
    const [first, second] = layout.places;
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThanOrEqual(layout.cellWidth);
  });
});

describe('the confusion matrix', () => {
  const layout = confusionLayout({ points: POINTS, counts: COUNTS, units: UNITS }, 800);

  test('has a cell for every two scores, with its recordings', () => {
    expect(layout.places).toHaveLength(POINTS.length ** 2);
    for (const { row, column, count, units } of layout.places) {
      expect(count).toBe(COUNTS[row]?.[column]);
      expect(units).toEqual(UNITS[row]?.[column]);
    }
  });

  test('totals add up in both directions', () => {
    const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
    expect(layout.rowTotals).toEqual(COUNTS.map((row) => sum(row)));
    expect(layout.columnTotals).toEqual(
      POINTS.map((_, column) => sum(COUNTS.map((row) => row[column] ?? 0))),
    );
    expect(sum(layout.rowTotals)).toBe(layout.total);
    expect(sum(layout.columnTotals)).toBe(layout.total);
  });

  test('rows go down, columns to the right, and the darkest cell is that with most', () => {
    const at = (row: number, column: number) =>
      layout.places.find((place) => place.row === row && place.column === column);
    expect(at(3, 2)?.x).toBe(at(0, 2)?.x);
    expect(at(3, 2)?.y).toBeGreaterThan(at(2, 2)?.y ?? 0);
    expect(at(3, 2)?.x).toBeGreaterThan(at(3, 1)?.x ?? 0);
    expect(at(4, 4)?.share).toBe(1);
    expect(Math.max(...layout.places.map(({ share }) => share))).toBe(1);
  });

  test('stands for six hundred points too', () => {
    const points = Array.from({ length: 600 }, (_, index) => String(index));
    const counts = points.map((_, row) => points.map((__, column) => (row === column ? 2 : 0)));
    const { total, rowTotals, columnTotals, places } = confusionLayout({ points, counts }, 800);
    expect(total).toBe(1200);
    expect(new Set([...rowTotals, ...columnTotals])).toEqual(new Set([2]));
    expect(places.at(-1)).toMatchObject({ count: 2, share: 1 });
  });
});
