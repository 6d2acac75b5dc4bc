// Need to know: a rater sees a task and no family, a colleague lets himself in with a reason, the coordinator sees that
// and ends what is not needed.

import path from 'node:path';
import { expect, test } from './support/journey.ts';
import {
  addFilms,
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

const [FIRST, SECOND] = ['a1-bath', 'b3-feeding'].map((name) =>
  path.resolve(import.meta.dirname, `../../resources/demo/${name}.mp4`),
);
const ADA = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };
const BRAM = { name: 'Bram', passphrase: 'nog een lange zin voor de kluis' };
const REASON = 'moeder belde, het kan niet wachten tot morgen';

test('who has to do with a family sees it, and who lets himself in is seen', async ({ start }) => {
  test.setTimeout(180_000);
  const app = await start();
  const { page } = app;
  const dialog = page.getByRole('dialog');

  await test.step('the coordinator adds two families, a rater, and a task for him', async () => {
    await makeVault(page, ADA);
    for (const film of [FIRST, SECOND]) {
      await addFilms(app, film === undefined ? [] : [film]);
      await allAdded(page, 1);
    }
    await go(page, 'Mensen');
    await page.getByRole('button', { name: 'Iemand toevoegen' }).click();
    await dialog.getByLabel('Naam', { exact: true }).fill(BRAM.name);
    await dialog.getByLabel('Wachtzin van de nieuwe collega').fill(BRAM.passphrase);
    await dialog.getByLabel('Wachtzin nog een keer').fill(BRAM.passphrase);
    await dialog.getByRole('checkbox', { name: /^hulpverlener/u }).press('Space');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await expect(page.getByRole('row', { name: /^Bram beoordelaar/u })).toBeVisible();
    await go(page, 'Rondes');
    await page.getByRole('button', { name: 'Ronde maken' }).click();
    await dialog.getByLabel('Naam van de ronde').fill('Proefronde');
    await dialog.getByRole('checkbox', { name: /^V-0001/u }).press('Space');
    await dialog.getByText(BRAM.name, { exact: true }).click();
    await dialog.getByLabel('Waarom toch?').fill('de toestemming staat op papier');
    await dialog.getByLabel('Waarom?', { exact: true }).fill('het team scoort samen');
    await dialog.getByRole('button', { name: 'Ronde starten' }).click();
    await expect(page.getByRole('rowheader', { name: 'Proefronde' }).first()).toBeVisible();
  });

  await test.step('the rater sees his task, and no family and no other film', async () => {
    await lock(page);
    await unlock(page, BRAM);
    await expect(page.getByText('V-0001 scoren')).toBeVisible();
    await expect(page.getByRole('link', { name: /V-\d{4}/u })).toHaveCount(1);
    await expect(page.getByText('G-001')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Film toevoegen' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Noodtoegang…' })).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Beginnen' }).click();
    await filmShown(page);
  });

  await test.step('the coordinator makes him a worker too', async () => {
    await lock(page);
    await unlock(page, ADA);
    await go(page, 'Mensen');
    await page.getByRole('button', { name: 'Rollen kiezen: Bram' }).click();
    await dialog.getByRole('checkbox', { name: /^hulpverlener/u }).press('Space');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(page.getByRole('row', { name: /^Bram hulpverlener, beoordelaar/u })).toBeVisible();
    await lock(page);
  });

  await test.step('he lets himself in with a reason, and into no family while he still has to score', async () => {
    await unlock(page, BRAM);
    const open = async (code: string) => {
      await page.getByRole('button', { name: 'Noodtoegang…' }).click();
      await dialog.getByLabel('Code van het gezin').fill(code);
      await dialog.getByLabel('Waarom kan het niet wachten?').fill(REASON);
      await dialog.getByRole('button', { name: 'Openen voor 24 uur' }).click();
    };
    await open('G-099');
    await expect(dialog.getByText('Deze gezinscode bestaat niet.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    for (const code of ['G-001', 'G-002']) {
      await open(code);
      await expect(
        dialog.getByText(/^Noodtoegang kan niet zolang je nog een opname moet scoren/u),
      ).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
    await page.getByRole('button', { name: 'Beginnen' }).click();
    await filmShown(page);
    await scoreAndSubmit(page, [5, 5]);
    await go(page, 'Vandaag');
    await open('G-002');
    await expect(page.getByRole('heading', { name: 'Gezin G-002' })).toBeVisible();
    const mine = page.getByRole('table', { name: 'Wie heeft toegang en waarom' });
    await expect(mine.getByRole('row', { name: /^Bram noodtoegang .* zelf geopend/u })).toBeVisible();
    await expectAccessible(page);
    // The key of a film is not his to take: somebody who has it must have been here since.
    await go(page, 'Vandaag');
    await page.getByRole('link', { name: /V-0002/u }).click();
    await expect(page.getByText(/Ada/u).first()).toBeVisible();
    await expect(page.locator('video')).toHaveCount(0);
    await lock(page);
  });

  await test.step('the coordinator sees it, and with that the film opens too', async () => {
    await unlock(page, ADA);
    await expect(page.getByText(new RegExp(`Bram opende G-002 .*${REASON}`, 'u'))).toBeVisible();
    await expectAccessible(page);
    await lock(page);
    await unlock(page, BRAM);
    await openRecording(page, 'V-0002');
    await lock(page);
  });

  await test.step('the coordinator ends it', async () => {
    await unlock(page, ADA);
    await page.getByRole('link', { name: 'Naar G-002' }).click();
    const end = page.getByRole('button', { name: 'Beëindigen: Bram, noodtoegang' });
    await end.click();
    const question = page.getByRole('alertdialog');
    await expectAccessible(page);
    await question.getByRole('button', { name: 'Toegang houden' }).click();
    await expect(end).toBeVisible();
    await end.click();
    await question.getByRole('button', { name: 'Beëindigen' }).click();
    await expect(page.getByText('Eerdere toegang')).toBeVisible();
    await go(page, 'Vandaag');
    await page.getByRole('button', { name: 'Gezien: noodtoegang van Bram tot G-002' }).click();
    await expect(page.getByText('Noodtoegang gebruikt')).toHaveCount(0);
  });

  await test.step('a film does not open again once the relation has ended', async () => {
    await openRecording(page, 'V-0002');
    const film = new URL(page.url()).hash;
    await go(page, 'Vandaag');
    await page.getByRole('link', { name: /^Gezin G-002/u }).click();
    await page.getByRole('button', { name: 'Beëindigen: Ada, zorgrelatie' }).click();
    await expect(page.getByText('Dit is je eigen toegang.')).toBeVisible();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Beëindigen' }).click();
    await expect(page.getByText('Niemand heeft nu een relatie met dit gezin.')).toBeVisible();
    await expect(page.getByText('je hebt zelf geen relatie met dit gezin')).toBeVisible();
    await expectAccessible(page);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, film);
    await expect(page.getByText('Je hebt geen relatie met dit gezin.').first()).toBeVisible();
    await expect(page.locator('video')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Noodtoegang…' }).first()).toBeVisible();
    await expectAccessible(page);
    await go(page, 'Vandaag');
    await expect(page.getByRole('link', { name: /V-\d{4}/u })).toHaveCount(1);
  });
});
