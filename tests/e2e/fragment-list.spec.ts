// The list of fragments: narrowed by filters that stand as chips, put in another order, and found again as it was left.

import { openExample } from './support/film.ts';
import { expect, test } from './support/journey.ts';
import { expectAccessible, go } from './support/steps.ts';

/** Of the example: marked by two people, and open to whoever coordinates. */
const RECORDING = 'V-0004';
const ALL = 19;

type Page = Parameters<typeof openExample>[0];

test('the list is narrowed and sorted with keys and mouse, and stays so while the program is open', async ({
  start,
}) => {
  test.setTimeout(120_000);
  const { page } = await start();
  await openExample(page, RECORDING);
  await expect(page.getByText(`${String(ALL)} fragmenten`, { exact: true })).toBeVisible();

  await test.step('a chosen filter stands as a chip, which takes it off', async () => {
    await filterBy(page, 'Met ster');
    await expect(countOf(page)).not.toHaveText(`${String(ALL)} van ${String(ALL)}`);
    await expect(countOf(page)).toHaveText(/^\d+ van 19$/u);
    const stars = listed(page).filter({ has: page.getByRole('img', { name: 'Met ster' }) });
    await expect(stars).toHaveCount(await listed(page).count());
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Filter weghalen: Met ster' }).click();
    await expect(countOf(page)).toHaveText('19 fragmenten');
  });

  await test.step('a person and a code together keep what has both', async () => {
    await filterBy(page, 'Bram');
    await filterBy(page, 'Samen plezier');
    await expect(countOf(page)).toHaveText(/^[1-9]\d* van 19$/u);
    for (const row of await listed(page).all()) {
      await expect(row).toContainText('Van Bram');
      await expect(row).toContainText('Samen plezier');
    }
    await filterBy(page, 'Momenten');
    await expect(page.getByText('Geen fragment gevonden')).toBeVisible();
    await page.getByRole('button', { name: 'Alle fragmenten tonen' }).click();
    await expect(countOf(page)).toHaveText('19 fragmenten');
  });

  await test.step('another order, and words sought from the keyboard', async () => {
    await page.getByRole('button', { name: 'Volgorde: op tijd' }).press('Enter');
    await page.getByRole('menuitemradio', { name: 'langste eerst' }).press('Enter');
    await expect(listed(page).first()).not.toContainText('Fragment 1');
    await listed(page).first().click();
    await page.keyboard.press('/');
    await page.keyboard.type('bestaat niet');
    await expect(countOf(page)).toHaveText('0 van 19');
    await page.getByRole('button', { name: 'Zoeken wissen' }).first().click();
    await expect(countOf(page)).toHaveText('19 fragmenten');
  });

  await test.step('whoever comes back finds the list as it was left', async () => {
    await filterBy(page, 'Met notitie');
    const left = await countOf(page).innerText();
    await go(page, 'Vandaag');
    await page.getByRole('link', { name: new RegExp(RECORDING, 'u') }).click();
    await expect(countOf(page)).toHaveText(left);
    await expect(page.getByRole('button', { name: 'Volgorde: langste eerst' })).toBeVisible();
    await page.getByRole('button', { name: 'Filter weghalen: Met notitie' }).click();
  });

  await test.step('only what the timeline shows, also after zooming', async () => {
    await filterBy(page, 'In beeld op de tijdlijn');
    await expect(countOf(page)).toHaveText('19 van 19');
    await page.getByRole('button', { name: 'Hele film of dichtbij' }).click();
    await expect(countOf(page)).toHaveText(/^(?:\d|1[0-8]) van 19$/u);
  });
});

function listed(page: Page) {
  return page.getByRole('grid', { name: 'Fragmenten' }).getByRole('row');
}

/** How many the list shows, of how many. */
function countOf(page: Page) {
  return page.locator('#workspace-pane').getByRole('status').first();
}

async function filterBy(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Filter(?:,|$)/u }).click();
  await page.getByRole('menuitemcheckbox', { name, exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
}
