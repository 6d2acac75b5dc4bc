// Agreement, from what counts to the paper: the example's figures filtered, as a table, as a file, on time lines,
// and as a report.

import { readFile } from 'node:fs/promises';
import { expect, test } from './support/journey.ts';
import { openExampleAsAns } from './support/film.ts';
import { expectAccessible, go } from './support/steps.ts';

test('agreement is chosen, read, taken along and printed', async ({ start, shell }) => {
  test.slow();
  const { page } = await start();
  await openExampleAsAns(page);
  await go(page, 'Overeenstemming');
  await expect(page.getByText('In gewone taal')).toBeVisible();

  await test.step('a filter narrows what counts, stands in the address and survives a reload', async () => {
    await page.getByRole('button', { name: /^Rondes:/u }).click();
    await page.getByRole('checkbox', { name: /^Eerste ronde/u }).press('Space');
    await page.keyboard.press('Escape');
    const counted = page.getByText(/: 13 opnames in 1 ronde, gescoord door Ans en Bram\./u);
    await expect(counted).toBeVisible();
    await expect(page.getByText(/^ICC\(A,1\) is 0,89 /u)).toBeVisible();
    await expectAccessible(page);
    await page.reload();
    await expect(counted).toBeVisible();
    expect(page.url()).toMatch(/rounds=[0-9a-f]{32}/u);
  });

  await test.step('the figure is a table too', async () => {
    const card = page.getByRole('region', { name: 'Overeenstemming per schaal' });
    await card.getByRole('button', { name: 'Als tabel' }).click();
    await expect(card.getByRole('row', { name: /^Sensitiviteit/u })).toContainText(/ICC\(A,1\)\s*0,89/u);
  });

  if (shell === 'loopback') {
    await test.step('and a file that a Dutch spreadsheet reads', async () => {
      const card = page.getByRole('region', { name: 'Overeenstemming per schaal' });
      const download = page.waitForEvent('download');
      await card.getByRole('button', { name: 'CSV opslaan' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe('overeenstemming per schaal.csv');
      const lines = (await readFile(await file.path(), 'utf8')).split('\r\n');
      expect(lines[0]).toBe('\uFEFFSchaal;Maat;Uitkomst;Ondergrens;Bovengrens;n;Let op');
      expect(lines[1]).toMatch(/^Sensitiviteit – insensitiviteit;"?ICC\(A,1\)"?;0,88\d+;0,\d+;0,\d+;13;/u);
    });
  }

  await test.step('each scale by itself: a measure more, and the recordings behind a cell', async () => {
    await page.getByRole('tab', { name: 'Per schaal' }).click();
    const measures = page.getByRole('table', { name: /^Alle maten/u });
    await expect(measures.getByRole('row', { name: /^Kendalls W/u })).toHaveCount(0);
    await page.getByRole('button', { name: /Voeg een maat toe$/u }).click();
    await page.getByRole('option', { name: /^Kendalls W/u }).click();
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await expect(measures.getByRole('row', { name: /^Kendalls W/u })).toBeVisible();
    await page.getByRole('button', { name: /^Ans 5, Bram 7: \d opname/u }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Ans gaf 5, Bram gaf 7' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: /^V-\d{4}$/u })).not.toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('the words of a guideline come only when asked for, and name it', async () => {
    await expect(page.getByText(/volgens Koo/u)).toHaveCount(0);
    await page.getByRole('button', { name: /Woorden bij een cijfer$/u }).click();
    await page.getByRole('option', { name: /^Koo/u }).click();
    await expect(page.getByText(/volgens Koo/u).first()).toBeVisible();
  });

  await test.step('two time lines with their links', async () => {
    await page.getByRole('tab', { name: 'Tijdlijnen' }).click();
    await page.getByRole('button', { name: /Opname$/u }).click();
    await page.getByRole('option', { name: 'V-0004' }).click();
    const card = page.getByRole('region', { name: 'Fragmenten in V-0004' });
    await expect(card.getByText(/fragmenten zijn gekoppeld/u)).toBeVisible();
    await expect(page.getByRole('table', { name: 'Per code' })).toContainText('Samen plezier');
    await expectAccessible(page);
  });

  await test.step('the method, to be quoted', async () => {
    await page.getByRole('tab', { name: 'Methode' }).click();
    await expect(page.getByText(/McGraw & Wong, 1996/u).first()).toBeVisible();
    await page.getByText('English', { exact: true }).click();
    await expect(page.getByText(/intraclass correlation/iu).first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('and on paper: all of it, without what is only for the screen', async () => {
    await page.getByRole('button', { name: 'Rapport (PDF)' }).click();
    const report = page.getByRole('article');
    await expect(report.getByText('Rondes: Eerste ronde')).toBeVisible({ timeout: 60_000 });
    await expect(report.getByRole('heading', { name: 'Methode' })).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation', { name: 'Onderdelen' })).toBeHidden();
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
    await expect(report.getByRole('heading', { name: 'Verloop in de tijd' }).first()).toBeVisible();
  });
});
