// Runs the installer by which a package fetches its own binary, from outside the package registry. Where that
// fails it is not tried again for a day: nobody should wait a minute at every start for what cannot be had.

import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pinnedNode, say } from './install.mjs';

const LIMIT_MS = 60_000;
const AGAIN_AFTER_MS = 24 * 60 * 60_000;

/** `folder` is the package's own, in node_modules; the mark of a failed try lies beside it and goes with it. */
export function download(what, folder) {
  const failed = path.join(path.dirname(folder), `.terugblik-no-${path.basename(folder)}`);
  if (!existsSync(path.join(folder, 'install.js')) || isRecent(failed)) return;
  say(`Fetching ${what} (once, at most a minute) …`);
  const quiet = { cwd: folder, stdio: 'ignore', timeout: LIMIT_MS, killSignal: 'SIGKILL' };
  if (spawnSync(pinnedNode(), ['install.js'], quiet).status === 0) rmSync(failed, { force: true });
  else writeFileSync(failed, '');
}

function isRecent(file) {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Math.abs(Date.now() - made) < AGAIN_AFTER_MS;
}
