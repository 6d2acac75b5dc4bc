// The loopback shell around a fake host, with the bare page, for a real browser.

import path from 'node:path';
import { build } from 'vite';
import type { StaticFile, StaticFiles } from '../../../electron/shell/loopback/static-files.ts';
import { startTestLoopback, type TestLoopback } from '../../support/loopback.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export async function startBareLoopback(): Promise<TestLoopback> {
  return startTestLoopback(await barePage());
}

async function barePage(): Promise<StaticFiles> {
  const root = path.join(import.meta.dirname, 'bare-page');
  // Nothing inline: the content policy allows no `data:`.
  const options = { write: false, assetsInlineLimit: 0 };
  const built = await build({ root, configFile: false, logLevel: 'error', build: options });
  if (Array.isArray(built) || !('output' in built)) throw new Error('one build was asked for');
  const files = new Map<string, StaticFile>();
  for (const item of built.output) {
    const type = TYPES[path.extname(item.fileName)];
    const content = item.type === 'chunk' ? item.code : item.source;
    if (type !== undefined) files.set(`/${item.fileName}`, { type, bytes: Buffer.from(content) });
  }
  const index = files.get('/index.html');
  if (index === undefined) throw new Error('no page was built');
  return { index, files };
}
