// The host's process that does not become ready, and quitting that is asked for twice.

import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { READY_LIMIT_MS, startHostProcess } from '../../electron/shell/electron/host-process.ts';
import { quitGently } from '../../electron/shell/electron/quit-gently.ts';
import { ok } from '../../shared/domain/result.ts';
import { hostConfig } from '../../electron/host/locations.ts';
import * as electron from './stand-in/electron.ts';

vi.mock('electron', () => import('./stand-in/electron.ts'));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'host-process-'));
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true, force: true });
});

async function startWith(entryText: string) {
  const entry = path.join(folder, 'entry.mjs');
  await writeFile(entry, entryText);
  const fork = vi.spyOn(electron.utilityProcess, 'fork');
  const onGone = vi.fn();
  const config = hostConfig({
    shell: 'electron',
    version: '0',
    resources: folder,
    vaultFolder: null,
    packagedFilmTools: null,
    env: { TERUGBLIK_HOME: folder },
    platform: process.platform,
  });
  const started = startHostProcess({
    entry,
    config,
    choose: async () => [],
    savePdf: async () => ok(false),
    onLocked: vi.fn(),
    protectContent: vi.fn(),
    deviceSecret: async () => null,
    onGone,
  });
  const child = fork.mock.results[0]?.value;
  fork.mockRestore();
  return { started, onGone, child };
}

test('a host that ends before it is ready is a failed start, told once', async () => {
  const { started, onGone } = await startWith('process.exit(1);');
  await expect(started).rejects.toThrow('did not become ready');
  expect(onGone).not.toHaveBeenCalled();
});

test('a host that stays silent is ended and is a failed start', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { started, onGone, child } = await startWith('setInterval(() => {}, 60_000);');
  if (child === undefined) throw new Error('no process was forked');
  const gone = once(child, 'exit');
  const refused = expect(started).rejects.toThrow('did not become ready');
  vi.advanceTimersByTime(READY_LIMIT_MS);
  await refused;
  await gone;
  expect(onGone).not.toHaveBeenCalled();
});

test('a second quit waits for the closing that the first began', async () => {
  const closing = Promise.withResolvers<undefined>();
  const close = vi.fn(() => closing.promise);
  const gone = vi.fn();
  electron.app.on('gone', gone);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the stand-in speaks the two words that are used
  quitGently(electron.app as unknown as Parameters<typeof quitGently>[0], close);
  electron.app.quit();
  electron.app.quit();
  expect(gone).not.toHaveBeenCalled();
  closing.resolve(undefined);
  await vi.waitFor(() => expect(gone).toHaveBeenCalledTimes(1));
  expect(close).toHaveBeenCalledTimes(1);
});
