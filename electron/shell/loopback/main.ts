// Entry of the loopback shell, run by Node itself:
//   node electron/shell/loopback/main.ts [--vault DIR] [--page DIR] [--no-open]
//
// Once it is ready to serve, standard output gets one line, `Terugblik: http://127.0.0.1:PORT/#CODE`. The code
// lives for a minute and works once. Enter (or SIGUSR2) gives a new line, for who closed the tab or came late.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { createHost } from '../../host/host.ts';
import { MISUSE_EXIT_CODE, parseFlags, VAULT_NEEDS_FOLDER } from '../flags.ts';
import { hostConfig } from '../../host/locations.ts';
import { processPorts } from '../../host/process-ports.ts';
import { endOnSignals } from './end-on-signals.ts';
import { hasDisplay, openBrowser } from './open-browser.ts';
import { type Loopback, runLoopback } from './run-loopback.ts';
import { loadStaticFiles } from './static-files.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const words = process.argv.slice(2);
const flags = parseFlags(words);
if (flags === null) {
  process.stderr.write(VAULT_NEEDS_FOLDER);
  process.exit(MISUSE_EXIT_CODE);
}

const ports = processPorts();
const config = hostConfig({
  shell: 'loopback',
  version: versionOf(path.join(ROOT, 'package.json')),
  resources: path.join(ROOT, 'resources'),
  vaultFolder: flags.vault,
  packagedFilmTools: null,
  env: process.env,
  platform: process.platform,
});

const page = await loadStaticFiles(pageFolder()).catch(() => null);
if (page === null) {
  process.stderr.write('The page has not been built yet: run "npm start" or "npm run build".\n');
  process.exit(1);
}
const loopback = await runLoopback({
  host: await createHost(config, ports),
  page,
  ports,
  announce: (line) => process.stdout.write(line),
  openBrowser: flags.noOpen || !hasDisplay(process.platform, process.env) ? null : openBrowser,
});
endOnSignals(process, {
  close: () => loopback.close(),
  exit: (code) => process.exit(code),
  clock: ports.clock,
});
inviteOnEnter(loopback);
await loopback.invite();

function pageFolder(): string {
  const at = words.indexOf('--page');
  return path.resolve((at >= 0 ? words[at + 1] : undefined) ?? path.join(ROOT, 'out/renderer'));
}

function versionOf(file: string): string {
  const stated: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof stated === 'object' && stated !== null && 'version' in stated ? String(stated.version) : '';
}

function inviteOnEnter(running: Loopback): void {
  const invite = () => void running.invite();
  createInterface({ input: process.stdin }).on('line', invite);
  if (process.platform !== 'win32') process.on('SIGUSR2', invite);
}
