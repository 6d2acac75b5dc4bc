// What a journey needs: the program on a data folder of its own, started as a person would, and its page.
// The page may reach nothing but its own port: any other request fails and with it the journey.

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { startElectron } from './electron-app.ts';
import { startLoopback } from './loopback-app.ts';
import type { RunningApp } from './running-app.ts';

export interface ShellOptions {
  readonly shell: 'loopback' | 'electron';
}

interface Journey {
  /** Empty at the start, gone at the end. */
  readonly home: string;
  /** Starts the program on `home`; again after `stop`. All that runs is ended with the test. */
  readonly start: () => Promise<RunningApp>;
}

export const test = base.extend<ShellOptions & Journey>({
  shell: ['loopback', { option: true }],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  home: async ({}, use) => {
    const home = await mkdtemp(path.join(os.tmpdir(), 'terugblik-journey-'));
    await use(home);
    await rm(home, { recursive: true, force: true });
  },

  start: async ({ home, shell }, use) => {
    const running: RunningApp[] = [];
    await use(async () => {
      const app = shell === 'electron' ? await startElectron(home) : await startLoopback(home);
      watch(app.page);
      // Colours on their way to other colours have no contrast worth judging.
      await app.page.emulateMedia({ reducedMotion: 'reduce' });
      running.push(app);
      return app;
    });
    for (const app of running) await app.kill();
  },
});

export { expect } from '@playwright/test';

/** A fault in the page, or something its content policy forbade, ends the journey. */
function watch(page: Page): void {
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (message.type() === 'error') throw new Error(`the page said: ${message.text()}`);
  });
}
