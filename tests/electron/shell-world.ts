// Electron's shell, started under the stand-in of its module, on a home of its own.

import { once } from 'node:events';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { vi } from 'vitest';
import { createPortTransport } from '../../renderer/api/port-transport.ts';
import type { Transport } from '../../renderer/api/transport.ts';
import * as electron from './stand-in/electron.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Shell {
  readonly home: string;
  stop(): Promise<void>;
}

/** The test's file puts the stand-in in the place of `electron`. */
export async function startShell(): Promise<Shell> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'terugblik-electron-'));
  const page = path.join(home, 'page');
  await mkdir(path.join(page, 'assets'), { recursive: true });
  await writeFile(path.join(page, 'index.html'), '<!doctype html><title>Terugblik</title>');
  await writeFile(path.join(page, 'assets/page.js'), 'export {};');
  vi.stubEnv('TERUGBLIK_HOME', home);
  const hostEntry = path.join(ROOT, 'electron/shell/host-entry.ts');
  vi.doMock('../../electron/shell/electron/places.ts', () => ({
    PLACES: { preload: '/preload.cjs', page, hostEntry },
  }));
  const loaded = new Promise((resolve) => {
    electron.app.once('web-contents-created', () => queueMicrotask(() => resolve(whenLoaded())));
  });
  await import('../../electron/shell/electron/main.ts');
  await loaded;
  return {
    home,
    async stop() {
      const gone = once(electron.app, 'gone');
      electron.app.quit();
      await gone;
      await rm(home, { recursive: true, force: true });
    },
  };
}

export function window(): electron.StandInWindow {
  const [made] = electron.recorded.windows;
  if (made === undefined) throw new Error('no window was made');
  return made;
}

async function whenLoaded(): Promise<void> {
  if (window().address === '') await once(window(), 'loaded');
}

/** As the preload and the page do it: the page says it is there and gets a port. */
export async function connectPage(): Promise<Transport> {
  const received = new Promise<MessagePort>((resolve) => {
    window().webContents.receive = (_channel, [port]) => {
      if (port !== undefined) resolve(port);
    };
  });
  electron.ipcRenderer.send('page-ready');
  const port = await received;
  return createPortTransport(
    {
      postMessage: (message) => port.postMessage(message),
      onMessage: (listener) => void port.on('message', listener),
      onClose: (listener) => void port.on('close', listener),
      close: () => port.close(),
    },
    { mediaBase: 'media://film/', offerFile: async () => ({ ok: false, error: { code: 'not-allowed' } }) },
  );
}
