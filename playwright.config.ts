// The journeys: every spec runs in Chromium over the loopback shell, and again in Electron where its binary is.

import { existsSync } from 'node:fs';
import { defineConfig, type Project } from '@playwright/test';
import type { ShellOptions } from './tests/e2e/support/journey.ts';

const electronIsHere = existsSync(new URL('./node_modules/electron/path.txt', import.meta.url));

const chromium: Project<ShellOptions> = { name: 'chromium', use: { shell: 'loopback' } };
// What is about the loopback shell itself has no meaning in Electron.
const electron: Project<ShellOptions> = {
  name: 'electron',
  use: { shell: 'electron' },
  testIgnore: /loopback-/u,
};

export default defineConfig<ShellOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // A journey that passes the second time is told as flaky.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: { actionTimeout: 15_000, screenshot: 'only-on-failure' },
  forbidOnly: process.env['CI'] !== undefined,
  projects: electronIsHere ? [chromium, electron] : [chromium],
});
