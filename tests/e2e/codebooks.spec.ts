// A code book of one's own: begun from a template, changed, put to use, marked with, taken back after a restart; and as
// a file to another vault's shelf and back.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
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

async function toShelf(page: Page): Promise<void> {
  await go(page, 'Opties');
  await page.getByRole('button', { name: 'Codeboeken bekijken' }).click();
  await expect(page.getByRole('heading', { name: 'Codeboeken', level: 1 })).toBeVisible();
}

async function beginWith(page: Page, template: string): Promise<void> {
  await page.getByRole('button', { name: 'Codeboek maken' }).click();
  await page.getByRole('dialog').getByText(template, { exact: true }).click();
  await page.getByRole('button', { name: 'Beginnen' }).click();
  await expect(page.getByText('Versie 1 · In de maak')).toBeVisible();
}

const keyOf = (page: Page, code: string) => page.getByLabel(`Toets van ${code}`, { exact: true });
const inList = (page: Page, code: string) => page.getByRole('row').getByText(code, { exact: true });
const namesIn = (page: Page, group: string) =>
  page
    .getByRole('region', { name: `Groep ${group}` })
    .getByLabel('Naam van de code (Nederlands)')
    .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')));

test('a book from a template is changed, put to use and marked with, and undo outlives a restart', async ({
  start,
}) => {
  test.setTimeout(180_000);
  const first = await start();
  const { page } = first;
  await makeVault(page, ADA);
  await addFilms(first, [FILM]);
  await allAdded(page, 1);

  await test.step('begin with a template', async () => {
    await toShelf(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Codeboek maken' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Annuleren' }).click();
    await beginWith(page, 'Basiscommunicatie');
    await expectAccessible(page);
  });

  await test.step('another key, which says whose it is as well', async () => {
    await keyOf(page, 'Volgen').focus();
    await page.keyboard.press('Digit1');
    await expect(page.getByText('Ook van Toewenden: één druk markeert dan beide.')).toBeVisible();
    await page.keyboard.press('c');
    await expect(page.getByText('Doet naast de film ook: Clip rond dit moment.')).toBeVisible();
    await page.keyboard.press('F4');
    await expect(page.getByText('Deze toets kan niet.')).toBeVisible();
    await page.keyboard.press('q');
    await expect(keyOf(page, 'Volgen')).toHaveValue('Q');
  });

  await test.step('another order: by key, by pointer, and back', async () => {
    await page.getByRole('button', { name: /^Volgen verplaatsen/u }).focus();
    await page.keyboard.press('ArrowUp');
    const moved = ['Volgen', 'Toewenden', 'Ontvangst bevestigen', 'Instemmend benoemen'];
    await expect.poll(() => namesIn(page, 'Initiatief en ontvangst')).toEqual(moved);
    await page
      .getByRole('button', { name: /^Instemmend benoemen verplaatsen/u })
      .dragTo(page.getByRole('button', { name: /^Volgen verplaatsen/u }));
    const dragged = ['Instemmend benoemen', 'Volgen', 'Toewenden', 'Ontvangst bevestigen'];
    await expect.poll(() => namesIn(page, 'Initiatief en ontvangst')).toEqual(dragged);
    await expect(page.getByText(/^Alles bewaard/u)).toBeVisible();
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.poll(() => namesIn(page, 'Initiatief en ontvangst')).toEqual(moved);
  });

  await test.step('something to ask, and a code without a name is not ready', async () => {
    await page.getByRole('button', { name: 'Meer over Volgen' }).click();
    await page.getByRole('button', { name: 'Keuze', exact: true }).click();
    await expect(page.getByLabel('Keuzevraag (Nederlands)')).toBeFocused();
    await expect(page.getByText('Een vraag bij ‘Volgen’ heeft nog geen woorden.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'In gebruik nemen' })).toBeDisabled();
    await page.getByLabel('Keuzevraag (Nederlands)').fill('Waarmee');
    await page.getByLabel('Antwoord 1 (Nederlands)').fill('blik');
    await page.getByLabel('Antwoord 2 (Nederlands)').fill('stem');
    await expectAccessible(page);
    await page.getByLabel('Naam van het codeboek (Nederlands)').fill('Contact in ons team');
  });

  await test.step('put it to use', async () => {
    await page.getByRole('button', { name: 'In gebruik nemen' }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'In gebruik nemen' }).click();
    await expect(page.getByRole('heading', { name: 'Contact in ons team' })).toBeVisible();
    await expect(page.getByText('In gebruik', { exact: true })).toHaveCount(2);
  });

  await test.step('choose it for a recording that was coded with another, and mark with it', async () => {
    await openRecording(page, 'V-0001');
    await page.keyboard.press('c');
    await expect(page.getByText('1 fragment', { exact: true })).toBeVisible();
    await page.keyboard.press('Digit1');
    await expect(inList(page, 'Aandachtige zorg')).toHaveCount(1);
    await page.getByRole('button', { name: 'Ander codeboek kiezen' }).click();
    await page.getByText('Contact in ons team (versie 1)').click();
    await expect(page.getByText(/^1 fragment heeft al een code\./u)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Dit boek gebruiken' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('q');
    await expect(inList(page, 'Volgen')).toHaveCount(1);
    await expect(inList(page, 'Aandachtige zorg')).toHaveCount(1);
    await expectAccessible(page);
  });
  await first.stop();

  await test.step('after a restart it is all there, and is taken back one by one', async () => {
    const { page: again } = await start();
    await unlock(again, ADA);
    await openRecording(again, 'V-0001');
    await expect(again.getByText('Codeboek: Contact in ons team')).toBeVisible();
    await expect(inList(again, 'Volgen')).toHaveCount(1);
    await again.keyboard.press('Control+z');
    await expect(inList(again, 'Volgen')).toHaveCount(0);
    await again.keyboard.press('Control+z');
    await expect(again.getByText('Codeboek: Elementen van de ouder-kindrelatie')).toBeVisible();
    await again.keyboard.press('Control+z');
    await expect(inList(again, 'Aandachtige zorg')).toHaveCount(0);
    await again.keyboard.press('Control+Shift+Z');
    await expect(inList(again, 'Aandachtige zorg')).toHaveCount(1);
  });
});

test('a book goes to a file and comes back, and a file that is no book says what is wrong', async ({
  start,
}) => {
  const { page } = await start();
  await makeVault(page, ADA);
  await toShelf(page);
  const save = page.getByRole('button', { name: /^Elementen van de ouder-kindrelatie, versie 1: opslaan/u });
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  expect(download.suggestedFilename()).toBe('codeboek-elementen-van-de-ouder-kindrelatie-v1.json');
  const text = await readFile(await download.path(), 'utf8');

  const offer = (name: string, content: string) =>
    page.locator('input[type="file"]').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  await offer('zelfde.json', text);
  await expect(page.getByText('staat al in deze kluis. Er is niets veranderd.')).toBeVisible();
  await offer('anders.json', text.replaceAll('Aandachtige zorg', 'Iets heel anders'));
  await page.getByRole('button', { name: 'Overnemen als kopie' }).click();
  await expect(page.getByText('is overgenomen.')).toBeVisible();
  await expect(page.getByText('In de maak', { exact: true })).toBeVisible();
  await offer('kapot.json', text.replace('"Digit1"', '"Ctrl+A"').replace('"version": 1', '"version": "een"'));
  await expect(page.getByText('version: hier staat iets van een andere soort dan verwacht.')).toBeVisible();
  await expect(
    page.getByText('content › groups › 1 › codes › 1 › key: dit kan hier niet staan.'),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('In de maak', { exact: true })).toHaveCount(0);
});
