// The layout of a recording: episodes that are begun while watching, named, dragged, typed and taken back, also after a
// new start; and what whoever scores blind gets of them.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { CLIPS, makeClip } from '../bench/frames/numbered-clips.ts';
import { expect, test } from './support/journey.ts';
import { addFilms, allAdded, expectAccessible, makeVault, openRecording, unlock } from './support/steps.ts';

const ADA = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };
const FILM_SECONDS = 40;

test('episodes are begun by key, dragged, typed, named and undone, and are there after a new start', async ({
  start,
  home,
}) => {
  test.setTimeout(180_000);
  const clip = CLIPS.find(({ name }) => name === '25 a second');
  if (clip === undefined) throw new Error('no such clip');
  const film = await makeClip(clip, home);
  const app = await start();
  const { page } = app;
  await makeVault(page, ADA);
  await addFilms(app, [film]);
  await allAdded(page, 1);
  await openRecording(page, 'V-0001');

  await test.step('a procedure names the next episode; a key begins it at the playhead', async () => {
    await page.getByRole('button', { name: 'Indeling: episodes' }).click();
    await page.getByRole('button', { name: /Vaste volgorde/u }).click();
    await page.getByRole('option', { name: /Still-face/u }).click();
    await page.getByRole('button', { name: 'Vrij spel begint hier' }).click();
    await expect(row(page, 'Vrij spel 0:00,0 – 0:40,0')).toBeVisible();
    await goTo(page, '0:12');
    await page.keyboard.press('Shift+N');
    await expect(row(page, 'Vrij spel 0:00,0 – 0:12,0')).toBeVisible();
    await expect(row(page, 'Still-face 0:12,0 – 0:40,0')).toBeVisible();
    await expect(page.getByText('Korter dan bedoeld (2:00)')).toHaveCount(2);
    await expectAccessible(page);
  });

  await test.step('a bound between two is dragged for both, and undone', async () => {
    await dragBound(page, 12, 20);
    await expect(row(page, 'Vrij spel 0:00,0 – 0:20,0')).toBeVisible();
    await expect(row(page, 'Still-face 0:20,0 – 0:40,0')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ongedaan maken: episode wijzigen' })).toBeEnabled();
    await page.keyboard.press('Control+z');
    await expect(row(page, 'Still-face 0:12,0 – 0:40,0')).toBeVisible();
  });

  await test.step('bounds are typed, and what would run over another is refused in words', async () => {
    await page.getByRole('button', { name: 'Still-face wijzigen' }).click();
    const end = page.getByRole('complementary', { name: 'Indeling' }).getByLabel('Einde', { exact: true });
    await end.fill('0:30');
    await end.press('Enter');
    await expect(row(page, 'Still-face 0:12,0 – 0:30,0')).toBeVisible();
    await end.fill('0:05');
    await end.press('Enter');
    await expect(page.getByText('Op deze plek past geen episode', { exact: false })).toBeVisible();
    await expect(row(page, 'Still-face 0:12,0 – 0:30,0')).toBeVisible();
  });

  await test.step('own words take the place of a name from the list', async () => {
    const pane = page.getByRole('complementary', { name: 'Indeling' });
    await pane.getByRole('button', { name: /Naam/u }).click();
    await page.getByRole('option', { name: 'Eigen woorden' }).click();
    await pane.getByLabel('Eigen naam').fill('Oma kijkt mee');
    await expect(row(page, 'Oma kijkt mee 0:12,0 – 0:30,0')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('keys jump from episode to episode', async () => {
    await page.getByRole('button', { name: 'Oma kijkt mee wijzigen' }).click();
    await page.keyboard.press('Escape');
    await goTo(page, '0:20');
    await page.keyboard.press('PageUp');
    await expect(clock(page)).toHaveValue('0:12,0');
    await page.keyboard.press('PageUp');
    await expect(clock(page)).toHaveValue('0:00,0');
    await page.keyboard.press('PageDown');
    await expect(clock(page)).toHaveValue('0:12,0');
  });

  await test.step('after a new start they are there, and the last act is undone', async () => {
    await app.stop();
    const again = await start();
    await unlock(again.page, ADA);
    await openRecording(again.page, 'V-0001');
    await again.page.keyboard.press('y');
    await expect(row(again.page, 'Oma kijkt mee 0:12,0 – 0:30,0')).toBeVisible();
    await again.page.getByRole('button', { name: /^Ongedaan maken: episode wijzigen/u }).click();
    await expect(row(again.page, 'Episode 2 0:12,0 – 0:30,0')).toBeVisible();
  });
});

test('intervals are scored by key, left, taken up again after a new start, counted and saved as a file', async ({
  start,
  home,
}) => {
  test.setTimeout(180_000);
  const clip = CLIPS.find(({ name }) => name === '25 a second');
  if (clip === undefined) throw new Error('no such clip');
  const film = await makeClip(clip, home);
  const app = await start();
  const { page } = app;
  await makeVault(page, ADA);
  await addFilms(app, [film]);
  await allAdded(page, 1);
  await openRecording(page, 'V-0001');
  await page.keyboard.press('y');
  await page.getByRole('tab', { name: 'Intervallen' }).click();

  await test.step('what does not fill an interval is told before it begins', async () => {
    await page.getByRole('button', { name: /Duur van een interval/u }).click();
    await page.getByRole('option', { name: '15 s' }).click();
    await expect(page.getByText('2 intervallen. De laatste 0:10,0 past niet')).toBeVisible();
    await page.getByRole('button', { name: /Duur van een interval/u }).click();
    await page.getByRole('option', { name: 'Anders' }).click();
    await page.getByLabel('Seconden').fill('0,5');
    await expect(page.getByText('Kies een aantal seconden van 1 tot en met 600.')).toBeVisible();
    await page.getByLabel('Seconden').fill('2,5');
    await expect(page.getByText('16 intervallen', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Beginnen', exact: true }).click();
    await expect(page.getByText('Interval 1 van 16')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('it plays to the end of the interval and stands still there', async () => {
    await page.keyboard.press('h');
    await expect(page.getByRole('button', { name: 'Pauze' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Afspelen', exact: true })).toBeVisible();
    await expect(clock(page)).toHaveValue('0:02,4');
  });

  await test.step('digits switch codes, quickly after each other', async () => {
    await page.keyboard.press('1');
    await page.keyboard.press('3');
    await page.keyboard.press('2');
    await page.keyboard.press('3');
    await expect(page.getByRole('button', { name: 'Aandachtige zorg' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page.getByRole('button', { name: 'Heen en weer contact' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page.getByRole('button', { name: 'Troosten en herstel' })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
    await page.keyboard.press('Enter');
    await expect(page.getByText('Interval 2 van 16')).toBeVisible();
    await page.keyboard.press('x');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Interval 3 van 16')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText('3 van 16', { exact: true })).toBeVisible();
  });

  await test.step('an answer is undone, and the interval is open again', async () => {
    await expect(page.getByRole('button', { name: 'Ongedaan maken: interval scoren' })).toBeEnabled();
    await expect(page.getByText(/^Alles bewaard/u)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText('2 van 16', { exact: true })).toBeVisible();
    await page.keyboard.press('n');
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByText('3 van 16', { exact: true })).toBeVisible();
  });

  await test.step('it plays on by itself where that is asked, and fills in nothing', async () => {
    await page.getByText('Doorspelen naar het volgende interval').click();
    await page.keyboard.press('h');
    await expect(page.getByText('Interval 7 van 16')).toBeVisible();
    await expect(page.getByText('3 van 16', { exact: true })).toBeVisible();
  });

  await test.step('after a new start it goes on at the first open interval', async () => {
    await app.stop();
    const again = (await start()).page;
    await unlock(again, ADA);
    await openRecording(again, 'V-0001');
    await again.keyboard.press('y');
    await again.getByRole('tab', { name: 'Intervallen' }).click();
    await again.getByRole('button', { name: 'Verder', exact: true }).click();
    await expect(again.getByText('Interval 4 van 16')).toBeVisible();
    await again.getByRole('button', { name: 'Terug naar je reeksen' }).click();
    await again.getByRole('button', { name: 'Cijfers', exact: true }).click();
    await expect(
      again.getByText('Van 2 beoordeelde intervallen. Niet te beoordelen: 1. Open: 13.'),
    ).toBeVisible();
    const numbers = again.getByRole('table', { name: 'Cijfers' });
    await expect(numbers.getByRole('row', { name: /Aandachtige zorg 1 50/u })).toBeVisible();
    await expectAccessible(again);
    const download = again.waitForEvent('download');
    await again.getByRole('button', { name: 'CSV opslaan' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('intervallen-V-0001.csv');
    const rows: string[][] = parse(await readFile(await file.path(), 'utf8'), { bom: true, delimiter: ';' });
    expect(rows).toHaveLength(1 + 16);
    expect(rows[1]?.slice(6, 13)).toEqual(['1', '0', '2,5', 'gedaan', '1', '1', '0']);
    expect(rows[2]?.slice(9, 12)).toEqual(['niet te beoordelen', '', '']);
  });
});

const row = (page: Page, name: string) => page.getByRole('button', { name });
const clock = (page: Page) => page.locator('#workspace-go-to');

async function goTo(page: Page, time: string): Promise<void> {
  await clock(page).fill(time);
  await clock(page).press('Enter');
  await expect(clock(page)).toHaveValue(`${time},0`);
  await page.locator('#workspace-stage').focus();
}

async function dragBound(page: Page, from: number, to: number): Promise<void> {
  const ruler = await page.locator('#workspace-timeline canvas').nth(1).boundingBox();
  if (ruler === null) throw new Error('no ruler');
  const x = (second: number) => ruler.x + (second / FILM_SECONDS) * ruler.width;
  // The band of episodes lies right above the ruler.
  const y = ruler.y - 12;
  await page.mouse.move(x(from) + 2, y);
  await page.mouse.down();
  await page.mouse.move(x((from + to) / 2), y, { steps: 3 });
  await page.mouse.move(x(to), y, { steps: 3 });
  await page.mouse.up();
}
