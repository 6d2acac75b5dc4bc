// The host as the command line opens it: the same program, on one vault, without a page. Preferences are read
// but never changed: a command must not make the window open another vault tomorrow.

import path from 'node:path';
import { assembleHost, type Assembled } from '../host/host.ts';
import { hostConfig } from '../host/locations.ts';
import { createFilmTools, type FilmTools } from '../host/media/film-tool.ts';
import { processPorts } from '../host/process-ports.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** A command answers in sentences; the technical log would stand between them. */
const ports = { ...processPorts(), log: { event: () => undefined } };

function configFor(vaultFolder: string | null) {
  return hostConfig({
    shell: 'loopback',
    version: 'cli',
    resources: path.join(ROOT, 'resources'),
    vaultFolder,
    packagedFilmTools: null,
    env: process.env,
    platform: process.platform,
  });
}

export function openFilmTools(): FilmTools {
  return createFilmTools({ config: configFor(null), ports });
}

/** The caller closes it. */
export function openHost(vaultFolder: string): Assembled {
  return assembleHost(configFor(path.resolve(vaultFolder)), ports, { passphraseCost: null, remember: false });
}
