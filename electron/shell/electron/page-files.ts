// Serves the built page from a fixed map: a path that is not in it does not exist.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EMPTY_ADDRESS } from './addresses.ts';
import { PAGE_HEADERS } from './page-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export type PageFiles = ReadonlyMap<string, { readonly file: string; readonly type: string }>;

/** Every servable file of the folder by its address path, e.g. `/assets/index.js`. */
export function mapPageFiles(folder: string): PageFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  const map = new Map<string, { file: string; type: string }>();
  for (const entry of entries) {
    const type = TYPES[path.extname(entry.name)];
    if (type === undefined) continue;
    const file = path.join(entry.parentPath, entry.name);
    map.set(`/${path.relative(folder, file).split(path.sep).join('/')}`, { file, type });
  }
  return map;
}

export function servePage(files: PageFiles, request: Request): Response {
  if (request.url === EMPTY_ADDRESS) return emptyPage();
  const found = request.method === 'GET' ? files.get(new URL(request.url).pathname) : undefined;
  if (found === undefined) return new Response(null, { status: 404, headers: PAGE_HEADERS });
  return new Response(readFileSync(found.file), { headers: { ...PAGE_HEADERS, 'Content-Type': found.type } });
}

function emptyPage(): Response {
  return new Response('<!doctype html>', { headers: { ...PAGE_HEADERS, 'Content-Type': 'text/html' } });
}
