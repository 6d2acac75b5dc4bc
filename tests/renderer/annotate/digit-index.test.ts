import { expect, it } from 'vitest';
import { digitIndex } from '../../../renderer/views/annotate/layout/intervals/digit-index.ts';

it('a digit means the same code from the keypad as from the row above the letters', () => {
  expect(['Digit1', 'Numpad1', 'Digit9', 'Numpad9'].map((code) => digitIndex({ code }))).toEqual([
    0, 0, 8, 8,
  ]);
  expect(['Digit0', 'Numpad0', 'KeyA', 'NumpadEnter', ''].map((code) => digitIndex({ code }))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
