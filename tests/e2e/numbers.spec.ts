// The numbers of a recording: of one person's marks at a time, to be taken along, and nothing of others while blind.

import { readFile } from 'node:fs/promises';
import { openExample } from './support/film.ts';
import { expect, test } from './support/journey.ts';
import { expectAccessible, filmShown } from './support/steps.ts';

/** Of the example: Ans and Bram each gave it codes. */
const RECORDING = 'V-0004';
const TIDY_UP = 'Samen opruimen (2:35,0 – 3:45,0)';

test('counts, latencies and what followed what, as figures, tables and a file', async ({ start }) => {
  test.setTimeout(120_000);
  const { page } = await start();
  await openExample(page, RECORDING);
  await page.getByRole('link', { name: 'Cijfers' }).click();
  await expect(page.getByRole('heading', { name: `Cijfers van ${RECORDING}`, level: 1 })).toBeVisible();

  await test.step('each code has its row, with exact times', async () => {
    const row = page
      .getByRole('table', { name: 'Cijfers per code, gemarkeerd door Ans' })
      .getByRole('row', { name: /^Aandachtige zorg/u });
    // From 0:21,5 to 0:27,7 and from 2:33,3 to 2:40,1 on a film of four minutes.
    await expect(row.getByRole('cell')).toHaveText([
      '2',
      '0,50',
      '13,0',
      '5,4',
      '6,5',
      '6,5',
      '6,2',
      '6,8',
      '21,5',
      '125,6',
    ]);
    await expect(page.getByRole('img', { name: /^Wanneer Ans welke code gaf/u })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('from a signal to a response, which says when there is too little', async () => {
    await choose(page, 'Signaal', 'Troosten en herstel');
    await choose(page, 'Reactie', 'Aandachtige zorg');
    await choose(page, 'Reactie binnen', '30 seconden');
    const row = page.getByRole('table', { name: 'Van signaal naar reactie' }).getByRole('row').nth(1);
    await expect(row).toContainText('Troosten en herstel → Aandachtige zorg');
    await expect(row.getByRole('cell')).toHaveText(['2', '1', '0', '6,96', '6,96', '6,96', '6,96']);
    await expect(page.getByText('Er is maar 1 reactie: n te klein')).toBeVisible();
    await choose(page, 'Reactie', 'Troosten en herstel');
    await expect(page.getByText('Een code kan niet tegelijk signaal en reactie zijn.')).toBeVisible();
    await expect(row).toBeHidden();
  });

  await test.step('what followed what, also within seconds', async () => {
    const pairs = page.getByRole('table', { name: /^Wat volgde op wat \(de eerstvolgende\)/u });
    await expect(pairs.getByRole('row', { name: /Troosten en herstel/u }).first()).toContainText(
      'n te klein',
    );
    await choose(page, 'Erna is', 'binnen 10 seconden');
    await expect(
      page.getByRole('table', { name: /^Wat volgde op wat \(binnen 10 seconden\)/u }),
    ).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('another person, and the file says whose it is', async () => {
    await choose(page, 'Gemarkeerd door', 'Bram');
    await expect(page.getByRole('table', { name: 'Cijfers per code, gemarkeerd door Bram' })).toBeVisible();
    const [header, first] = await savedLines(page);
    expect(header).toMatch(
      /^\uFEFF?Code;Wie;Aantal;.*;Opname;Gemarkeerd door;Over;Lengte van dit deel \(s\)$/u,
    );
    expect(first).toMatch(new RegExp(`;alle;\\d+;.*;${RECORDING};Bram;Hele film;240$`, 'u'));
  });

  await test.step('within one episode, and within both together', async () => {
    await choose(page, 'Gemarkeerd door', 'Ans');
    const row = page
      .getByRole('table', { name: 'Cijfers per code, gemarkeerd door Ans' })
      .getByRole('row', { name: /^Aandachtige zorg/u });
    await choose(page, 'Over', TIDY_UP);
    // From 2:33,3 to 2:40,1, of which the episode has 5,071 s from its begin at 2:35; it lasts 70 s.
    const tidyUp = ['1', '0,86', '5,1', '7,2', '5,1', '5,1', '5,1', '5,1', '0,0', '–'];
    await expect(row.getByRole('cell')).toHaveText(tidyUp);
    await expect(page.getByText('1 fragment met een code ligt buiten de episodes')).toBeVisible();
    await expectAccessible(page);
    const [header, first] = await savedLines(page);
    expect(header).toMatch(/;Over;Lengte van dit deel \(s\)$/u);
    expect(first?.endsWith(`;Ans;${TIDY_UP};70`)).toBe(true);
    await choose(page, 'Over', 'Alle episodes samen');
    // With the 6,248 s from 0:21,5, in the free play of 140 s: 11,319 of 210 s.
    const both = ['2', '0,57', '11,3', '5,4', '5,7', '5,7', '5,1', '6,2', '11,5', '–'];
    await expect(row.getByRole('cell')).toHaveText(both);
    await choose(page, 'Over', 'Hele film');
    await expect(page.getByText('buiten de episodes')).toHaveCount(0);
  });

  await test.step('and back to the film', async () => {
    await page.getByRole('link', { name: 'Terug naar de film' }).click();
    await filmShown(page);
  });
});

test('whoever scores blind gets no numbers of others', async ({ start }) => {
  const { page } = await start();
  await page.getByRole('button', { name: 'Voorbeeld openen' }).click();
  await expect(page.getByText('Dag Chris')).toBeVisible();
  await page.getByRole('button', { name: 'Beginnen' }).click();
  await filmShown(page);
  await page.getByRole('tab', { name: 'Fragmenten' }).click();
  await page.getByRole('link', { name: 'Cijfers' }).click();
  await expect(page.getByText('Nog niets om te tellen')).toBeVisible();
  await expect(page.getByText('Bram')).toHaveCount(0);
});

type Page = Parameters<typeof openExample>[0];

async function savedLines(page: Page): Promise<readonly string[]> {
  const saving = page.waitForEvent('download');
  await page
    .getByRole('region', { name: 'Hoe vaak en hoe lang' })
    .getByRole('button', { name: 'CSV opslaan' })
    .click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe(`cijfers-per-code-${RECORDING}.csv`);
  return (await readFile(await file.path(), 'utf8')).split('\r\n');
}

async function choose(page: Page, label: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(` ${label}$`, 'u') }).click();
  await page.getByRole('option', { name: choice, exact: true }).click();
  await expect(page.getByRole('listbox')).toHaveCount(0);
}
