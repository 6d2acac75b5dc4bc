// The built page as a fixed map, read once at start: a path that is not in it does not exist, and no path
// is ever joined to a folder.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
};

export interface StaticFile {
  readonly type: string;
  readonly bytes: Buffer;
}

export interface StaticFiles {
  readonly index: StaticFile;
  /** By address path, e.g. `/assets/index.js`; without the index. */
  readonly files: ReadonlyMap<string, StaticFile>;
}

/** Rejects where the folder holds no built page. Files of other kinds (source maps) are left out. */
export async function loadStaticFiles(folder: string): Promise<StaticFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, StaticFile>();
  for (const entry of entries) {
    const type = TYPES[path.extname(entry.name)];
    if (type === undefined || !entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const address = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    files.set(address, { type, bytes: await readFile(file) });
  }
  const index = files.get('/index.html');
  if (index === undefined) throw new Error('the folder holds no built page');
  files.delete('/index.html');
  return { index, files };
}
