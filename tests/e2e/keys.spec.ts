// A person's own keys: another key, one that was taken, single keys off, the keypad; kept after a restart; on the
// sheet and on the buttons.

import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { expectAt, expectPlaying, filmState, openExample } from './support/film.ts';
import {
  addFilms,
  allAdded,
  expectAccessible,
  go,
  makeVault,
  openRecording,
  unlock,
} from './support/steps.ts';

const FILM = path.resolve(import.meta.dirname, '../../resources/demo/a1-bath.mp4');
const ADA = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };

async function toKeys(page: Page): Promise<void> {
  await go(page, 'Opties');
  await page.getByRole('button', { name: 'Toetsen en stappen' }).click();
  await expect(page.getByRole('heading', { name: 'Toetsen', level: 1 })).toBeVisible();
}

function row(page: Page, name: string) {
  return page.locator(`[data-action="${name}"]`);
}

test('an action gets another key, which it keeps after a restart', async ({ start }) => {
  const app = await start();
  const { page } = app;
  await makeVault(page, ADA);
  await addFilms(app, [FILM]);
  await allAdded(page, 1);
  await toKeys(page);

  await test.step('found by its words; a key that is taken says whose it is', async () => {
    await page.getByPlaceholder('Zoek een actie of toets').fill('geluid');
    await page.getByRole('button', { name: 'Toets wijzigen: Geluid uit of aan' }).click();
    const dialog = page.getByRole('dialog');
    await page.keyboard.press('Control+w');
    await expect(dialog.getByText('Deze toetsen zijn van het venster zelf.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Deze toets gebruiken' })).toBeDisabled();
    await page.keyboard.press('c');
    await expect(dialog.getByText('“Clip rond dit moment”')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('q');
    await expect(dialog.getByText('Deze toets is vrij.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Deze toets gebruiken' }).click();
    await expect(row(page, 'player.mute').locator('kbd')).toHaveText(['Q']);
    await expectAccessible(page);
  });

  await test.step('the step gets a length of its own', async () => {
    const field = page.getByLabel('Kleine stap verder (s)');
    await field.fill('0,01');
    await field.blur();
    await expect(page.getByText('Typ een getal van 0,04 tot en met 60.')).toBeVisible();
    await field.fill('2,5');
    await field.blur();
    await expect(page.getByText('Typ een getal van 0,04 tot en met 60.')).toBeHidden();
  });

  await app.stop();
  const again = await start();
  await unlock(again.page, ADA);
  await openRecording(again.page, 'V-0001');

  await test.step('it does what it is told, and the old key nothing', async () => {
    await again.page.keyboard.press('m');
    await again.page.keyboard.press('q');
    await expect.poll(async () => (await filmState(again.page)).muted).toBe(true);
    await again.page.keyboard.press('q');
    await expect.poll(async () => (await filmState(again.page)).muted).toBe(false);
    await again.page.keyboard.press('ArrowRight');
    await expectAt(again.page, 2.5);
  });

  await test.step('buttons and sheet show the new key; the sheet is searched', async () => {
    const button = again.page.getByRole('button', { name: 'Geluid uit', exact: true });
    await expect(button.locator('xpath=..').locator('kbd')).toHaveText('Q');
    await again.page.keyboard.press('?');
    const sheet = again.page.getByRole('dialog', { name: 'Toetsen' });
    await sheet.getByPlaceholder('Zoek een actie of toets').fill('geluid');
    await expect(sheet.locator('[data-action]')).toHaveCount(1);
    await expect(sheet.locator('[data-action="player.mute"] kbd')).toHaveText(['Q']);
    await expectAccessible(again.page);
    await again.page.keyboard.press('Escape');
    await again.page.keyboard.press('Escape');
  });

  await test.step('all go back to what they were', async () => {
    await toKeys(again.page);
    await again.page.getByRole('button', { name: 'Alle toetsen terugzetten' }).click();
    await again.page.getByRole('dialog').getByRole('button', { name: 'Alle toetsen terugzetten' }).click();
    await expect(row(again.page, 'player.mute').locator('kbd')).toHaveText(['M']);
    await expect(again.page.getByLabel('Kleine stap verder (s)')).toHaveValue('2,5');
  });
});

test('single keys off, and the keypad for the film', async ({ start }) => {
  const { page } = await start();
  await openExample(page, 'V-0004');

  await test.step('letters, digits and signs alone do nothing; the rest works', async () => {
    await toKeys(page);
    await page.getByText('Losse toetsen uit', { exact: true }).click();
    await openRecording(page, 'V-0004');
    await page.keyboard.press('k');
    await page.keyboard.press('c');
    await page.keyboard.press('.');
    await page.keyboard.press('ArrowRight');
    await expectAt(page, 1, 0.03);
    expect((await filmState(page)).paused).toBe(true);
    await expect(page.getByText('19 fragmenten')).toBeVisible();
    await page.keyboard.press('Space');
    await expectPlaying(page, true);
    await page.keyboard.press('Control+Space');
    await expectPlaying(page, false);
    // The button stays, without a key.
    const mute = page.getByRole('button', { name: 'Geluid uit', exact: true });
    await expect(mute.locator('xpath=..').locator('kbd')).toHaveCount(0);
    await mute.click();
    await expect.poll(async () => (await filmState(page)).muted).toBe(true);
  });

  await test.step('the keypad plays, stills, jogs and marks', async () => {
    await toKeys(page);
    await page.getByText('Losse toetsen uit', { exact: true }).click();
    await page.getByText('Cijferblok bedient de film', { exact: true }).click();
    await openRecording(page, 'V-0004');
    // Back where it was left.
    await expect.poll(async () => (await filmState(page)).time).toBeGreaterThan(0.5);
    await page.keyboard.press('Home');
    await expectAt(page, 0, 0.03);
    await page.keyboard.press('Numpad3');
    await expectAt(page, 1 / 25, 0.03);
    await page.keyboard.press('Numpad8');
    await expectPlaying(page, true);
    await page.keyboard.press('Numpad9');
    await expect(page.getByText(/^Einde gezet op/u)).toBeVisible();
    await page.keyboard.press('Numpad5');
    await expectPlaying(page, false);
  });
});

test('the keys page knows every action that a screen brings', async ({ start }) => {
  const { page } = await start();
  await openExample(page, 'V-0004');
  await page.keyboard.press('?');
  const onSheet = await namesOf(page, '[role="dialog"] [data-action*="."]');
  await page.getByRole('dialog').getByRole('button', { name: 'Toetsen wijzigen' }).click();
  await expect(page.getByRole('heading', { name: 'Toetsen', level: 1 })).toBeVisible();
  const onPage = new Set(await namesOf(page, '[data-action]'));
  // Keys of codes belong to the code book. Whoever brings another action gives it a line in actions/catalogue.ts.
  const missing = onSheet.filter((name) => !onPage.has(name) && !name.startsWith('fragments.code-'));
  expect(onSheet.length).toBeGreaterThan(40);
  expect(missing).toEqual([]);
});

function namesOf(page: Page, selector: string): Promise<readonly string[]> {
  return page
    .locator(selector)
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-action') ?? ''));
}
