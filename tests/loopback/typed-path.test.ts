// Paths as people type and paste them.

import { homedir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { typedPath } from '../../electron/shell/loopback/typed-path.ts';

const FILM = path.resolve('/films/bezoek 1.mp4');

it.each([FILM, ` ${FILM}\n`, `"${FILM}"`, `'${FILM}'`, ` "${FILM}" `])('takes %j', (text) =>
  expect(typedPath(text)).toBe(FILM),
);

it('knows the home folder', () => {
  expect(typedPath('~/film.mp4')).toBe(path.join(homedir(), 'film.mp4'));
  expect(typedPath('~')).toBe(homedir());
});

it.each(['film.mp4', '../film.mp4', '', '  ', '~other/film.mp4', '""'])(
  'refuses %j, which says no place',
  (text) => expect(typedPath(text)).toBeNull(),
);
