// Builds the bench's page as the program's own is built, and reads it as the loopback shell does.

import path from 'node:path';
import { build } from 'vite';
import { loadStaticFiles, type StaticFiles } from '../../../electron/shell/loopback/static-files.ts';

export async function buildPage(folder: string): Promise<StaticFiles> {
  const outDir = path.join(folder, 'page');
  await build({
    configFile: false,
    logLevel: 'error',
    root: path.resolve(import.meta.dirname, '../page'),
    build: { outDir, assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'esnext' },
  });
  return loadStaticFiles(outDir);
}
