// Coding at a visit without a film, laying the marks on the film later, taking them back after a restart; and a session
// that was cut off keeps everything up to its last mark.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { filmState } from './support/film.ts';
import { expect, test } from './support/journey.ts';
import {
  addFilms,
  allAdded,
  expectAccessible,
  filmShown,
  go,
  makeVault,
  openRecording,
  unlock,
} from './support/steps.ts';

const FILM = path.resolve(import.meta.dirname, '../../resources/demo/a1-bath.mp4');
const ADA = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };

async function toFamily(page: Page): Promise<void> {
  await go(page, 'Vandaag');
  await page.getByRole('link', { name: /G-001/u }).first().click();
  await expect(page.getByRole('heading', { name: 'Live gecodeerd' })).toBeVisible();
}

async function startClock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Live coderen' }).click();
  const startButton = page.getByRole('button', { name: /^Start de klok/u });
  await expect(startButton).toBeEnabled();
  await page.getByText('Niet gezegd', { exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Niet gezegd' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Aandachtige zorg/u })).toBeVisible();
}

const recent = (page: Page) => page.getByRole('listitem').filter({ hasText: /^0:/u });
const rows = (page: Page) => page.getByRole('row').filter({ hasText: /^0:/u });

test('a visit is coded without a film, laid on the film later, and taken back after a restart', async ({
  start,
}) => {
  test.setTimeout(180_000);
  const first = await start();
  const { page } = first;
  await makeVault(page, ADA);
  await addFilms(first, [FILM]);
  await allAdded(page, 1);

  await test.step('code by key, by button, with a mark and a note', async () => {
    await toFamily(page);
    await expect(page.getByText('Er is bij dit gezin nog niet live gecodeerd.')).toBeVisible();
    await expectAccessible(page);
    await startClock(page);
    const care = page.getByRole('button', { name: /^Aandachtige zorg/u });
    await page.keyboard.press('Digit1');
    await expect(care).toHaveAttribute('aria-pressed', 'true');
    await care.click();
    await expect(care).toHaveAttribute('aria-pressed', 'false');
    await expect(page.getByText('Er staat niets aan.')).toBeVisible();
    await page.keyboard.press('Space');
    await expect(recent(page)).toHaveCount(2);
    await expect(page.locator('p').filter({ hasText: 'Notitie bij dit moment' })).toContainText('F2');
    await page.keyboard.press('F2');
    await page.keyboard.type('lacht terug');
    await page.keyboard.press('Enter');
    await expect(recent(page)).toHaveCount(3);
    await expect(page.getByText('lacht terug')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('take back the last, and put a state on that ends with the session', async () => {
    await page.keyboard.press('Space');
    await expect(recent(page)).toHaveCount(4);
    await page.keyboard.press('Control+z');
    await expect(recent(page)).toHaveCount(3);
    await page.keyboard.press('Digit2');
    await expect(recent(page)).toHaveCount(4);
    await page.getByRole('button', { name: 'Beëindigen' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Beëindigen op/u }).click();
    await expect(page.getByRole('heading', { name: /^Live-lijst van/u })).toBeVisible();
    await expect(rows(page)).toHaveCount(4);
    await expect(page.getByText('loopt nog')).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('take it along', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Opslaan als CSV' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.split('\r\n')[0]).toBe('start_s,end_s,kind,code,code_nl,code_en,note');
    expect(text).toContain('lacht terug');
  });

  await test.step('show the same moment, see what falls where, and lay it on the film', async () => {
    await page.getByRole('button', { name: 'Op een film leggen' }).click();
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /V-0001/u })
      .click();
    await filmShown(page);
    await expect(page.getByRole('button', { name: 'Op de film leggen' })).toBeDisabled();
    await page.getByRole('button', { name: 'Kleine stap verder' }).click();
    await expect.poll(async () => (await filmState(page)).time).toBeGreaterThan(0.9);
    await page.getByRole('button', { name: 'Dit is hetzelfde moment' }).click();
    await expect(page.getByText('4 markeringen vallen op de film, 0 vallen erbuiten.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Op de film leggen' }).click();
    await expect(page.getByText('De markeringen liggen als fragmenten op film V-0001.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Naar de film' }).click();
    await filmShown(page);
    await expect(page.getByText('4 fragmenten', { exact: true })).toBeVisible();
  });
  await first.stop();

  await test.step('after a restart one undo takes all of them off, and redo puts them back', async () => {
    const { page: again } = await start();
    await unlock(again, ADA);
    await openRecording(again, 'V-0001');
    await expect(again.getByText('4 fragmenten', { exact: true })).toBeVisible();
    await again.keyboard.press('Control+z');
    await expect(again.getByText('4 fragmenten', { exact: true })).toHaveCount(0);
    await again.keyboard.press('Control+Shift+Z');
    await expect(again.getByText('4 fragmenten', { exact: true })).toBeVisible();
    await toFamily(again);
    await expect(again.getByText('Op film V-0001')).toBeVisible();
  });
});

test('a session that is cut off keeps what was marked, says so, and can be thrown away and put back', async ({
  start,
}) => {
  test.setTimeout(120_000);
  const first = await start();
  const { page } = first;
  await makeVault(page, ADA);
  await addFilms(first, [FILM]);
  await allAdded(page, 1);
  await toFamily(page);
  await startClock(page);
  await page.keyboard.press('Digit1');
  await page.keyboard.press('Space');
  await expect(recent(page)).toHaveCount(2);
  await expect(page.getByText(/^Alles bewaard/u)).toBeVisible();
  await first.kill();

  const { page: again } = await start();
  await unlock(again, ADA);
  await toFamily(again);
  await expect(again.getByText('Afgebroken bij de laatste markering')).toBeVisible();
  await again.getByRole('row').getByRole('link').last().click();
  await expect(again.getByText('Deze lijst is niet netjes beëindigd')).toBeVisible();
  await expect(rows(again)).toHaveCount(2);
  await expectAccessible(again);
  await again.getByRole('button', { name: 'Weggooien' }).click();
  await expectAccessible(again);
  await again.getByRole('alertdialog').getByRole('button', { name: 'Weggooien' }).click();
  await expect(again.getByText('Er is bij dit gezin nog niet live gecodeerd.')).toBeVisible();
  await again.getByRole('button', { name: 'Terugzetten' }).click();
  await expect(again.getByText('Afgebroken bij de laatste markering')).toBeVisible();
});

test('leaving the page asks first, and then ends the session there', async ({ start }) => {
  const first = await start();
  const { page } = first;
  await makeVault(page, ADA);
  await addFilms(first, [FILM]);
  await allAdded(page, 1);
  await toFamily(page);
  await startClock(page);
  await page.keyboard.press('Space');
  await expect(recent(page)).toHaveCount(1);
  await page.getByRole('link', { name: 'Vandaag' }).click();
  await expect(page.getByText('Het coderen loopt nog.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Doorgaan' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(recent(page)).toHaveCount(2);
  await page.getByRole('link', { name: 'Opties' }).click();
  await page.getByRole('button', { name: /^Beëindigen op/u }).click();
  await expect(page.getByRole('heading', { name: 'Opties', level: 1 })).toBeVisible();
  await toFamily(page);
  await expect(page.getByText('Nog niet op een film')).toBeVisible();
  await expect(page.getByText('Afgebroken bij de laatste markering')).toHaveCount(0);
});
