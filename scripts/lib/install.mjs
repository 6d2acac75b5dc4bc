// Installs what the lockfile names, once; again only when the lockfile changed. Runs under any Node ≥ 20, so
// nothing of node_modules may be imported here.
//
// Not `npm ci`: that refuses a lockfile which lacks the binaries of another platform, and registries do not
// all carry every platform. `npm install` takes what is locked as locked, and adds this machine's own binary
// by the exact version its package asks for.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STAMP = path.join(ROOT, 'node_modules', '.terugblik-installed');

export function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  say('Installing what the program needs (once; a minute or two) …');
  const result = npm(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  if (result.status !== 0) {
    fail(
      'The installation did not succeed. Is there a network connection? Nothing was changed outside this folder; run the same command again.',
    );
  }
  // Ends with a sentence where the pinned Node did not come along; without the stamp the next start tries again.
  pinnedNode();
  writeFileSync(STAMP, wanted);
}

/** The npm that runs us, or the one on the path. Its output goes to stderr: stdout is the program's own. */
function npm(args) {
  const cli = process.env['npm_execpath'];
  const known = cli !== undefined && /npm(-cli)?\.c?js$/u.test(cli);
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2] };
  if (known) return spawnSync(process.execPath, [cli, ...args], options);
  const windows = process.platform === 'win32';
  return spawnSync(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
}

/** Path of the pinned Node 24 that every script runs with. */
export function pinnedNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'bin/node';
  const os = process.platform === 'win32' ? 'win' : process.platform;
  for (const prefix of ['node', 'node-bin']) {
    const folder = path.join(ROOT, 'node_modules', `${prefix}-${os}-${process.arch}`);
    for (const candidate of [path.join(folder, file), path.join(folder, 'bin', file)]) {
      if (existsSync(candidate)) return candidate;
    }
  }
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major >= 24) return process.execPath;
  return fail(
    `Node 24 could not be installed for ${process.platform} on ${process.arch}. Install Node 24 or newer yourself and run the same command again.`,
  );
}

/** Environment in which the pinned Node and the project's own commands come first on the path. */
export function projectEnvironment() {
  const bins = [path.dirname(pinnedNode()), path.join(ROOT, 'node_modules', '.bin')];
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [key]: [...bins, process.env[key]].join(path.delimiter) };
}

/** Runs a JavaScript or TypeScript entry with the pinned Node; answers its exit code. */
export function runNode(args, options = {}) {
  const result = spawnSync(pinnedNode(), args, {
    cwd: ROOT,
    env: projectEnvironment(),
    stdio: 'inherit',
    ...options,
  });
  return result.status ?? 1;
}

/** The command a package brings, as the file Node can run. */
export function commandOf(packageName, command = packageName) {
  const folder = path.join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

export function say(text) {
  process.stderr.write(`${text}\n`);
}

export function fail(text) {
  say(text);
  process.exit(1);
}
