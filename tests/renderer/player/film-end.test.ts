// Film end: an engine that stops one picture short has played the film out, one that stops earlier has not.

import { expect, test } from 'vitest';
import { isSeenOut } from '../../../renderer/player/film-end.ts';

test.each([
  [9, true],
  [8, true],
  [7, false],
  [0, false],
])('of ten pictures, standing on number %i: %s', (frame, expected) => {
  const times = Array.from({ length: 10 }, (_, place) => place * 40_000);
  expect(isSeenOut({ times }, frame)).toBe(expected);
});
