// The pictures of README and manual, taken of the running program with its example:
//   npm run screenshots   → docs/img/*.png
//
// Run again before a release, and look at what came out.

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startLoopback } from '../tests/e2e/support/loopback-app.ts';

const TARGET = path.resolve(import.meta.dirname, '../docs/img');
/** Demo words as they stand in the example when it is opened in Dutch. */
const LONG_FILM = /V-0004/u;
const MAIN_ROUND = 'Overeenstemming van Eerste ronde';
const FRAGMENT = /Samen lachen/u;

await mkdir(TARGET, { recursive: true });
const home = await mkdtemp(path.join(os.tmpdir(), 'terugblik-pictures-'));
const app = await startLoopback(home);
try {
  await takeAll(app.page);
} finally {
  await app.stop();
  await rm(home, { recursive: true, force: true });
}

async function takeAll(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Voorbeeld openen' }).waitFor();
  await take(page, 'start');
  await page.getByRole('button', { name: 'Voorbeeld openen' }).click();
  await page.getByRole('link', { name: LONG_FILM }).waitFor();
  await take(page, 'home');
  await takeScoring(page);
  await takeOptions(page);
  await takeAdding(page);
  await goOnAs(page, 'Ans');
  await takeMarking(page);
  await takeAgreement(page);
}

async function takeScoring(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Beginnen' }).click();
  await filmIsThere(page);
  await page.getByRole('radio', { name: 'Score 7, sensitief' }).click();
  await page.getByText('score 7', { exact: true }).waitFor();
  await take(page, 'score');
}

async function takeOptions(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Opties' }).click();
  await page.getByText(/^ffmpeg /u).waitFor();
  // Where the example stands differs each time, and says nothing.
  await page.evaluate((folder) => {
    for (const fact of document.querySelectorAll('dd')) {
      fact.textContent = fact.textContent.replace(folder, '…');
    }
  }, home);
  await take(page, 'options');
}

async function takeAdding(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await page.getByRole('button', { name: 'Film toevoegen' }).click();
  await page.getByRole('dialog').waitFor();
  await take(page, 'import');
  await page.keyboard.press('Escape');
}

async function goOnAs(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).click();
  await page.getByText(`Dag ${name}`).waitFor();
}

async function takeMarking(page: Page): Promise<void> {
  await page.getByRole('link', { name: LONG_FILM }).click();
  await filmIsThere(page);
  await page.getByRole('row', { name: FRAGMENT }).first().click();
  await page.getByRole('textbox', { name: 'Naam' }).waitFor();
  await take(page, 'annotate');
  await page.emulateMedia({ colorScheme: 'dark' });
  await take(page, 'annotate-dark');
  await page.emulateMedia({ colorScheme: 'light' });
}

async function takeAgreement(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rondes' }).click();
  await page.getByRole('button', { name: MAIN_ROUND }).click();
  await page.getByText('In gewone taal', { exact: true }).waitFor();
  await take(page, 'agreement');
}

async function filmIsThere(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const film = document.querySelector('video');
    return film !== null && film.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !film.seeking;
  });
}

/** Once nothing moves any more: letters and pictures are there, and the pointer is out of the way. */
async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForFunction(async () => {
    await document.fonts.ready;
    const film = document.querySelector('video');
    const inSight = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
    return film?.seeking !== true && inSight.every((image) => image.complete && image.naturalWidth > 0);
  });
  await page.screenshot({ path: path.join(TARGET, `${name}.png`), animations: 'disabled' });
}
