// What somebody typed or named stays inside: it comes into no title of a window (which is also what a page is called on
// paper and in a list of windows), no name of a file, and no line of the technical log.

import { copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './support/journey.ts';
import { allAdded, filmShown, go, makeVault } from './support/steps.ts';

const FILM = path.resolve(import.meta.dirname, '../../resources/demo/a1-bath.mp4');
/** Each stands in one place that a person fills in. */
const PLANTED = {
  person: 'Zwaluwstaart',
  folder: 'thuis-bij-Vlinderdas',
  file: 'Pimpelmees',
  title: 'Roodborst in bad',
  seen: 'Koolmees',
  round: 'Ronde Boerenkool',
} as const;
const WORDS = Object.values(PLANTED)
  .flatMap((one) => one.split(/[ -]/u))
  .filter((word) => word.length > 5);

test('names stay inside', async ({ start, home }) => {
  test.slow();
  const card = path.join(home, 'kaart', PLANTED.folder);
  await mkdir(card, { recursive: true });
  const film = path.join(card, `${PLANTED.file}.mp4`);
  await copyFile(FILM, film);
  const app = await start();
  const { page } = app;
  const dialog = page.getByRole('dialog');
  const titles = new Set<string>();
  const look = async () => void titles.add(await page.title());

  await makeVault(page, { name: PLANTED.person, passphrase: 'zes losse woorden achter elkaar' });
  await look();
  await page.getByRole('button', { name: 'Film toevoegen' }).first().click();
  await app.offerFilm(film);
  await dialog.getByLabel('Titel (mag leeg blijven)').fill(PLANTED.title);
  await dialog.getByRole('button', { name: 'Film toevoegen', exact: true }).click();
  await allAdded(page, 1);
  // Seen on the page, so that it could be in its title as well.
  await expect(page.getByText(PLANTED.title)).toBeVisible();
  await expect(page.getByText(`Dag ${PLANTED.person}`)).toBeVisible();

  await page.getByRole('link', { name: /^Gezin G-001/u }).click();
  await page.getByRole('button', { name: 'Iemand toevoegen' }).click();
  await dialog.getByLabel('Codenaam').fill(PLANTED.seen);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name: PLANTED.seen, exact: true })).toBeVisible();
  await look();

  for (const place of ['Rondes', 'Overeenstemming', 'Bewaren', 'Mensen', 'Opties'] as const) {
    await go(page, place);
    await look();
  }
  await page.getByRole('button', { name: 'Wie heeft wat gezien' }).click();
  await expect(page.getByRole('cell').filter({ hasText: PLANTED.person }).first()).toBeVisible();
  await look();
  await go(page, 'Rondes');
  await page.getByRole('button', { name: 'Ronde maken' }).click();
  await dialog.getByLabel('Naam van de ronde').fill(PLANTED.round);
  await look();
  await page.keyboard.press('Escape');
  await go(page, 'Vandaag');
  await page.getByRole('link', { name: /V-0001/u }).click();
  await filmShown(page);
  await expect(page.getByRole('heading', { name: new RegExp(PLANTED.title, 'u') })).toBeVisible();
  await look();
  // What goes wrong is where a log would tell most: a film that is none, under a name.
  await go(page, 'Vandaag');
  await page.getByRole('button', { name: 'Film toevoegen' }).first().click();
  await app.offerFilm(film);
  await page.keyboard.press('Escape');
  await app.stop();

  expect(titles.size).toBeGreaterThan(6);
  const inTitles = WORDS.filter((word) => [...titles].join('\n').includes(word));
  const files = (await readdir(home, { recursive: true })).filter((name) => !name.startsWith('kaart'));
  expect(files).toContainEqual(expect.stringMatching(/\.rec$/u));
  const inFiles = WORDS.filter((word) => files.join('\n').includes(word));
  expect(app.said()).toContain('"event"');
  const inLog = WORDS.filter((word) => app.said().includes(word));
  expect({ inTitles, inFiles, inLog }).toEqual({ inTitles: [], inFiles: [], inLog: [] });
});
