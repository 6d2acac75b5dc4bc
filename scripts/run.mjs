// The other scripts of package.json: each installs what is missing and runs with the pinned Node.

import { ensureInstalled, commandOf, fail, runNode } from './lib/install.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { buildApp, buildPage } from './lib/page-build.mjs';
import { check } from './lib/check.mjs';

const [name, ...rest] = process.argv.slice(2);

const commands = {
  check,
  format: () => runNode([commandOf('@biomejs/biome', 'biome'), 'format', '--write', '.']),
  unit: () => runNode([commandOf('vitest'), 'run', ...rest]),
  e2e: () => {
    withChromium();
    buildPage();
    return runNode([commandOf('@playwright/test', 'playwright'), 'test', ...rest]);
  },
  bench: () => {
    withChromium();
    buildPage();
    return runNode(['tests/bench/main.ts', ...rest]);
  },
  soak: () => {
    withChromium();
    buildPage();
    return runNode(['tests/soak/main.ts', ...rest]);
  },
  build: () => {
    buildPage();
    buildApp();
    return 0;
  },
  cli: () => runNode(['electron/cli/main.ts', ...rest]),
  screenshots: () => {
    withChromium();
    buildPage();
    return runNode(['scripts/screenshots.ts']);
  },
  footage: () => runNode(['scripts/footage/make.ts', ...rest]) || runNode(['scripts/footage/derive.ts']),
  package: () => {
    buildApp();
    return runNode([commandOf('electron-builder'), ...rest]);
  },
};

ensureInstalled();
const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
process.exit(command === undefined ? fail(`Unknown command: ${name}`) : command());

function withChromium() {
  process.env['TERUGBLIK_CHROMIUM'] =
    ensureChromium() ?? fail('No Chromium was found and none could be installed.');
}
