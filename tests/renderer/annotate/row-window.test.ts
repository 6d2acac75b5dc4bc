// A long list: only the rows in sight are there, the chosen one among them, and keys go through all of them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowAfterKey } from '../../../renderer/views/annotate/fragments/row-keys.ts';
import { scrolledTo, windowOf } from '../../../renderer/views/annotate/fragments/row-window.ts';

const ROW = 80;

describe('the rows in sight', () => {
  it('are all that any pixel of the list shows, and few more, however long it is', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 800_000 }),
        fc.nat({ max: 900 }),
        fc.nat({ max: 10_000 }),
        (scrolled, height, count) => {
          const { first, end } = windowOf(scrolled, height, ROW, count);
          expect(end - first).toBeLessThanOrEqual(height / ROW + 10);
          for (let row = 0; row < Math.min(count, 10_000); row += 1) {
            const inSight = (row + 1) * ROW > scrolled && row * ROW < scrolled + height;
            if (inSight) expect(row >= first && row < end).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('hold the chosen one after scrolling no further than needed', () => {
    expect(scrolledTo(3, 0, 400, ROW)).toBe(0);
    expect(scrolledTo(5, 0, 400, ROW)).toBe(80);
    expect(scrolledTo(1, 240, 400, ROW)).toBe(80);
  });
});

describe('keys in the list', () => {
  it('go a row, a page, or to an end, and stay within it', () => {
    expect(rowAfterKey('ArrowDown', -1, 5, 3)).toBe(0);
    expect(rowAfterKey('ArrowUp', 0, 5, 3)).toBe(0);
    expect(rowAfterKey('PageDown', 3, 5, 3)).toBe(4);
    expect(rowAfterKey('PageUp', 4, 5, 3)).toBe(1);
    expect(rowAfterKey('Home', 4, 5, 3)).toBe(0);
    expect(rowAfterKey('End', 0, 5, 3)).toBe(4);
  });

  it('lead nowhere when they are others, or nothing is there', () => {
    expect(rowAfterKey('p', 1, 5, 3)).toBeNull();
    expect(rowAfterKey('ArrowDown', -1, 0, 3)).toBeNull();
  });
});
