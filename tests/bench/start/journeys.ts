// The first ways through the program, each from the moment a person begins it until the screen they wait for.

import type { Browser, Page } from '@playwright/test';
import { home as homeWords } from '../../../renderer/messages/nl/home.ts';
import { start as startWords } from '../../../renderer/messages/nl/start.ts';
import { withPage } from '../support/browser.ts';
import { timed } from '../support/take-turns.ts';
import { startHello, startProgram, type RunningProcess } from './process.ts';

export interface Person {
  readonly name: string;
  readonly passphrase: string;
}

/** From starting the process until its first screen can be used. */
export function startToScreen(browser: Browser, home: string): Promise<number> {
  return untilHeading(browser, () => startProgram(home), startWords.choose.title);
}

export function helloToScreen(browser: Browser): Promise<number> {
  return untilHeading(browser, startHello, 'hello');
}

/** From Enter in the passphrase field until home shows what is in the vault. */
export function unlockToHome(browser: Browser, home: string, { name, passphrase }: Person): Promise<number> {
  return within(browser, home, async (page) => {
    await page.getByLabel(startWords.unlock.name, { exact: true }).fill(name);
    await page.getByLabel(startWords.unlock.passphrase, { exact: true }).fill(passphrase);
    return timed(async () => {
      await page.keyboard.press('Enter');
      await homeIsThere(page);
    });
  });
}

/** From the click until home shows the example's films; it is made on the way. */
export function openDemo(browser: Browser, home: string): Promise<number> {
  return within(browser, home, async (page) => {
    const door = page.getByRole('button', { name: startWords.choose.demo });
    await door.waitFor();
    return timed(async () => {
      await door.click();
      await homeIsThere(page);
    });
  });
}

async function untilHeading(
  browser: Browser,
  start: () => Promise<RunningProcess>,
  name: string,
): Promise<number> {
  return withPage(browser, async (page) => {
    let running: RunningProcess | null = null;
    try {
      return await timed(async () => {
        running = await start();
        await page.goto(running.address);
        await page.getByRole('heading', { name }).waitFor();
      });
    } finally {
      await ended(running);
    }
  });
}

async function within(
  browser: Browser,
  home: string,
  work: (page: Page) => Promise<number>,
): Promise<number> {
  const program = await startProgram(home);
  try {
    return await withPage(browser, async (page) => {
      await page.goto(program.address);
      return work(page);
    });
  } finally {
    await program.end();
  }
}

async function ended(running: RunningProcess | null): Promise<void> {
  await running?.end();
}

async function homeIsThere(page: Page): Promise<void> {
  // It stands beside the list of recordings, also an empty one, once the host has answered.
  await page.getByRole('button', { name: homeWords.recordings.add }).waitFor();
}
