// The built page as a fixed map.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadStaticFiles } from '../../electron/shell/loopback/static-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'static-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), name);
  }
}

describe('the page’s files', () => {
  it('stand by their address, with the right type', async () => {
    await put('index.html', 'assets/a.js', 'assets/b.css', 'assets/fonts/c.woff2', 'd.svg');
    const { index, files } = await loadStaticFiles(folder);
    expect(index).toMatchObject({ type: 'text/html; charset=utf-8', bytes: Buffer.from('index.html') });
    expect(Object.fromEntries([...files].map(([address, { type }]) => [address, type]))).toEqual({
      '/assets/a.js': 'text/javascript; charset=utf-8',
      '/assets/b.css': 'text/css; charset=utf-8',
      '/assets/fonts/c.woff2': 'font/woff2',
      '/d.svg': 'image/svg+xml',
    });
  });

  it('leave out what is not the page: source maps, hidden files, anything without a type', async () => {
    await put('index.html', 'assets/a.js.map', '.env', 'LICENSE');
    expect((await loadStaticFiles(folder)).files.size).toBe(0);
  });

  it.each(['an empty folder', 'no folder'])('are not there in %s', async (what) => {
    await expect(loadStaticFiles(what === 'no folder' ? `${folder}/no` : folder)).rejects.toThrow(Error);
  });
});
