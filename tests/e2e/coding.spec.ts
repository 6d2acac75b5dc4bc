// Coding while watching: keys begin and end, what excludes each other follows without a gap, what a code asks is
// answered by key while the film stands or goes, ties are made, and nothing of it is lost by a lock or a restart.

import path from 'node:path';
import type { Page } from '@playwright/test';
import { CODING_BOOK } from './support/coding-book.ts';
import { expectAt } from './support/film.ts';
import { expect, test } from './support/journey.ts';
import {
  addFilms,
  allAdded,
  expectAccessible,
  go,
  lock,
  makeVault,
  openRecording,
  unlock,
} from './support/steps.ts';

const FILM = path.resolve(import.meta.dirname, '../../resources/demo/a1-bath.mp4');
const ADA = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };

const codeButton = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(name, 'u') });
const question = (page: Page) => page.getByRole('region', { name: 'Vraag bij de laatste code' });
const rows = (page: Page) =>
  page
    .getByRole('list', { name: 'Fragmenten' })
    .or(page.getByRole('grid', { name: 'Fragmenten' }))
    .getByRole('row');

const links = (page: Page) => page.getByRole('list', { name: 'Koppelingen' });

async function isLit(page: Page, name: string, lit: boolean): Promise<void> {
  await expect(codeButton(page, name)).toHaveAttribute('aria-pressed', String(lit));
}

function seconds(time: string): number {
  const [minutes = '', rest = ''] = time.split(':');
  return Number(minutes) * 60 + Number(rest.replace(',', '.'));
}

/** The film stands still there. */
async function seekTo(page: Page, time: string): Promise<void> {
  await page.keyboard.press('g');
  const field = page.getByRole('textbox', { name: 'Ga naar tijd' });
  await expect(field).toBeFocused();
  await field.fill(time);
  await page.keyboard.press('Enter');
  await expect(page.locator('#workspace-stage')).toBeFocused();
  // The picture on screen begins at that time or a little before it.
  await expect
    .poll(async () => Math.abs(seconds(await field.inputValue()) - seconds(time)))
    .toBeLessThan(0.15);
}

