// From a film to an agreement table: the whole first path, as two colleagues walk it.

import path from 'node:path';
import { expect, test } from './support/journey.ts';
import {
  addFilms,
  addPerson,
  allAdded,
  expectAccessible,
  filmShown,
  go,
  lock,
  makeVault,
  openRecording,
  scoreAndSubmit,
  unlock,
} from './support/steps.ts';

const FILMS = ['a1-bath', 'a2-play', 'b3-feeding'].map((name) =>
  path.resolve(import.meta.dirname, `../../resources/demo/${name}.mp4`),
);
const ADA = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };
const BEA = { name: 'Bea', passphrase: 'nog een lange zin voor de kluis' };

/** Per recording: sensitivity and cooperation. */
type Scores = Readonly<Record<string, readonly number[]>>;
const ADA_SCORES: Scores = { 'V-0001': [7, 6], 'V-0002': [5, 4], 'V-0003': [3, 2] };
const BEA_SCORES: Scores = { 'V-0001': [7, 6], 'V-0002': [6, 4], 'V-0003': [3, 4] };

test('two raters mark and score films without seeing each other, and see how far they agree', async ({
  start,
}) => {
  test.setTimeout(240_000);
  const app = await start();
  const { page } = app;

  await test.step('make a vault; the recovery key is shown once', async () => {
    await expectAccessible(page);
    const key = await makeVault(page, ADA);
    expect(key.replaceAll(/\s/gu, '').length).toBeGreaterThan(50);
    await addPerson(page, BEA);
    await expectAccessible(page);
  });

  await test.step('bring films in', async () => {
    await addFilms(app, FILMS);
    await expectAccessible(page);
    await allAdded(page, FILMS.length);
    await expect(page.getByRole('link', { name: /V-\d{4}/u })).toHaveCount(3);
  });

  await test.step('mark while the film plays on', async () => {
    await openRecording(page, 'V-0001');
    await page.keyboard.press('Space');
    await expect.poll(() => currentTime(page)).toBeGreaterThan(0.5);
    await page.keyboard.press('c');
    await expect(page.getByText('1 fragment', { exact: true })).toBeVisible();
    expect(await page.locator('video').evaluate((video: HTMLVideoElement) => video.paused)).toBe(false);
    await page.keyboard.press('i');
    const began = await currentTime(page);
    await expect.poll(() => currentTime(page)).toBeGreaterThan(began + 0.5);
    await page.keyboard.press('o');
    await expect(page.getByText('2 fragmenten', { exact: true })).toBeVisible();
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+z');
    await expect(page.getByText('1 fragment', { exact: true })).toBeVisible();
    await page.keyboard.press('Control+Shift+Z');
    await expect(page.getByText('2 fragmenten', { exact: true })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('start a round of both', async () => {
    await go(page, 'Rondes');
    await page.getByRole('button', { name: 'Ronde maken' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Naam van de ronde').fill('Proefronde');
    await dialog.getByRole('button', { name: 'Alle opnames kiezen' }).click();
    for (const { name } of [ADA, BEA]) await dialog.getByText(name, { exact: true }).click();
    await dialog.getByLabel('Waarom toch?').fill('de toestemming staat op papier');
    await dialog.getByLabel('Waarom?', { exact: true }).fill('het team scoort samen');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Ronde starten' }).click();
    await expect(page.getByRole('rowheader', { name: 'Proefronde' })).toBeVisible();
  });

  await test.step('the first rater scores all and submits', async () => {
    await scoreAll(page, ADA_SCORES, 'geheime notitie van Ada');
  });

  await test.step('the second sees nothing of it', async () => {
    await lock(page);
    await expectAccessible(page);
    await unlock(page, BEA);
    await go(page, 'Rondes');
    await page.getByRole('button', { name: 'Overeenstemming van Proefronde' }).click();
    await expect(page.getByText('Er telt nog niets mee')).toBeVisible();
    await openRecording(page, 'V-0001');
    await page.getByRole('tab', { name: 'Fragmenten' }).click();
    await expect(page.getByText('Nog geen fragmenten').first()).toBeVisible();
    await expect(page.getByText('geheime notitie van Ada')).toHaveCount(0);
  });

  await test.step('and scores in turn', async () => {
    await scoreAll(page, BEA_SCORES, 'geheime notitie van Bea');
  });

  await test.step('now both see how far they agree', async () => {
    await expectFigures(page);
    await expectAccessible(page);
  });

  await test.step('quit and start again: everything is there, undo too', async () => {
    await app.stop();
    const again = await start();
    await unlock(again.page, ADA);
    await expectFigures(again.page);
    await openRecording(again.page, 'V-0001');
    await expect(again.page.getByText('2 fragmenten', { exact: true })).toBeVisible();
    await again.page.keyboard.press('Control+z');
    await expect(again.page.getByText('1 fragment', { exact: true })).toBeVisible();
    await lock(again.page);
    await expect(again.page.getByText('V-0001')).toHaveCount(0);
  });
});

type Page = Parameters<typeof openRecording>[0];

async function currentTime(page: Page): Promise<number> {
  return page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
}

/** Films come in an order of each rater's own, so the task tells which it is. */
async function scoreAll(page: Page, scores: Scores, note: string): Promise<void> {
  const left = new Set(Object.keys(scores));
  while (left.size > 0) {
    await go(page, 'Vandaag');
    const title = page.getByText(new RegExp(`^(?:${[...left].join('|')}) scoren$`, 'u'));
    const code = (await title.innerText()).slice(0, 'V-0000'.length);
    left.delete(code);
    await page.getByRole('button', { name: 'Beginnen' }).click();
    await expect(page.getByRole('heading', { name: new RegExp(`^${code}`, 'u') })).toBeVisible();
    await filmShown(page);
    if (left.size === 0) {
      await expectAccessible(page);
      await page.getByLabel('Notitie').first().fill(note);
      await page.keyboard.press('Escape');
    }
    await scoreAndSubmit(page, scores[code] ?? []);
  }
}

/** Sensitivity 7·7, 5·6, 3·3; cooperation 6·6, 4·4, 2·4: worked out by hand. */
async function expectFigures(page: Page): Promise<void> {
  await go(page, 'Rondes');
  await page.getByRole('button', { name: 'Overeenstemming van Proefronde' }).click();
  await page.getByRole('tab', { name: 'Per schaal' }).click();
  const row = (scale: string, name: RegExp) =>
    page.getByRole('table', { name: `Alle maten: ${scale}` }).getByRole('row', { name });
  const sensitivity = 'Sensitiviteit – insensitiviteit';
  await expect(row(sensitivity, /^ICC\(A,1\)/u)).toContainText(/0,96\s*\[0,51; 1,00\]\s*3/u);
  await expect(row(sensitivity, /precies gelijk/u)).toContainText(/67%/u);
  await expect(row(sensitivity, /binnen één punt/u)).toContainText(/100%/u);
  await page.getByRole('button', { name: /Schaal$/u }).click();
  await page.getByRole('option', { name: 'Coöperatie – interferentie' }).click();
  await expect(row('Coöperatie – interferentie', /precies gelijk/u)).toContainText(/67%/u);
  await expect(row('Coöperatie – interferentie', /binnen één punt/u)).toContainText(/67%/u);
}
