// npm start: installs what is missing, builds, and opens the program. Flags after `--`:
//   --loopback   in the browser, also where Electron is there
//   --vault DIR  open this vault folder
//   --no-open    do not open a browser; only print the address

import { ensureInstalled, pinnedNode, say } from './lib/install.mjs';
import { fetchElectron } from './lib/electron-binary.mjs';
import { ensureFilmTool } from './lib/film-tool.mjs';
import { buildApp, buildPage } from './lib/page-build.mjs';
import { runProgram, runWindow } from './lib/program.mjs';
import { resolveVault } from './lib/vault-flag.mjs';

const flags = resolveVault(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
ensureInstalled();
ensureFilmTool();

const wantsBrowser = flags.includes('--loopback') || flags.includes('--no-open') || !hasDisplay();
const electron = wantsBrowser ? null : fetchElectron();
process.exit(electron === null ? await openInBrowser() : await openInWindow(electron));

function openInWindow(binary) {
  buildApp();
  return runWindow(binary, ['.', ...flags], inBrowser);
}

function openInBrowser() {
  if (!wantsBrowser) say('The app window is not available here; the program opens in your browser.');
  return inBrowser();
}

function inBrowser() {
  buildPage();
  const words = flags.filter((flag) => flag !== '--loopback');
  return runProgram(pinnedNode(), ['electron/shell/loopback/main.ts', ...words]);
}

function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
