// The list of fragments: narrowed by filters that stand as chips, put in another order, and found again as it was left;
// and what is done with several of them at once.

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

  await test.step('an episode keeps what lies in it, and two episodes and the rest are everything', async () => {
    await filterBy(page, /^Vrij spel \(0:10,0 – 2:30,0\)$/u);
    await expect(countOf(page)).toHaveText('10 van 19');
    await filterBy(page, /^Samen opruimen/u);
    await expect(countOf(page)).toHaveText('17 van 19');
    await page.getByRole('button', { name: 'Alles weghalen' }).click();
    await filterBy(page, 'Buiten de episodes');
    await expect(countOf(page)).toHaveText('2 van 19');
    await page.getByRole('button', { name: 'Filter weghalen: Buiten de episodes' }).click();
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

test('several fragments at once: a code, a move, merged, split, removed, and each taken back by its name', async ({
  start,
}) => {
  test.setTimeout(120_000);
  const { page } = await start();
  await openExample(page, RECORDING);
  const panel = page.getByRole('region', { name: 'Gekozen fragmenten' });

  await test.step('those of a colleague are not one’s own to change', async () => {
    await chooseRows(page, 0, 3);
    await expect(panel.getByRole('heading', { name: /^4 fragmenten gekozen/u })).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Verwijderen' })).toBeDisabled();
    await page.keyboard.press('Delete');
    await expect(page.getByText(/door iemand anders gemaakt\. Er is niets veranderd\./u)).toBeVisible();
    await expect(countOf(page)).toHaveText('19 fragmenten');
    await expectAccessible(page);
    await panel.getByRole('button', { name: 'Alleen die van mij' }).click();
    await expect(panel.getByRole('heading', { name: /^2 fragmenten gekozen/u })).toBeVisible();
  });

  await test.step('a code is given to both', async () => {
    const code = panel.getByRole('button', { name: 'Samen plezier' });
    await code.click();
    await expect(code).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText('Code veranderd bij 2 fragmenten.')).toBeVisible();
    await undo(page, 'code bij 2 fragmenten');
    await expect(code).toHaveAttribute('aria-pressed', 'false');
  });

  await test.step('both move half a second', async () => {
    const first = listed(page).first();
    const before = await first.innerText();
    await panel.getByLabel('Met hoeveel').fill('0,5');
    await panel.getByRole('button', { name: 'Later' }).click();
    await expect(page.getByText('2 fragmenten verplaatst.')).toBeVisible();
    await expect.poll(() => first.innerText()).not.toBe(before);
    await undo(page, '2 fragmenten verplaatsen');
    await expect.poll(() => first.innerText()).toBe(before);
  });

  await test.step('merged into one, which is split where the film stands', async () => {
    await panel.getByRole('button', { name: /^Samenvoegen/u }).click();
    await expect(countOf(page)).toHaveText('18 fragmenten');
    await page.keyboard.press('g');
    await page.keyboard.type('0:10');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Hier splitsen' }).click();
    await expect(countOf(page)).toHaveText('19 fragmenten');
    await undo(page, 'splitsen');
    await expect(countOf(page)).toHaveText('18 fragmenten');
    await undo(page, '2 fragmenten samenvoegen');
    await expect(countOf(page)).toHaveText('19 fragmenten');
  });

  await test.step('removed with one key, and back with one', async () => {
    await filterBy(page, 'Ans');
    const mine = await countOf(page).innerText();
    await listed(page).first().click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    // Some of them stand under scores that were handed in.
    await expect(page.getByText(/^Ingediende scores verwijzen naar \d+ van de gekozen/u)).toBeVisible();
    await expect(countOf(page)).toHaveText(mine);
    await chooseRows(page, 0, 1);
    await page.keyboard.press('Delete');
    await expect(page.getByText('2 fragmenten verwijderd.')).toBeVisible();
    await expect(countOf(page)).not.toHaveText(mine);
    await page.keyboard.press('Control+z');
    await expect(countOf(page)).toHaveText(mine);
  });
});

async function chooseRows(page: Page, from: number, to: number): Promise<void> {
  await listed(page).nth(from).click();
  await listed(page)
    .nth(to)
    .click({ modifiers: ['Shift'] });
}

/** By the button, which says what it takes back. */
async function undo(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: `Ongedaan maken: ${act}`, exact: true }).click();
}

function listed(page: Page) {
  return page.getByRole('grid', { name: 'Fragmenten' }).getByRole('row');
}

/** How many the list shows, of how many. */
function countOf(page: Page) {
  // As it is seen; what is read out stands after it.
  return page
    .locator('#workspace-pane')
    .getByText(/^\d+ (?:van \d+|fragmenten)$/u)
    .first();
}

async function filterBy(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Filter(?:,|$)/u }).click();
  await page.getByRole('menuitemcheckbox', { name, exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
}