async function toPane(page: Page, name: 'Coderen' | 'Fragmenten'): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`, 'u') }).click();
  await page.locator('#workspace-stage').focus();
}

async function useBook(page: Page): Promise<void> {
  await go(page, 'Opties');
  await page.getByRole('button', { name: 'Codeboeken bekijken' }).click();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'boek.json', mimeType: 'application/json', buffer: Buffer.from(CODING_BOOK) });
  await expect(page.getByText('is overgenomen.')).toBeVisible();
  await openRecording(page, 'V-0001');
  await toPane(page, 'Coderen');
  await page.getByRole('button', { name: 'Ander codeboek kiezen' }).click();
  await page.getByText('Kijken naar contact (versie 1)').click();
  await page.getByRole('button', { name: 'Dit boek gebruiken' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(codeButton(page, 'Naar het gezicht')).toBeVisible();
  await page.locator('#workspace-stage').focus();
}

test('codes are pressed while watching, asked about, tied, and survive a lock and a new start', async ({
  start,
}) => {
  test.setTimeout(180_000);
  const first = await start();
  const { page } = first;
  await makeVault(page, ADA);
  await addFilms(first, [FILM]);
  await allAdded(page, 1);
  await useBook(page);
  await expectAccessible(page);

  await test.step('a key begins, the same key ends; the next of a group ends the one before', async () => {
    await seekTo(page, '0:02,0');
    await page.keyboard.press('Digit1');
    await isLit(page, 'Naar het gezicht', true);
    await expect(page.getByText('Naar het gezicht begint, 0:02,0')).toBeAttached();
    await seekTo(page, '0:01,0');
    await page.keyboard.press('Digit1');
    await expect(page.getByText('Wat loopt, begint pas later op de film')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await isLit(page, 'Naar het gezicht', true);
    await seekTo(page, '0:04,0');
    await page.keyboard.press('Digit2');
    await isLit(page, 'Naar het gezicht', false);
    await isLit(page, 'Naar het speelgoed', true);
    await seekTo(page, '0:06,0');
    await page.keyboard.press('Digit2');
    await isLit(page, 'Naar het speelgoed', false);
    await toPane(page, 'Fragmenten');
    await expect(page.getByText('2 fragmenten', { exact: true })).toBeVisible();
    await expect(rows(page).nth(0)).toContainText('0:02,0 – 0:04,0');
    await expect(rows(page).nth(1)).toContainText('0:04,0 – 0:06,0');
  });

  await test.step('what runs can be ended by key from the other pane', async () => {
    await toPane(page, 'Coderen');
    await seekTo(page, '0:06,5');
    await page.keyboard.press('Digit1');
    await isLit(page, 'Naar het gezicht', true);
    await seekTo(page, '0:07,0');
    await toPane(page, 'Fragmenten');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('tab', { name: 'Coderen', exact: true })).toBeVisible();
    await expect(page.getByText('3 fragmenten', { exact: true })).toBeVisible();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(page.getByText('2 fragmenten', { exact: true })).toBeVisible();
  });

  await test.step('the digit toggles codes in the other pane, and begins nothing', async () => {
    await rows(page).nth(1).click();
    await page.locator('#workspace-stage').focus();
    await page.keyboard.press('Digit1');
    await expect(rows(page).nth(1)).toContainText('Naar het gezicht');
    await page.keyboard.press('Control+z');
    await expect(rows(page).nth(1)).not.toContainText('Naar het gezicht');
    await toPane(page, 'Coderen');
    await isLit(page, 'Naar het gezicht', false);
  });

  await test.step('one key on two codes is one act; whose it is is answered by a key', async () => {
    await seekTo(page, '0:08,0');
    await page.keyboard.press('Digit3');
    await isLit(page, 'Vasthouden van het kind', true);
    await expect(question(page)).toContainText('Bij wie?');
    await expectAccessible(page);
    await page.keyboard.press('Control+z');
    await isLit(page, 'Vasthouden van het kind', false);
    await page.keyboard.press('Control+Shift+Z');
    await isLit(page, 'Vasthouden van het kind', true);
    await page.keyboard.press('w');
    await expect(question(page)).toHaveCount(0);
    await page.keyboard.press('Control+Enter');
    // It ended where it began: a slip, of which nothing is left.
    await isLit(page, 'Vasthouden van het kind', false);
    await toPane(page, 'Fragmenten');
    await expect(page.getByText('3 fragmenten', { exact: true })).toBeVisible();
    await rows(page).nth(2).click();
    await expect(page.getByRole('button', { name: /Lacht: bij wie/u })).toContainText('kind');
    await toPane(page, 'Coderen');
  });

  await test.step('a response is asked about and tied to the signal before it', async () => {
    await seekTo(page, '0:10,0');
    await page.keyboard.press('Digit4');
    await seekTo(page, '0:11,0');
    await page.keyboard.press('Digit5');
    await expect(question(page)).toContainText('Ontvangen');
    await page.keyboard.press('q');
    await expect(question(page)).toContainText('Hoe sterk');
    await page.keyboard.press('q');
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Typ een getal van 1 tot en met 5.')).toBeVisible();
    await page.keyboard.press('Backspace');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await expect(question(page).getByRole('button', { name: /0:10,0/u })).toBeVisible();
    await page.keyboard.press('q');
    await expect(question(page)).toHaveCount(0);
    await toPane(page, 'Fragmenten');
    await rows(page).nth(4).click();
    await expect(links(page)).toContainText(/Reactie op .*0:10,0/u);
    await expect(page.getByLabel('Reactie: Hoe sterk')).toHaveValue('4');
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Koppeling weghalen/u }).click();
    await expect(links(page)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(links(page)).toContainText(/Reactie op .*0:10,0/u);
    await toPane(page, 'Coderen');
  });

  await test.step('left open, a question is open in the fragment', async () => {
    await seekTo(page, '0:13,0');
    await page.keyboard.press('Digit5');
    await expect(question(page)).toBeVisible();
    await page.keyboard.press('n');
    await expect(question(page)).toHaveCount(0);
    await toPane(page, 'Fragmenten');
    await rows(page).nth(5).click();
    await expect(page.getByText('nog open')).toHaveCount(2);
    await toPane(page, 'Coderen');
  });

  await test.step('marks get the same time until it is let go', async () => {
    await seekTo(page, '0:15,0');
    await page.keyboard.press('h');
    await expect(codeButton(page, 'Zelfde moment: 0:15,0')).toBeVisible();
    await seekTo(page, '0:17,0');
    await page.keyboard.press('Digit4');
    await page.keyboard.press('Digit4');
    await expect(page.getByText('Signaal, 0:15,0')).toBeAttached();
    await page.keyboard.press('h');
    await expect(codeButton(page, 'Zelfde moment: 0:15,0')).toHaveCount(0);
  });

  await test.step('a held key lasts from down to up', async () => {
    await page.getByText('Toetsen en tijd').click();
    await page.getByText('Vasthouden: een code loopt').click();
    await expect(page.getByRole('checkbox', { name: /^Vasthouden: een code loopt/u })).toBeChecked();
    await expectAccessible(page);
    await seekTo(page, '0:18,0');
    await page.keyboard.down('Digit1');
    await isLit(page, 'Naar het gezicht', true);
    await page.keyboard.up('Digit1');
    await isLit(page, 'Naar het gezicht', false);
    await page.getByText('Vasthouden: een code loopt').click();
    await expect(page.getByRole('checkbox', { name: /^Vasthouden: een code loopt/u })).not.toBeChecked();
    await page.locator('#workspace-stage').focus();
  });

  await test.step('what runs is still running after a lock', async () => {
    await seekTo(page, '0:20,0');
    await page.keyboard.press('Digit1');
    await isLit(page, 'Naar het gezicht', true);
    await lock(page);
    await unlock(page, ADA);
    await openRecording(page, 'V-0001');
    await expect(page.getByRole('tab', { name: 'Coderen, 1 bezig' })).toBeVisible();
  });

  await test.step('whoever comes back finds the place on the film and the tab that were left', async () => {
    await expect(page.getByRole('tab', { name: 'Coderen, 1 bezig' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expectAt(page, 20);
    await seekTo(page, '0:23,0');
    await openRecording(page, 'V-0001');
    await expectAt(page, 23);
    await isLit(page, 'Naar het gezicht', true);
  });
  await first.kill();

  const { page: again } = await start();
  await test.step('and after the program was stopped in the middle; at the end of the film it ends', async () => {
    await unlock(again, ADA);
    await openRecording(again, 'V-0001');
    await toPane(again, 'Coderen');
    await isLit(again, 'Naar het gezicht', true);
    await seekTo(again, '0:26,0');
    await again.keyboard.press('k');
    await isLit(again, 'Naar het gezicht', false);
    await toPane(again, 'Fragmenten');
    await expect(rows(again).last()).toContainText('0:20,0 – 0:2');
    await again.keyboard.press('Control+z');
    await toPane(again, 'Coderen');
    await isLit(again, 'Naar het gezicht', true);
  });
});

test('while the film plays a key counts the time to react earlier, and the film goes on', async ({
  start,
}) => {
  test.setTimeout(120_000);
  const first = await start();
  const { page } = first;
  await makeVault(page, ADA);
  await addFilms(first, [FILM]);
  await allAdded(page, 1);
  await useBook(page);
  await page.getByText('Toetsen en tijd').click();
  const reaction = page.getByLabel('Reactietijd (ms)');
  await expect(reaction).toHaveValue('600');
  await reaction.fill('12000');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Typ een heel getal van 0 tot en met 3000.')).toBeVisible();
  await reaction.fill('3000');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Typ een heel getal van 0 tot en met 3000.')).toHaveCount(0);
  await page.locator('#workspace-stage').focus();
  await page.keyboard.press('k');
  await expect(page.getByRole('button', { name: 'Pauze' })).toBeVisible();
  // Less than three seconds on, everything counts as the very beginning of the film.
  await page.keyboard.press('Digit1');
  await expect(page.getByText('Naar het gezicht begint, 0:00,0')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Pauze' })).toBeVisible();
  await page.keyboard.press('k');
  await seekTo(page, '0:09,0');
  await page.keyboard.press('Digit1');
  await expect(page.getByText('Naar het gezicht eindigt, 0:09,0')).toBeAttached();
});
