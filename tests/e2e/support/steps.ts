// The steps journeys are made of, in the words a person sees.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { RunningApp } from './running-app.ts';

export interface Person {
  readonly name: string;
  readonly passphrase: string;
}

export async function makeVault(page: Page, person: Person): Promise<string> {
  await page.getByRole('button', { name: 'Nieuwe kluis maken' }).click();
  await page.getByLabel('Je eigen naam').fill(person.name);
  await page.getByLabel('Wachtzin', { exact: true }).fill(person.passphrase);
  await page.getByLabel('Wachtzin nog een keer').fill(person.passphrase);
  await page.getByRole('button', { name: 'Kluis maken' }).click();
  const key = await page.getByLabel('Herstelsleutel', { exact: true }).innerText();
  await page.getByText('Ik heb hem opgeschreven of afgedrukt').click();
  await page.getByRole('button', { name: 'Naar de kluis' }).click();
  await atHome(page, person.name);
  return key;
}

export async function unlock(page: Page, person: Person): Promise<void> {
  await page.getByLabel('Je naam').fill(person.name);
  await page.getByLabel('Wachtzin', { exact: true }).fill(person.passphrase);
  await page.getByRole('button', { name: 'Openen', exact: true }).click();
  await atHome(page, person.name);
}

export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kluis op slot doen' }).click();
  await expect(page.getByRole('heading', { name: 'Kluis openen' })).toBeVisible();
}

async function atHome(page: Page, name: string): Promise<void> {
  await expect(page.getByText(`Dag ${name}`)).toBeVisible();
}

export async function go(
  page: Page,
  place: 'Vandaag' | 'Rondes' | 'Overeenstemming' | 'Bewaren' | 'Mensen' | 'Opties',
): Promise<void> {
  await page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('link', { name: place }).click();
  const heading = place === 'Bewaren' ? 'Bewaren en vernietigen' : place;
  await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
}

export async function addPerson(page: Page, person: Person): Promise<void> {
  await go(page, 'Mensen');
  await page.getByRole('button', { name: 'Iemand toevoegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Naam', { exact: true }).fill(person.name);
  await dialog.getByLabel('Wachtzin van de nieuwe collega').fill(person.passphrase);
  await dialog.getByLabel('Wachtzin nog een keer').fill(person.passphrase);
  await dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await expect(page.getByRole('rowheader', { name: person.name })).toBeVisible();
}

/** Offers films for a new family and starts the import. */
export async function addFilms(app: RunningApp, paths: readonly string[]): Promise<void> {
  const { page } = app;
  await go(page, 'Vandaag');
  await page.getByRole('button', { name: 'Film toevoegen' }).click();
  for (const path of paths) await app.offerFilm(path);
  const dialog = page.getByRole('dialog');
  const family = dialog.getByRole('button', { name: /Gezin/u });
  if (!(await family.innerText()).includes('Nieuw gezin')) {
    await family.click();
    await page.getByRole('option', { name: 'Nieuw gezin' }).click();
  }
  await dialog.getByRole('button', { name: /^(?:Film|\d+ films) toevoegen$/u }).click();
}

export async function allAdded(page: Page, count: number): Promise<void> {
  await expect(page.getByText('Toegevoegd. De kopie in de kluis is gelijk aan het origineel.')).toHaveCount(
    count,
    {
      timeout: 60_000,
    },
  );
  await closeDialog(page);
}

export async function closeDialog(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).last().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Opens a recording and waits until its film can be played. */
export async function openRecording(page: Page, code: string): Promise<void> {
  await go(page, 'Vandaag');
  await page.getByRole('link', { name: new RegExp(code, 'u') }).click();
  await filmShown(page);
}

/** Said here, for soaks know nothing of how long the journeys wait. Milliseconds. */
const FILM_WAIT = { timeout: 15_000 };

export async function filmShown(page: Page): Promise<void> {
  await expect
    .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.readyState), FILM_WAIT)
    .toBeGreaterThanOrEqual(2);
}

/** Scores the sheet that is open: one digit per scale, in order; then submits. */
export async function scoreAndSubmit(page: Page, values: readonly number[]): Promise<void> {
  await expect(page.getByText(`0 van ${String(values.length)} ingevuld`)).toBeVisible();
  for (const value of values) {
    await page.keyboard.press(`Digit${String(value)}`);
    await page.keyboard.press('ArrowDown');
  }
  const count = String(values.length);
  await expect(page.getByText(`${count} van ${count} ingevuld`)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Definitief indienen' }).click();
  await expect(page.getByText(/^Ingediend op /u)).toBeVisible();
}

/** No violation of WCAG 2.2 A and AA that axe can find. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // In the page itself: the other way opens a second one, which this program refuses.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found).toEqual([]);
}
