// Flags of the command line.

import { expect, it } from 'vitest';
import { parseFlags } from '../../electron/shell/flags.ts';

it.each([
  [[], { vault: null, noOpen: false }],
  [['.', '--enable-logging', '--no-open'], { vault: null, noOpen: true }],
  [['--vault', '/a b/kluis', '--no-open'], { vault: '/a b/kluis', noOpen: true }],
  [['--vault=-kluis'], { vault: '-kluis', noOpen: false }],
])('%j', (words, flags) => {
  expect(parseFlags(words)).toEqual(flags);
});

it.each([[['--vault']], [['--vault', '--no-open']], [['--vault=']], [['--vault', '']]])(
  '%j names no folder',
  (words) => {
    expect(parseFlags(words)).toBeNull();
  },
);
