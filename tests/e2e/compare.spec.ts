// Two people's marks beside each other, from difference to difference; and nothing of it for whoever scores blind.

import { expectAt, openExample } from './support/film.ts';
import { expect, test } from './support/journey.ts';
import { expectAccessible, filmShown } from './support/steps.ts';

/** Of the example: Ans and Bram marked it. */
const RECORDING = 'V-0004';

test('the differences between two people are gone through with keys, and the film goes along', async ({
  start,
}) => {
  const { page } = await start();
  await openExample(page, RECORDING);
  await page.getByRole('button', { name: 'Vergelijken' }).click();
  const list = page.getByRole('grid', { name: 'Wat beiden markeerden' });
  await expect(page.getByText('7 verschillen van 13')).toBeVisible();
  await expect(list.getByRole('row')).toHaveCount(7);
  await expect(page.getByText(/^Gebeurtenis-kappa: 0,\d\d$/u)).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('Alt+PageDown');
  await expect(list.getByRole('row', { selected: true })).toContainText('1:37,8 · alleen Bram');
  await expectAt(page, 97.8);
  await page.keyboard.press('Alt+PageDown');
  await expect(list.getByRole('row', { selected: true })).toContainText('2:00,3 · alleen Bram');
  await page.keyboard.press('Alt+PageUp');
  await expectAt(page, 97.8);
  await list.press('End');
  await expect(list.getByRole('row').last()).toHaveAttribute('aria-selected', 'true');

  await page.getByText('Alleen verschillen').click();
  await expect(list.getByRole('row').first()).toContainText('hetzelfde');
  await page.getByRole('button', { name: 'Terug naar de lijst' }).click();
  await expect(page.getByRole('grid', { name: 'Fragmenten' })).toBeVisible();
});

test('whoever scores blind has nobody to compare with', async ({ start }) => {
  const { page } = await start();
  await page.getByRole('button', { name: 'Voorbeeld openen' }).click();
  await expect(page.getByText('Dag Chris')).toBeVisible();
  await page.getByRole('button', { name: 'Beginnen' }).click();
  await filmShown(page);
  await page.getByRole('tab', { name: 'Fragmenten' }).click();
  await expect(page.getByText('Nog geen fragmenten').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Vergelijken' })).toHaveCount(0);
});
