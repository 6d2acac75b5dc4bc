// A recent ffmpeg for machines that have none. The packages of the lockfile bring old builds that work; a newer
// one is fetched when it can be had within a minute. The program itself chooses by its own test.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { download } from './download.mjs';
import { ROOT } from './install.mjs';

const FOLDER = path.join(ROOT, 'node_modules', 'ffmpeg-static');

export function ensureFilmTool() {
  if (onPath('ffmpeg') || hasPackagedRecent()) return;
  if (existsSync(path.join(FOLDER, process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg'))) return;
  download('the film tool', FOLDER);
}

function hasPackagedRecent() {
  return existsSync(path.join(ROOT, 'node_modules', '@ffmpeg-binary', `${process.platform}-${process.arch}`));
}

function onPath(command) {
  return spawnSync(command, ['-version'], { stdio: 'ignore' }).status === 0;
}
