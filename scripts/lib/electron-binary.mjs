// Electron's binary comes by its own download, not from the package registry. Where it cannot be had within a
// minute the same program opens in the browser instead.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pinnedNode, ROOT, say } from './install.mjs';

const FOLDER = path.join(ROOT, 'node_modules', 'electron');
const DOWNLOAD_LIMIT_MS = 60_000;

/** Path of the binary, or null. Never downloads. */
export function findElectron() {
  const pathFile = path.join(FOLDER, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(FOLDER, 'dist');
  const binary = path.join(folder, readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : null;
}

/** As `findElectron`, after trying to fetch it for at most a minute. */
export function fetchElectron() {
  const found = findElectron();
  if (found !== null || !existsSync(path.join(FOLDER, 'install.js'))) return found;
  say('Fetching the app window (once, at most a minute) …');
  spawnSync(pinnedNode(), ['install.js'], {
    cwd: FOLDER,
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  return findElectron();
}
