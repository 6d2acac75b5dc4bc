// A film that was destroyed does not come back with an older backup. Over the loopback shell, where places are typed.

import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './support/journey.ts';
import { addFilms, allAdded, go, lock, makeVault } from './support/steps.ts';

const FILM = path.resolve(import.meta.dirname, '../../resources/demo/a1-bath.mp4');
const ADA = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };

test('what was destroyed since an older backup is destroyed again when that is put back', async ({
  home,
  start,
}) => {
  test.slow();
  const app = await start();
  const { page } = app;
  await makeVault(page, ADA);
  await addFilms(app, [FILM]);
  await allAdded(page, 1);
  const disk = path.join(home, 'disk');
  const aside = path.join(home, 'elsewhere');
  await mkdir(disk);
  const type = async (place: string) => {
    await page.getByLabel('Plaats van de map').fill(place);
    await page.getByRole('button', { name: 'Deze map gebruiken' }).click();
  };

  await test.step('back up, destroy, and back up again', async () => {
    await go(page, 'Opties');
    await type(disk);
    await page.getByRole('button', { name: 'Toch op deze schijf' }).click();
    await expect(page.getByText(/1 film, teruggelezen en gelijk/u)).toBeVisible({ timeout: 60_000 });
    // Of one day only the newest stays; somebody keeps the older one elsewhere.
    await cp(disk, aside, { recursive: true });
    await go(page, 'Vandaag');
    await page.getByRole('link', { name: /^Gezin G-001/u }).click();
    await page.getByRole('button', { name: 'Vernietigen… V-0001' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByLabel('Reden').fill('het gesprek is geweest');
    await dialog.getByRole('button', { name: 'Vernietigen', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await go(page, 'Opties');
    await page.getByRole('button', { name: 'Reservekopie maken' }).click();
    await expect(page.getByText(/zonder films, teruggelezen en gelijk/u)).toBeVisible({ timeout: 60_000 });
    await cp(aside, disk, { recursive: true });
  });

  await test.step('put the older one back', async () => {
    await go(page, 'Vandaag');
    await lock(page);
    await page.getByRole('button', { name: 'Andere kluis of voorbeeld' }).click();
    await page.getByRole('button', { name: 'Kluis terugzetten uit reservekopie' }).click();
    await type(disk);
    await page.getByRole('button', { name: /Van welk moment$/u }).click();
    await page.getByRole('option').last().click();
    await type(path.join(home, 'again'));
    await page.getByLabel('Je naam in die kluis').fill(ADA.name);
    await page.getByLabel('Je wachtzin van toen').fill(ADA.passphrase);
    await page.getByRole('button', { name: 'Kluis terugzetten', exact: true }).click();
    await expect(page.getByText('1 opname die later was vernietigd, is opnieuw vernietigd.')).toBeVisible({
      timeout: 60_000,
    });
    await page.getByRole('button', { name: 'Naar de kluis' }).click();
  });

  await test.step('it is gone there too, with the record of that', async () => {
    await expect(page.getByText(`Dag ${ADA.name}`)).toBeVisible();
    await expect(page.getByRole('link', { name: /V-0001.*Beeldmateriaal vernietigd op/u })).toBeVisible();
    await go(page, 'Bewaren');
    const record = page.getByRole('table', { name: 'Wat is vernietigd' });
    await expect(record.getByRole('row', { name: /V-0001/u })).toContainText('het gesprek is geweest');
  });
});
