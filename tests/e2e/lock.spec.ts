// The lock: by a key from anywhere, and by itself after a word in time.

import { expect, test } from './support/journey.ts';
import { expectAccessible, openRecording } from './support/steps.ts';

test('nobody there: a word half a minute before, and any sign of life puts it off', async ({ start }) => {
  const { page } = await start();
  await page.clock.install();
  await page.getByRole('button', { name: 'Voorbeeld openen' }).click();
  await expect(page.getByText('Dag Chris')).toBeVisible();
  const warning = page.getByText('Over een halve minuut gaat de kluis op slot.');

  await page.clock.fastForward('09:20');
  await expect(warning).toBeHidden();
  await page.clock.fastForward('00:15');
  await expect(warning).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ik ben er nog' }).click();
  await expect(warning).toBeHidden();
  await page.clock.fastForward('09:20');
  await expect(warning).toBeHidden();
});

test('one key locks from the middle of the work, and nothing of it stays in the page', async ({ start }) => {
  const { page } = await start();
  await page.getByRole('button', { name: 'Voorbeeld openen' }).click();
  await openRecording(page, 'V-0004');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Het voorbeeld staat klaar' })).toBeVisible();
  await expect(page.locator('video')).toHaveCount(0);
  expect(await page.evaluate(() => document.body.innerHTML.includes('V-0004'))).toBe(false);
});
