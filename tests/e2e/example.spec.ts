// The example: opened with one click, looked at through each pair of eyes, removed with one click.

import { expect, test } from './support/journey.ts';
import { expectAccessible, filmShown, go, openRecording } from './support/steps.ts';

test('the example opens at once, shows figures that mean something, and goes with one click', async ({
  start,
}) => {
  const { page } = await start();
  await page.getByRole('button', { name: 'Voorbeeld openen' }).click();
  await expect(page.getByText('Dag Chris')).toBeVisible();
  await expect(page.getByText('Voorbeeld', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: /V-\d{4}/u })).toHaveCount(13);
  await expectAccessible(page);

  await test.step('the third rater has an open task, and is blind', async () => {
    await page.getByRole('button', { name: 'Beginnen' }).click();
    await filmShown(page);
    await expect(page.getByText('Blind: je ziet alleen je eigen scores').first()).toBeVisible();
    await page.getByRole('tab', { name: 'Fragmenten' }).click();
    await expect(page.getByText('Nog geen fragmenten').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the coordinator sees the prepared fragments and the agreement', async () => {
    await go(page, 'Vandaag');
    await page
      .getByRole('radio', { name: 'Ans' })
      .or(page.getByRole('button', { name: 'Ans' }))
      .first()
      .click();
    await expect(page.getByText('Dag Ans')).toBeVisible();
    await openRecording(page, 'V-0004');
    await expect(
      page.getByRole('grid', { name: 'Fragmenten' }).or(page.getByRole('listbox', { name: 'Fragmenten' })),
    ).toBeVisible();
    await go(page, 'Rondes');
    await page.getByRole('button', { name: 'Overeenstemming van Eerste ronde' }).click();
    await expect(page.getByText('13 opnames in 1 ronde, gescoord door Ans en Bram.')).toBeVisible();
    await expect(page.getByText(/^ICC\(A,1\) is 0,89 \(95%-interval/u)).toBeVisible();
    await page.getByRole('tab', { name: 'Per schaal' }).click();
    await expect(page.getByRole('row', { name: /^V-0013\s*Beeldmateriaal vernietigd op/u })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('what has to go this week, and what is gone already', async () => {
    await go(page, 'Vandaag');
    await expect(page.getByText('Binnen een week moet één opname weg: V-0005.')).toBeVisible();
    await go(page, 'Bewaren');
    const soon = page.getByRole('table', { name: 'Binnen 30 dagen weg' });
    await expect(soon.getByRole('row', { name: /V-0005/u })).toContainText('Gaat weg na de supervisie.');
    await expect(page.getByRole('table', { name: 'Wat is vernietigd' })).toContainText('V-0013');
    await expectAccessible(page);
  });

  await test.step('one click and a yes, and it is gone', async () => {
    await go(page, 'Vandaag');
    await page.getByRole('button', { name: 'Voorbeeld verwijderen' }).click();
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: 'Voorbeeld verwijderen' })
      .click();
    await expect(page.getByRole('button', { name: 'Nieuwe kluis maken' })).toBeVisible();
  });
});
