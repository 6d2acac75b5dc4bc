// The film tool that tests work with: whatever the ladder finds on this machine.

import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFilmTools, type FilmTools } from '../../electron/host/media/film-tool.ts';
import type { FilmToolbox } from '../../electron/host/media/film-toolbox.ts';
import type { Log } from '../../electron/host/ports.ts';

export const silent: Log = { event: () => undefined };

const settingsFolder = join(tmpdir(), 'terugblik-test-settings');

export const testTools: FilmTools = createFilmTools({
  config: { settingsFolder, packagedFilmTools: null },
  ports: { log: silent, randomBytes },
});

export async function testToolbox(): Promise<FilmToolbox> {
  const toolbox = await testTools.find();
  if (toolbox === null) throw new Error('these tests need ffmpeg; none was found');
  return toolbox;
}

export function never(): AbortSignal {
  return new AbortController().signal;
}
