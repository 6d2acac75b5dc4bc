// A recent ffmpeg for machines that have none. The packages of the lockfile bring old builds that work; a newer
// one is fetched when it can be had within a minute. The program itself chooses by its own test.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pinnedNode, ROOT, say } from './install.mjs';

const FOLDER = path.join(ROOT, 'node_modules', 'ffmpeg-static');
const DOWNLOAD_LIMIT_MS = 60_000;

export function ensureFilmTool() {
  if (onPath('ffmpeg') || hasPackagedRecent() || !existsSync(path.join(FOLDER, 'install.js'))) return;
  if (existsSync(path.join(FOLDER, process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg'))) return;
  say('Fetching the film tool (once, at most a minute) …');
  spawnSync(pinnedNode(), ['install.js'], {
    cwd: FOLDER,
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT_MS,
    killSignal: 'SIGKILL',
  });
}

function hasPackagedRecent() {
  return existsSync(path.join(ROOT, 'node_modules', '@ffmpeg-binary', `${process.platform}-${process.arch}`));
}

function onPath(command) {
  return spawnSync(command, ['-version'], { stdio: 'ignore' }).status === 0;
}
