// A table from elsewhere: read in the page, reported like one's own scores, and never sent anywhere.

import { expect, test } from './support/journey.ts';
import { expectAccessible, makeVault } from './support/steps.ts';

const ADA = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };
const TABLE = 'opname;Anna;Bea\nR1;2;2,5\nR2;7;7\nR3;5;4\nR4;1;1\nR5;9;8\n';

test('a table of one’s own is read and reported, and stays in the page', async ({ start }) => {
  const { page } = await start();
  await makeVault(page, ADA);
  await page.getByRole('link', { name: 'Overeenstemming' }).click();
  await page.getByRole('tab', { name: 'Eigen tabel' }).click();

  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));

  const choose = page.locator('input[type="file"]');
  const file = (text: string) => ({ name: 'scores.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose.setInputFiles(file(TABLE));
  await expect(page.getByText('5 rijen van 2 beoordelaars. De eerste kolom is gelezen')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /^ICC\(A,1\)/u })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Verschil tussen Anna en Bea' })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Schaal (mag leeg blijven)').fill('1-9');
  await expect(page.getByRole('alert')).toContainText(
    'Rij 2, kolom 3 (Bea): 2,5 ligt tussen twee scores van de schaal van 1 tot en met 9.',
  );
  await page.getByLabel('Schaal (mag leeg blijven)').fill('negen');
  await expect(page.getByText('Schrijf de laagste en de hoogste score met een streepje')).toBeVisible();
  await page.getByLabel('Schaal (mag leeg blijven)').fill('1-9/0,5');
  await expect(page.getByText('5 rijen van 2 beoordelaars.')).toBeVisible();

  await page.getByLabel('Of plak cellen uit een rekenblad').fill('1\t2\n3\tvier\n');
  await page.getByRole('button', { name: 'Berekenen' }).click();
  await expect(page.getByRole('alert')).toContainText('Rij 2, kolom 2: "vier" is geen getal.');

  await choose.setInputFiles(file('1;2\n'.repeat(1_000_000)));
  await expect(page.getByRole('alert')).toContainText('Er staan meer dan 100.000 rijen in');

  expect(sent.filter((request) => /Anna|R3|vier|scores\.csv/u.test(request))).toEqual([]);
});
