// A Chromium for the tests: the system's, Playwright's own, or one that can be installed now.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { commandOf, pinnedNode, projectEnvironment, ROOT, say } from './install.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const INSTALL_LIMIT_MS = 300_000;

/** Path of a browser, or null where none can be had. */
export function ensureChromium() {
  return find() ?? (installWithPlaywright() || installWithApt() ? find() : null);
}

function find() {
  const chosen = process.env['TERUGBLIK_CHROMIUM'];
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync);
  return found ?? ownOfPlaywright();
}

function ownOfPlaywright() {
  const script = "import('@playwright/test').then((p) => process.stdout.write(p.chromium.executablePath()))";
  const asked = spawnSync(pinnedNode(), ['-e', script], { cwd: ROOT, encoding: 'utf8' });
  const file = asked.stdout?.trim() ?? '';
  return file !== '' && existsSync(file) ? file : null;
}

function installWithPlaywright() {
  say('Looking for a test browser …');
  const args = [commandOf('@playwright/test', 'playwright'), 'install', 'chromium'];
  const quiet = {
    cwd: ROOT,
    env: projectEnvironment(),
    stdio: 'ignore',
    timeout: 90_000,
    killSignal: 'SIGKILL',
  };
  return spawnSync(pinnedNode(), args, quiet).status === 0;
}

function installWithApt() {
  const root = process.getuid?.() === 0;
  if (!root || process.platform !== 'linux') return false;
  say('Installing Chromium from the system packages …');
  const options = {
    stdio: ['ignore', 'ignore', 2],
    timeout: INSTALL_LIMIT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  return (
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options).status ===
    0
  );
}
