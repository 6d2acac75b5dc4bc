// The helpers that place words and lead the keyboard.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legendLayout } from '../../../renderer/figures/legend.tsx';
import { nextPlace } from '../../../renderer/figures/next-place.ts';
import { spread } from '../../../renderer/figures/spread.ts';
import { fitText, textWidth, wrapText } from '../../../renderer/figures/text-width.ts';

describe('labels that would touch', () => {
  test('are moved apart within the limits, in their order, and not without need', () => {
    const wanted = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 8 });
    fc.assert(
      fc.property(wanted, (places) => {
        const spreadOut = spread(places, 20, 0, 300);
        const sorted = spreadOut.toSorted((one, other) => one.wanted - other.wanted || one.at - other.at);
        for (const [index, { at }] of sorted.entries()) {
          expect(at).toBeGreaterThanOrEqual(-1e-9);
          expect(at).toBeLessThanOrEqual(300 + 1e-9);
          if (index > 0) expect(at - (sorted[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
        }
      }),
    );
    expect(spread([50, 100], 20, 0, 300).map(({ at }) => at)).toEqual([50, 100]);
  });
});

describe('text', () => {
  const words = 'Niet-intrusief gedrag van de ouder tijdens het spel';

  test('is cut to fit, and only then', () => {
    expect(fitText(words, 2000, 13)).toBe(words);
    const cut = fitText(words, 120, 13);
    expect(cut).toMatch(/^Niet-intrusief .*…$/u);
    expect(textWidth(cut, 13)).toBeLessThanOrEqual(120);
  });

  test('is broken between words, and loses none where there are lines enough', () => {
    const lines = wrapText(words, 130, 13, 5);
    expect(lines.join(' ')).toBe(words);
    expect(lines.every((line) => textWidth(line, 13) <= 130)).toBe(true);
    expect(wrapText(words, 130, 13, 2)).toHaveLength(2);
    expect(wrapText('', 130, 13, 2)).toEqual(['']);
  });
});

describe('the legend', () => {
  test('begins a new line where an item does not fit', () => {
    const items = ['een', 'twee', 'drie', 'een heel lange uitleg'].map((text) => ({
      text,
      mark: () => null,
    }));
    const { places, height } = legendLayout(items, 200);
    const ends = places.map(({ x, text }) => x + 34 + textWidth(text, 12));
    expect(Math.max(...ends)).toBeLessThanOrEqual(200);
    expect(new Set(places.map(({ middle }) => middle)).size).toBeGreaterThan(1);
    expect(height).toBeGreaterThan(places.at(-1)?.middle ?? 0);
  });
});

describe('the arrow keys in a matrix', () => {
  const places = [
    { key: 'b0', row: 1, column: 0 },
    { key: 'c0', row: 2, column: 0 },
    { key: 'c1', row: 2, column: 1 },
  ];

  test('lead straight ahead, or to the nearest that way', () => {
    expect(nextPlace(places, 'b0', 'down')).toBe('c0');
    expect(nextPlace(places, 'c1', 'left')).toBe('c0');
    expect(nextPlace(places, 'c1', 'up')).toBe('b0');
    expect(nextPlace(places, 'b0', 'left')).toBeNull();
    expect(nextPlace(places, 'c0', 'first')).toBe('b0');
    expect(nextPlace(places, 'b0', 'last')).toBe('c1');
  });
});
