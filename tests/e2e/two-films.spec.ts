// Two films of one visit: tied by a common moment, the second goes where the first goes and plays along, also after the
// recording was left; and the tie is taken back.

import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { addFilms, allAdded, expectAccessible, makeVault, openRecording } from './support/steps.ts';

const FILMS = ['a1-bath.mp4', 'a1-feeding.mp4'].map((name) =>
  path.resolve(import.meta.dirname, '../../resources/demo', name),
);
const ADA = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };

interface Two {
  readonly apart: number;
  readonly paused: readonly boolean[];
}

/** How far the second film is ahead of the first, in seconds, and whether each stands still. */
function two(page: Page): Promise<Two> {
  return page.locator('video').evaluateAll((videos) => {
    const [first, second] = videos.filter((one): one is HTMLVideoElement => one instanceof HTMLVideoElement);
    const apart = (second?.currentTime ?? NaN) - (first?.currentTime ?? NaN);
    return { apart, paused: [first?.paused ?? true, second?.paused ?? true] };
  });
}

async function bringBeside(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Meer knoppen' }).click();
  await page.getByRole('button', { name: 'Film erbij' }).click();
  await expect(page.getByRole('region', { name: 'Tweede film' })).toBeVisible();
}

test('a second film is set right by one moment and then runs along', async ({ start }) => {
  test.setTimeout(180_000);
  const first = await start();
  const { page } = first;
  await makeVault(page, ADA);
  await addFilms(first, FILMS);
  await allAdded(page, 2);
  await openRecording(page, 'V-0001');

  await test.step('choose it and show the same moment', async () => {
    await bringBeside(page);
    await page
      .getByRole('button', { name: /Tweede film$/u })
      .first()
      .click();
    await page.getByRole('option', { name: /V-0002/u }).click();
    await expect(page.locator('video')).toHaveCount(2);
    await expect
      .poll(() =>
        page
          .locator('video')
          .last()
          .evaluate((video: HTMLVideoElement) => video.readyState),
      )
      .toBeGreaterThanOrEqual(2);
    await page.getByRole('button', { name: 'Tweede film: 1 s verder' }).click();
    await expect.poll(async () => (await two(page)).apart).toBeGreaterThan(0.9);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Dit is hetzelfde moment' }).click();
    await expect(page.getByText(/^Punt 1:/u)).toBeVisible();
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Loskoppelen' })).toBeVisible();
  });

  await test.step('it goes where the first goes', async () => {
    await page.getByRole('button', { name: '1 s verder', exact: true }).click();
    await expect.poll(async () => Math.abs((await two(page)).apart - 1)).toBeLessThan(0.1);
    await expect(page.getByLabel('Film', { exact: true })).toBeVisible();
    await page.keyboard.press('K');
    await expect.poll(async () => (await two(page)).paused).toEqual([false, false]);
    await expect(page.getByText(/^Loopt gelijk \(±\d+ ms\)$/u)).toBeVisible({ timeout: 15_000 });
    await page.keyboard.press('K');
    await expect.poll(async () => (await two(page)).paused).toEqual([true, true]);
    await expect.poll(async () => Math.abs((await two(page)).apart - 1)).toBeLessThan(0.1);
    await expectAccessible(page);
  });

  await test.step('the tie is there when the recording is opened again, and is taken back', async () => {
    await openRecording(page, 'V-0002');
    await openRecording(page, 'V-0001');
    await bringBeside(page);
    await expect(page.getByRole('button', { name: 'Loskoppelen' })).toBeVisible();
    await expect(page.locator('video')).toHaveCount(2);
    await page.getByRole('button', { name: 'Tweede film sluiten' }).click();
    await expect(page.locator('video')).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: 'Opnieuw' }).first()).toBeEnabled();
    await page.getByRole('button', { name: 'Film erbij' }).click();
    await expect(page.getByText('Kies een film')).toBeVisible();
  });
});
