// How long a person waits: from starting the program to its first screen, from the passphrase to home, and until
// the example is open. Chromium runs already; everything else begins cold.

import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { createKdf } from '../../electron/host/vault/kdf.ts';
import { loadManifest } from '../../electron/host/vault/manifest-file.ts';
import { told } from '../support/scenes.ts';
import { copyPlain } from './import/ways-in.ts';
import { helloToScreen, openDemo, startToScreen, unlockToHome } from './start/journeys.ts';
import type { Bench } from './support/bench.ts';
import { withBrowser } from './support/browser.ts';
import { print, rounded } from './support/print.ts';
import { median } from './support/stats.ts';
import { type Patience, takeTurns, timed, type Turns } from './support/take-turns.ts';
import { makeVault, PERSON } from './support/vault.ts';

const USUAL: Patience = { rounds: 7, seconds: 15 };
const LONG: Patience = { rounds: 25, seconds: 120 };
const DEMO_FILMS = path.resolve(import.meta.dirname, '../../resources/demo');

export const startBench: Bench = async ({ folder, long }) => {
  const patience = long ? LONG : USUAL;
  await withBrowser(async (browser) => {
    const emptyHome = newFolders(folder, 'empty');
    tell(
      'process start to first usable screen',
      'a process that serves "hello", in the same Chromium',
      await takeTurns(
        patience,
        async () => startToScreen(browser, await emptyHome()),
        () => helloToScreen(browser),
      ),
    );
    await measureUnlock(browser, path.join(folder, 'home'), patience);
    await measureDemo(browser, folder, patience);
  });
};

async function measureUnlock(browser: Browser, home: string, patience: Patience): Promise<void> {
  const { kdf } = await firstSlot(await makeVault(home));
  const secret = new TextEncoder().encode(PERSON.passphrase);
  const turns = await takeTurns(
    patience,
    () => unlockToHome(browser, home, PERSON),
    () => timed(() => createKdf().derive(secret, Buffer.from(kdf.salt, 'base64'), kdf)),
  );
  tell('passphrase to home', 'the key from the passphrase, which is meant to be slow', turns);
}

async function firstSlot(vaultFolder: string) {
  const [slot] = told(await loadManifest(vaultFolder)).manifest.slots;
  if (slot === undefined) throw new Error('a vault without people');
  return slot;
}

async function measureDemo(browser: Browser, folder: string, patience: Patience): Promise<void> {
  const home = newFolders(folder, 'demo');
  const files = (await readdir(DEMO_FILMS)).filter((name) => /\.(mp4|jpg)$/u.test(name));
  const turns = await takeTurns(
    patience,
    async () => openDemo(browser, await home()),
    async () => {
      let milliseconds = 0;
      for (const name of files) {
        const copied = await copyPlain(path.join(DEMO_FILMS, name), path.join(folder, 'copy'));
        milliseconds += copied.milliseconds;
      }
      return milliseconds;
    },
  );
  tell('making and opening the example', 'plain copies of its films and pictures, each synced', turns);
}

function tell(what: string, baseline: string, turns: Turns<number>): void {
  print({
    bench: 'start',
    what: `${what}, p50`,
    value: median(turns.ours),
    unit: 'ms',
    baseline: { what: baseline, value: median(turns.baseline) },
    runs: turns.ours.length,
    more: { slowest: rounded(Math.max(...turns.ours)) },
  });
}

/** A fresh folder at every call. */
function newFolders(parent: string, name: string): () => Promise<string> {
  let made = 0;
  return async () => {
    made += 1;
    const folder = path.join(parent, `${name}-${made}`);
    await mkdir(folder);
    return folder;
  };
}
