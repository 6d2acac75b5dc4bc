// The backup, from choosing where it goes to putting the vault back with the recovery key: a warning where it shares the
// vault's disk, a test that finds one changed byte and says what still stands, and another run that mends it.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './support/journey.ts';
import { addFilms, allAdded, expectAccessible, go, lock, makeVault, openRecording } from './support/steps.ts';

const FILMS = ['a1-bath', 'a2-play'].map((name) =>
  path.resolve(import.meta.dirname, `../../resources/demo/${name}.mp4`),
);
const ADA = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };
const NEXT = 'vijf nieuwe woorden op de deur';
const LONG = { timeout: 30_000 };

/** The first file below a folder whose name ends so. */
function fileIn(folder: string, ending: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const name = names.toSorted().find((one) => one.endsWith(ending));
  if (name === undefined) throw new Error(`no ${ending} in the backup`);
  return path.join(folder, name);
}

function changeOneByte(file: string): void {
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

test('made, tested, damaged, mended, and put back', async ({ start, home }) => {
  test.slow();
  const backup = path.join(home, 'schijf');
  await mkdir(path.join(home, 'OneDrive', 'kopie'), { recursive: true });
  await mkdir(backup);
  const app = await start();
  const { page } = app;
  const recoveryKey = await makeVault(page, ADA);
  await addFilms(app, FILMS);
  await allAdded(page, 2);
  await go(page, 'Opties');

  const typeFolder = async (folder: string) => {
    await page.getByLabel('Plaats van de map').fill(folder);
    await page.getByRole('button', { name: 'Deze map gebruiken' }).click();
  };
  const make = page.getByRole('button', { name: 'Reservekopie maken' });
  const check = () => page.getByRole('button', { name: 'Reservekopie testen' }).click();
  const damaged = page.getByRole('alert').filter({ hasText: 'niet in orde in de reservekopie' });

  await test.step('a folder that goes to the internet is refused', async () => {
    await typeFolder(path.join(home, 'OneDrive', 'kopie'));
    await expect(page.getByText('Deze map wordt door OneDrive naar internet gekopieerd.')).toBeVisible();
  });

  await test.step('one on the disk of the vault is warned of, and taken when somebody says so', async () => {
    await typeFolder(backup);
    await expect(page.getByText('Deze map staat op dezelfde schijf als de kluis.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Toch op deze schijf' }).click();
    await expect(page.getByText(/2 films, teruggelezen en gelijk/u)).toBeVisible(LONG);
    await expect(page.getByText(/De reservekopie staat op dezelfde schijf als de kluis/u)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a test finds nothing', async () => {
    await check();
    await expect(page.getByText(/alles is teruggelezen en in orde/u)).toBeVisible(LONG);
  });

  await test.step('one byte changed on the disk: what is damaged, and what still stands', async () => {
    changeOneByte(fileIn(backup, '.rec'));
    await check();
    await expect(damaged.getByText(/^Opname V-000[12] is veranderd$/u)).toBeVisible(LONG);
    await expect(
      damaged.getByText(
        /Wel heel: de lijst van wat erin hoort, het sleutelbestand, de gegevens en 1 van de 2 films\./u,
      ),
    ).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('made again, it is whole', async () => {
    await make.click();
    await expect(make).toBeEnabled(LONG);
    await check();
    await expect(damaged).toHaveCount(0, LONG);
    await expect(page.getByText(/alles is teruggelezen en in orde/u)).toBeVisible();
  });

  await test.step('put back elsewhere with the recovery key, under a new passphrase', async () => {
    await go(page, 'Vandaag');
    await lock(page);
    await page.getByRole('button', { name: 'Andere kluis of voorbeeld' }).click();
    await page.getByRole('button', { name: 'Kluis terugzetten uit reservekopie' }).click();
    await typeFolder(backup);
    await expect(page.getByText('Waar komt de kluis?')).toBeVisible();
    await typeFolder(path.join(home, 'terug'));
    await page.getByText('Met de herstelsleutel', { exact: true }).click();
    await page.getByLabel('Herstelsleutel', { exact: true }).fill(recoveryKey);
    await page.getByLabel('Je naam in die kluis').fill(ADA.name);
    await page.getByLabel('Nieuwe wachtzin', { exact: true }).fill(NEXT);
    await page.getByLabel('Wachtzin nog een keer').fill(NEXT);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Kluis terugzetten', exact: true }).click();
    await expect(page.getByText('De kluis is teruggezet en open.')).toBeVisible(LONG);
    await page.getByRole('button', { name: 'Naar de kluis' }).click();
    await openRecording(page, 'V-0001');
  });
});
