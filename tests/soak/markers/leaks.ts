// The controls: what the search must find. A database that sorts in temporary files, and a page that keeps what it
// shows in the browser.

import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { formsOf, search } from './needles.ts';
import { openBrowser, type Places } from './program.ts';

const SORTER = path.join(import.meta.dirname, '../children/sorter.ts');

/** Hits of a marker in the temporary files of a sort too large for memory, by the engine's own settings. */
export function leakBySorting(folder: string, marker: string): number {
  const env = { ...process.env, SQLITE_TMPDIR: folder };
  const sorted = spawnSync(process.execPath, [SORTER, folder, marker], { encoding: 'utf8', env });
  return Number(sorted.stdout);
}

/** Hits of a marker in the profile after a page put it into its storage. */
export async function leakByBrowser(places: Places, marker: string): Promise<number> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<script>localStorage.setItem('name', '${marker}')</script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server that listens has a port
  const { port } = server.address() as AddressInfo;
  const context = await openBrowser(places, String(port));
  try {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${String(port)}/`);
  } finally {
    await context.close();
    server.close();
  }
  return search([places.profile], [], formsOf(marker)).length;
}
