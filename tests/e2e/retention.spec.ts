// Keeping, from a recording that nobody decided about to its end: chosen, held, destroyed while its scores stay; and a
// family that asks to have everything erased.

import path from 'node:path';
import { expect, test } from './support/journey.ts';
import {
  addFilms,
  allAdded,
  expectAccessible,
  filmShown,
  go,
  makeVault,
  scoreAndSubmit,
} from './support/steps.ts';

const FILMS = ['a1-bath', 'a2-play'].map((name) =>
  path.resolve(import.meta.dirname, `../../resources/demo/${name}.mp4`),
);
const ADA = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };
const GONE = /^Beeldmateriaal vernietigd op \d/u;

test('a film goes when somebody says so, and its scores stay', async ({ start }) => {
  test.slow();
  const app = await start();
  const { page } = app;
  await makeVault(page, ADA);
  await addFilms(app, FILMS);
  await allAdded(page, 2);

  const toFamily = async () => {
    await go(page, 'Vandaag');
    await page.getByRole('link', { name: /^Gezin G-001/u }).click();
    await expect(page.getByRole('heading', { name: 'Gezin G-001' })).toBeVisible();
  };
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  const kept = (code: string) =>
    page
      .getByRole('table', { name: 'Bewaren', exact: true })
      .getByRole('row', { name: new RegExp(code, 'u') });

  await test.step('score one of them', async () => {
    await go(page, 'Rondes');
    await page.getByRole('button', { name: 'Ronde maken' }).click();
    await dialog.getByLabel('Naam van de ronde').fill('Proefronde');
    await dialog.getByRole('checkbox', { name: /V-0001/u }).press('Space');
    await dialog.getByText('Ada', { exact: true }).click();
    await dialog.getByLabel('Waarom toch?').fill('om te oefenen');
    await dialog.getByRole('button', { name: 'Ronde starten' }).click();
    await expect(page.getByRole('rowheader', { name: 'Proefronde' })).toBeVisible();
    await go(page, 'Vandaag');
    await page.getByRole('button', { name: 'Beginnen' }).click();
    await filmShown(page);
    await scoreAndSubmit(page, [7, 6]);
  });

  await test.step('choose as what it is kept, and see until when', async () => {
    await toFamily();
    await expect(kept('V-0001')).toContainText('nog niet gekozen');
    await kept('V-0001').getByRole('button', { name: 'Kiezen… V-0001' }).click();
    await expectAccessible(page);
    await dialog.getByLabel('Reden').fill('alleen om te oefenen');
    await dialog.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(kept('V-0001')).toContainText('werkmateriaal');
    await expect(kept('V-0001')).toContainText('alleen om te oefenen');
    await expect(kept('V-0001')).toContainText(/\d{4}/u);
    await expectAccessible(page);
  });

  await test.step('what must stay cannot be destroyed until that is lifted', async () => {
    await page.getByRole('button', { name: 'Laten blijven…' }).click();
    await expectAccessible(page);
    await dialog.getByLabel('Reden').fill('er loopt een klacht');
    await dialog.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    await expect(page.getByText('Alle opnames moeten blijven', { exact: true })).toBeVisible();
    await expect(kept('V-0001').getByRole('button', { name: /Vernietigen/u })).toHaveCount(0);
    await page.getByRole('button', { name: 'Opheffen: er loopt een klacht' }).click();
    await expect(page.getByText('Alle opnames moeten blijven', { exact: true })).toHaveCount(0);
  });

  await test.step('destroy it', async () => {
    await kept('V-0001').getByRole('button', { name: 'Vernietigen… V-0001' }).click();
    await expectAccessible(page);
    await dialog.getByLabel('Reden').fill('het gesprek is geweest');
    await dialog.getByRole('button', { name: 'Vernietigen', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText(GONE).first()).toBeVisible();
    const record = page.getByRole('table', { name: 'Wat is vernietigd' });
    await expect(record.getByRole('row', { name: /V-0001/u })).toContainText('het gesprek is geweest');
  });

  await test.step('its scores are still there, and say that it is gone', async () => {
    await go(page, 'Vandaag');
    await page.getByRole('link', { name: /V-0001/u }).click();
    await expect(page.getByText(GONE)).toBeVisible();
    await expect(page.getByText(/^Ingediend op /u)).toBeVisible();
    await expect(page.getByText('score 7')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the family asks for the rest; the letter tells what was done', async () => {
    await toFamily();
    await page.getByRole('button', { name: 'Verzoek vastleggen…' }).click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    await expect(page.getByText('Wacht op een besluit')).toBeVisible();
    await page.getByRole('button', { name: 'Besluiten…' }).click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Besluit vastleggen' }).click();
    await page.getByRole('button', { name: 'Uitvoeren…' }).click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Uitvoeren', exact: true }).click();
    await expect(page.getByText(/^Alles van dit gezin is op .* vernietigd, op verzoek\.$/u)).toBeVisible();
    await page.getByRole('button', { name: 'Brief' }).click();
    await expect(page.getByText('Wij hebben dit verzoek uitgevoerd.')).toBeVisible();
    await expect(page.getByText(/^Opname V-0002, op .*\(SHA-256\): [0-9a-f]{64}$/u)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the record lists both, the newest first', async () => {
    await go(page, 'Bewaren');
    const record = page.getByRole('table', { name: 'Wat is vernietigd' });
    await expect(record.getByRole('rowheader')).toHaveText(['V-0002', 'V-0001']);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Overzicht op papier' }).click();
    await expect(page.getByText(/^Gemaakt op /u)).toBeVisible();
    await expectAccessible(page);
  });
});
