// Electron's binary comes by its own download, not from the package registry. Where it cannot be had within a
// minute the same program opens in the browser instead.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { download } from './download.mjs';
import { ROOT } from './install.mjs';

const FOLDER = path.join(ROOT, 'node_modules', 'electron');

/** Path of the binary, or null. Never downloads. */
export function findElectron() {
  const pathFile = path.join(FOLDER, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(FOLDER, 'dist');
  const binary = path.join(folder, readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : null;
}

/** As `findElectron`, after trying to fetch it for at most a minute; once a day where that fails. */
export function fetchElectron() {
  const found = findElectron();
  if (found === null) download('the app window', FOLDER);
  return found ?? findElectron();
}
