// What goes wrong is told in words, and nothing that was there is lost.

import { copyFile, mkdir, readdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './support/journey.ts';
import { addFilms, allAdded, closeDialog, go, lock, makeVault, unlock } from './support/steps.ts';

const FILM = path.resolve(import.meta.dirname, '../../resources/demo/a1-bath.mp4');
const ADA = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };

test('bad films are refused in words; the good one stays', async ({ start, home }) => {
  const app = await start();
  const { page } = app;
  await makeVault(page, ADA);
  const inputs = path.join(home, 'invoer');
  await mkdir(inputs);
  const good = path.join(inputs, 'goed.mp4');
  const text = path.join(inputs, 'tekst.mp4');
  const playlist = path.join(inputs, 'lijst.mp4');
  const cut = path.join(inputs, 'afgebroken.mp4');
  await copyFile(FILM, good);
  await writeFile(text, 'dit is geen film, maar een brief\n'.repeat(200));
  await writeFile(playlist, '#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n');
  await copyFile(FILM, cut);
  await truncate(cut, 20_000);

  await addFilms(app, [text, playlist, cut, good]);
  await expect(page.getByText('Toegevoegd. De kopie in de kluis is gelijk aan het origineel.')).toHaveCount(
    1,
    {
      timeout: 60_000,
    },
  );
  await expect(page.getByText('Dit bestand heet een film, maar er staat tekst in.')).toHaveCount(2);
  await expect(page.getByText('Deze film is beschadigd of niet helemaal gekopieerd.')).toHaveCount(1);
  await closeDialog(page);
  await expect(page.getByRole('link', { name: /V-\d{4}/u })).toHaveCount(1);

  await addFilms(app, [good]);
  await expect(page.getByRole('dialog').getByText(/V-0001/u)).toBeVisible();
  await closeDialog(page);
  expect(await readdir(path.join(home, 'Terugblik-kluis', 'incoming'))).toEqual([]);
});

test('a wrong passphrase is told as such and opens nothing', async ({ start }) => {
  const { page } = await start();
  await makeVault(page, ADA);
  await lock(page);
  await page.getByLabel('Je naam').fill(ADA.name);
  await page.getByLabel('Wachtzin', { exact: true }).fill('dit is niet de goede zin');
  await page.getByRole('button', { name: 'Openen', exact: true }).click();
  await expect(page.getByText('Deze naam en wachtzin horen niet bij elkaar.')).toBeVisible();
  await unlock(page, ADA);
});

test('a program that is killed while a film comes in leaves nothing half-made', async ({ start, home }) => {
  const app = await start();
  await makeVault(app.page, ADA);
  await addFilms(app, [FILM]);
  await allAdded(app.page, 1);
  await addFilms(app, [path.resolve(FILM, '../a4-long-play.mp4')]);
  await app.kill();

  const again = await start();
  await unlock(again.page, ADA);
  await go(again.page, 'Vandaag');
  // The first film is whole; of the second there is all or nothing.
  const films = await again.page.getByRole('link', { name: /V-\d{4}/u }).count();
  expect([1, 2]).toContain(films);
  expect(await readdir(path.join(home, 'Terugblik-kluis', 'incoming'))).toEqual([]);
  expect(await readdir(path.join(home, 'Terugblik-kluis', 'rec'))).toHaveLength(films);
});
