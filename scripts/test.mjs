// npm test: installs what is missing, a browser too where it can, and runs everything:
// check, then unit + host + transport, then the journeys in Chromium and, where its binary is, in Electron.

import { ensureInstalled, commandOf, fail, runNode, say } from './lib/install.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { findElectron } from './lib/electron-binary.mjs';
import { buildApp, buildPage } from './lib/page-build.mjs';
import { check } from './lib/check.mjs';

ensureInstalled();
const chromium = ensureChromium();
if (chromium === null) {
  fail(
    'No Chromium was found and none could be installed. Install Chromium (on Debian: apt install chromium) or set TERUGBLIK_CHROMIUM to its path, and run npm test again.',
  );
}
process.env['TERUGBLIK_CHROMIUM'] = chromium;

step('check', check);
step('build', () => {
  buildPage();
  buildApp();
  return 0;
});
step('unit, host and transport', () => runNode([commandOf('vitest'), 'run']));
if (findElectron() === null) say('Electron: its binary is not here, so the journeys run in Chromium only.');
step('journeys', () => runNode([commandOf('@playwright/test', 'playwright'), 'test']));
say('All passed.');

function step(name, work) {
  const began = Date.now();
  say(`\n── ${name}`);
  const status = work();
  say(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`);
  if (status !== 0) process.exit(status);
}
