// npm start: installs what is missing, builds, and opens the program. Flags after `--`:
//   --loopback   in the browser, also where Electron is there
//   --vault DIR  open this vault folder
//   --no-open    do not open a browser; only print the address

import { spawn } from 'node:child_process';
import { ensureInstalled, pinnedNode, projectEnvironment, ROOT, say } from './lib/install.mjs';
import { fetchElectron } from './lib/electron-binary.mjs';
import { ensureFilmTool } from './lib/film-tool.mjs';
import { buildApp, buildPage } from './lib/page-build.mjs';

const flags = process.argv.slice(2);
ensureInstalled();
ensureFilmTool();

const wantsBrowser = flags.includes('--loopback') || flags.includes('--no-open') || !hasDisplay();
const electron = wantsBrowser ? null : fetchElectron();

if (electron === null) {
  buildPage();
  if (!wantsBrowser) say('The app window is not available here; the program opens in your browser.');
  run(pinnedNode(), ['electron/shell/loopback/main.ts', ...flags.filter((flag) => flag !== '--loopback')]);
} else {
  buildApp();
  run(electron, ['.', ...flags]);
}

function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** The program owns the terminal from here on; our exit code is its exit code. */
function run(command, args) {
  const child = spawn(command, args, { cwd: ROOT, env: projectEnvironment(), stdio: 'inherit' });
  // A terminal's Ctrl+C reaches the program by itself; we only wait for it to end.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
}
