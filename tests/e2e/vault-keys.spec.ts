// The keys of a vault as the coordinator meets them: a passphrase out of words, encrypting anew, a new recovery key on
// paper that must be typed back, somebody who leaves, and the way in for who lost a passphrase.

import { expect, test } from './support/journey.ts';
import { addPerson, expectAccessible, go, lock, makeVault, unlock } from './support/steps.ts';

const ADA = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };
const BRAM = { name: 'Bram', passphrase: 'nog een lange zin voor de kluis' };
const WRONG = 'een zin die nergens bij past';

test('keys are made anew, and whoever is in the vault goes on with what they always typed', async ({
  start,
}) => {
  test.setTimeout(240_000);
  const { page } = await start();
  const dialog = page.getByRole('dialog');
  const old = await makeVault(page, ADA);

  await test.step('six words are there to take over, and must be typed once more', async () => {
    await go(page, 'Mensen');
    await page.getByRole('button', { name: 'Iemand toevoegen' }).click();
    const words = dialog.getByRole('region', { name: 'Zes woorden die het toeval heeft gekozen' });
    const first = await words.locator('[aria-live]').innerText();
    expect(first.split(' ')).toHaveLength(6);
    await words.getByRole('button', { name: 'Andere woorden' }).click();
    await expect(words.locator('[aria-live]')).not.toHaveText(first);
    await words.getByRole('button', { name: 'Deze gebruiken' }).click();
    const passphrase = dialog.getByLabel('Wachtzin van de nieuwe collega');
    await expect(passphrase).toHaveValue(await words.locator('[aria-live]').innerText());
    await dialog.getByLabel('Naam', { exact: true }).fill(BRAM.name);
    await expect(dialog.getByRole('button', { name: 'Toevoegen', exact: true })).toBeDisabled();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    await addPerson(page, BRAM);
  });

  await test.step('the vault gets another key; a wrong passphrase changes nothing', async () => {
    await go(page, 'Opties');
    await page.getByRole('button', { name: 'Kluis opnieuw versleutelen…' }).click();
    await dialog.getByLabel('Je wachtzin').fill(WRONG);
    await dialog.getByRole('button', { name: 'Opnieuw versleutelen' }).click();
    await expect(dialog.getByText('horen niet bij elkaar')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByLabel('Je wachtzin').fill(ADA.passphrase);
    await dialog.getByRole('button', { name: 'Opnieuw versleutelen' }).click();
    await expect(page.getByText('Laatst gedaan op')).toBeVisible();
    await go(page, 'Vandaag');
    await lock(page);
    await unlock(page, BRAM);
    await go(page, 'Opties');
    await expect(page.getByRole('heading', { name: 'Sleutels van de kluis' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Kluis opnieuw versleutelen…' })).toHaveCount(0);
    await go(page, 'Vandaag');
    await lock(page);
    await unlock(page, ADA);
  });

  const fresh = await test.step('a new recovery key counts once its last group is typed back', async () => {
    await go(page, 'Opties');
    await page.getByRole('button', { name: 'Nieuwe herstelsleutel maken…' }).click();
    await dialog.getByLabel('Je wachtzin').fill(ADA.passphrase);
    await dialog.getByRole('button', { name: 'Nieuwe sleutel laten zien' }).click();
    const key = await page.getByRole('figure', { name: 'Herstelsleutel' }).innerText();
    const group = page.getByLabel('Typ de laatste groep over van je papier');
    const counts = page.getByRole('button', { name: 'Deze sleutel geldt vanaf nu' });
    await group.fill(key.slice(0, 4));
    await counts.click();
    await expect(page.getByText('De oude herstelsleutel geldt nog.')).toBeVisible();
    await expectAccessible(page);
    await group.fill(key.trim().slice(-4).toLowerCase());
    await counts.click();
    await expect(page.getByText('Vernietig het papier met de oude')).toBeVisible();
    await page.getByRole('button', { name: 'Naar Opties' }).click();
    await expect(page.getByText('Nog niet voor Bram')).toBeVisible();
    return key;
  });

  await test.step('on paper stand the key and room for date and initials, and nothing to press', async () => {
    await page.getByRole('button', { name: 'Nieuwe herstelsleutel maken…' }).click();
    await dialog.getByLabel('Je wachtzin').fill(ADA.passphrase);
    await dialog.getByRole('button', { name: 'Nieuwe sleutel laten zien' }).click();
    await expect(page.getByRole('figure', { name: 'Herstelsleutel' })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    for (const line of ['Exemplaar', 'Datum', 'Paraaf']) await expect(page.getByText(line)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Afdrukken' })).toBeHidden();
    await page.emulateMedia({ media: null });
    await page.getByRole('button', { name: 'De oude sleutel houden' }).click();
  });

  await test.step('who leaves is asked for, stays in the list, and comes in no more', async () => {
    await go(page, 'Mensen');
    await page.getByRole('button', { name: 'Bram uit de kluis halen' }).click();
    await expectAccessible(page);
    await dialog.getByLabel('Je wachtzin').fill(ADA.passphrase);
    await dialog.getByRole('button', { name: 'Uit de kluis halen' }).click();
    await expect(page.getByRole('rowheader', { name: /Bram Vertrokken/u })).toBeVisible();
    await expectAccessible(page);
    await lock(page);
    await page.getByLabel('Je naam').fill(BRAM.name);
    await page.getByLabel('Wachtzin', { exact: true }).fill(BRAM.passphrase);
    await page.getByRole('button', { name: 'Openen', exact: true }).click();
    await expect(page.getByText('Deze naam en wachtzin horen niet bij elkaar.')).toBeVisible();
  });

  await test.step('the old paper opens nothing, the new one does', async () => {
    await page.getByRole('button', { name: 'Wachtzin kwijt?' }).click();
    const ready = page.getByRole('button', { name: 'Nieuwe wachtzin instellen en openen' });
    await page.getByLabel('Herstelsleutel').fill(old);
    await page.getByLabel('Je naam in deze kluis').fill(ADA.name);
    await page.getByLabel('Nieuwe wachtzin', { exact: true }).fill(BRAM.passphrase);
    await page.getByLabel('Wachtzin nog een keer').fill(BRAM.passphrase);
    await ready.click();
    await expect(page.getByText('passen niet op deze kluis')).toBeVisible();
    await page.getByLabel('Herstelsleutel').fill(fresh);
    await ready.click();
    await expect(page.getByText(`Dag ${ADA.name}`)).toBeVisible();
  });
});

test('a recovery key that went from the screen unseen is asked for until somebody says that it is kept', async ({
  start,
}) => {
  const first = await start();
  const person = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };
  await first.page.getByRole('button', { name: 'Nieuwe kluis maken' }).click();
  await first.page.getByLabel('Je eigen naam').fill(person.name);
  await first.page.getByLabel('Wachtzin', { exact: true }).fill(person.passphrase);
  await first.page.getByLabel('Wachtzin nog een keer').fill(person.passphrase);
  await first.page.getByRole('button', { name: 'Kluis maken' }).click();
  await expect(first.page.getByLabel('Herstelsleutel', { exact: true })).toBeVisible();
  await first.kill();

  const { page } = await start();
  await unlock(page, person);
  const asked = page.getByText('Is de herstelsleutel van deze kluis bewaard?');
  await expect(asked).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nee, een nieuwe maken' }).click();
  await expect(page.getByRole('heading', { name: 'Opties', level: 1 })).toBeVisible();
  await go(page, 'Vandaag');
  await page.getByRole('button', { name: 'Ja, hij is bewaard' }).click();
  await expect(asked).toHaveCount(0);
  await lock(page);
  await unlock(page, person);
  await expect(asked).toHaveCount(0);
});
