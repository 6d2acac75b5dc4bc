// Consent, from nobody known to a no that holds: who is to be seen, what both parents said, and what that stops.

import path from 'node:path';
import { expect, test } from './support/journey.ts';
import { addFilms, allAdded, expectAccessible, go, makeVault } from './support/steps.ts';

const FILM = path.resolve(import.meta.dirname, '../../resources/demo/a1-bath.mp4');
const ADA = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };

test('both parents say yes, one of them takes it back', async ({ start }) => {
  test.slow();
  const app = await start();
  const { page } = app;
  await makeVault(page, ADA);
  await addFilms(app, [FILM]);
  await allAdded(page, 1);

  const toFamily = async () => {
    await go(page, 'Vandaag');
    await page.getByRole('link', { name: /^Gezin G-001/u }).click();
    await expect(page.getByRole('heading', { name: 'Gezin G-001' })).toBeVisible();
  };
  const dialog = page.getByRole('dialog');
  const inGrid = (text: string) =>
    page
      .getByRole('table', { name: 'Toestemming in één oogopslag' })
      .getByRole('row', { name: /^Scoren en bespreken in het team/u })
      .getByText(text, { exact: true });
  const give = async (names: readonly string[]) => {
    await page.getByRole('button', { name: 'Toestemming vastleggen' }).click();
    for (const name of names) await dialog.getByRole('checkbox', { name }).press('Space');
    await dialog.getByRole('checkbox', { name: 'Scoren en bespreken in het team' }).press('Space');
    await dialog.getByLabel('Welke uitleg kreeg het gezin vooraf?').fill('folder 1');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
  };

  await test.step('write down who is to be seen, with the keyboard', async () => {
    await toFamily();
    for (const name of ['ouder A', 'ouder B']) {
      await page.getByRole('button', { name: 'Iemand toevoegen' }).press('Enter');
      await dialog.getByLabel('Codenaam').fill(name);
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('rowheader', { name, exact: true })).toBeVisible();
    }
    await expect(inGrid('niet vastgelegd')).toHaveCount(2);
  });

  await test.step('with one yes a round cannot be made', async () => {
    await give(['ouder A']);
    await expect(inGrid('ja')).toHaveCount(1);
    await expect(page.getByText(/mist ouder B/u)).toBeVisible();
    await startRound();
    await expect(dialog.getByText(/mogen niet in een ronde/u)).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Ronde starten' })).toBeDisabled();
    await page.keyboard.press('Escape');
  });

  await test.step('with both it can', async () => {
    await toFamily();
    await give(['ouder B']);
    await expect(inGrid('ja')).toHaveCount(2);
    await expectAccessible(page);
    await startRound();
    await dialog.getByRole('button', { name: 'Ronde starten' }).click();
    await expect(page.getByRole('rowheader', { name: 'Proefronde' })).toBeVisible();
  });

  await test.step('a no shows what it is about, and holds at once', async () => {
    await toFamily();
    await page.getByRole('button', { name: 'Toestemming intrekken' }).click();
    await dialog.getByRole('button', { name: /^Wie trekt in/u }).click();
    await page.getByRole('option', { name: 'ouder B' }).click();
    await dialog.getByRole('checkbox', { name: 'Scoren en bespreken in het team' }).press('Space');
    await expect(dialog.getByText('Hier geldt het voor, en wel direct')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Intrekken' }).click();
    await expect(dialog.getByText('Vastgelegd. Hier geldt het vanaf nu voor')).toBeVisible();
    await dialog.getByRole('button', { name: 'Sluiten' }).last().click();
    await expect(inGrid('nee')).toHaveCount(1);
    await go(page, 'Vandaag');
    await expect(page.getByRole('link', { name: /V-0001.*Toestemming ingetrokken/u })).toBeVisible();
    await expect(page.getByText(/^Nu niet te scoren, .*: V-0001\./u)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Beginnen' })).toHaveCount(0);
    await page
      .getByRole('link', { name: /V-0001/u })
      .first()
      .click();
    await expect(
      page.getByText(/^Toestemming voor scoren en bespreken in het team is geweigerd .* V-0001/u),
    ).toBeVisible();
    await expect(page.getByRole('heading', { name: 'V-0001', level: 1 })).toBeVisible();
    await expectAccessible(page);
    // Whoever only scores it does not learn here whose it is.
    await expect(page.getByRole('link', { name: /^Naar gezin/u })).toHaveCount(0);
  });

  async function startRound() {
    await go(page, 'Rondes');
    await page.getByRole('button', { name: 'Ronde maken' }).click();
    await dialog.getByLabel('Naam van de ronde').fill('Proefronde');
    await dialog.getByRole('button', { name: 'Alle opnames kiezen' }).click();
    await dialog.getByText('Ada', { exact: true }).click();
  }
});

test('a no to looking back closes the film, and Today and the terms of keeping tell of it', async ({
  start,
}) => {
  const app = await start();
  const { page } = app;
  const dialog = page.getByRole('dialog');
  await makeVault(page, ADA);
  await addFilms(app, [FILM]);
  await allAdded(page, 1);
  await page.getByRole('link', { name: /^Gezin G-001/u }).click();
  await page.getByRole('button', { name: 'Iemand toevoegen' }).click();
  await dialog.getByLabel('Codenaam').fill('ouder A');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name: 'ouder A', exact: true })).toBeVisible();

  await test.step('said on an earlier day, and what it closes is in sight before it is written down', async () => {
    await page.getByRole('button', { name: 'Toestemming intrekken' }).click();
    await dialog.getByRole('button', { name: /^Wie trekt in/u }).click();
    await page.getByRole('option', { name: 'ouder A' }).click();
    await dialog.getByRole('checkbox', { name: 'Filmen en samen terugkijken' }).press('Space');
    await dialog.getByLabel('Gezegd op').fill('2026-01-05');
    await expect(dialog.getByText(/^De films gaan hiervoor dicht/u)).toBeInViewport();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Intrekken' }).click();
    await expect(dialog.getByText('Vastgelegd. Hier geldt het vanaf nu voor')).toBeVisible();
    await dialog.getByRole('button', { name: 'Sluiten' }).last().click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('Today tells of it, and the film leads to the family', async () => {
    await go(page, 'Vandaag');
    await expect(page.getByRole('heading', { name: 'Toestemming ingetrokken' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: /V-0001/u }).click();
    await expect(page.getByRole('heading', { name: 'V-0001', level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Naar gezin G-001' }).click();
    await expect(page.getByRole('heading', { name: 'Gezin G-001' })).toBeVisible();
  });

  await test.step('among what is kept it says so, with the way to destroying it', async () => {
    await go(page, 'Bewaren');
    const row = page.getByRole('row', { name: /V-0001/u });
    await expect(row).toContainText('De toestemming is ingetrokken. De film kan weg.');
    await row.getByRole('button', { name: 'Vernietigen… V-0001' }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
  });
});
