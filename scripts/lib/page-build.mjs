// Builds the page, and Electron's bundles where they are asked for, when their sources changed.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandOf, fail, ROOT, runNode, say } from './install.mjs';

const PAGE_SOURCES = ['renderer', 'shared', 'package-lock.json'];
const APP_SOURCES = [...PAGE_SOURCES, 'electron', 'electron.vite.config.ts'];

export function buildPage() {
  build(
    'page',
    PAGE_SOURCES,
    [commandOf('vite'), 'build', '--config', 'renderer/vite.config.ts', '--logLevel', 'error'],
    'out/renderer/index.html',
  );
}

/** Main, preload, host and page together, as Electron loads them. */
export function buildApp() {
  build('app', APP_SOURCES, [commandOf('electron-vite'), 'build', '--logLevel', 'error'], 'out/main/main.js');
}

function build(name, sources, command, product) {
  const stamp = path.join(ROOT, 'out', `.built-${name}`);
  const digest = digestOf(sources);
  if (existsSync(stamp) && existsSync(path.join(ROOT, product)) && readFileSync(stamp, 'utf8') === digest)
    return;
  say('Building …');
  // Standard output stays free for the one line that tells where the program listens.
  const status = runNode(command, { stdio: ['ignore', 2, 2] });
  if (status !== 0) fail('The program could not be built. The lines above say where it stopped.');
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

function digestOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf).toSorted()) {
    hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesOf(relative) {
  const full = path.join(ROOT, relative);
  if (!existsSync(full)) return [];
  if (path.extname(relative) !== '') return [full];
  return (
    readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      // Node before 20.12 calls it `path`.
      .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
  );
}
