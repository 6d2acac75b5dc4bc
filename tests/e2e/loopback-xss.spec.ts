// A hundred payloads in every field of the contract that keeps a text, shown in every view, on paper, and taken along:
// nothing runs, nothing becomes an element, and every text comes back as it was. A page that writes them as markup shows
// that the payloads are sharp.

import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { contract } from '../../shared/contract/index.ts';
import { shellContract } from '../../shared/contract/shell.ts';
import { stringPlaces, sampleOf, withValue } from '../support/contract-samples.ts';
import { expect, test } from './support/journey.ts';
import { filmShown, makeVault, unlock } from './support/steps.ts';
import { madeBooks } from './xss/book-fields.ts';
import { FIELDS, textFields } from './xss/fields.ts';
import { ENDLESS, PAYLOADS } from './xss/payloads.ts';
import { fillWorld, ME, type Filled } from './xss/world.ts';

/** A sheet is a view of its own: every so many are opened; all are compared where they are kept. */
const EVERY = 5;
/** Of a rater, in a table from elsewhere. */
const LONGEST_NAME = 60;
const FORMULA = /^[=+\-@\t\r\n\0]/u;

test('every text field of the contract is declared, and no other', () => {
  expect(Object.keys(FIELDS).toSorted()).toEqual(textFields().toSorted());
});

test('a megabyte of markup is taken by no field', () => {
  for (const [name, { input }] of Object.entries({ ...contract, ...shellContract })) {
    const good = sampleOf(input);
    for (const place of stringPlaces(good)) {
      expect(input.safeParse(withValue(good, place, ENDLESS)).success, `${name} ${place.join(' ')}`).toBe(
        false,
      );
    }
  }
});

test('nothing that a person types is ever run, in any view, on paper or taken along', async ({
  home,
  start,
}) => {
  test.setTimeout(300_000);
  const filled = await fillWorld(home);
  expect(filled.changed).toEqual([]);
  expectSafeLogs(filled);

  const { page } = await start();
  const canary = await watchCanary(page);
  await unlock(page, ME);
  const shown = await visitAll(page, filled);
  const elements = await page.locator('[data-canary]').count();
  process.stdout.write(
    `xss: ${JSON.stringify({
      payloads: PAYLOADS.length,
      fields: filled.kept.size,
      kept: [...filled.kept.values()].flat().length,
      changed: filled.changed.length,
      shown,
      executed: canary.hits(),
      elements,
    })}\n`,
  );
  expect(canary.hits()).toBe(0);
  expect(elements).toBe(0);
});

test('names of a table from elsewhere stay words, in the figures and in the files that are saved', async ({
  home,
  start,
}) => {
  const { page } = await start();
  const canary = await watchCanary(page);
  await makeVault(page, ME);
  await page.getByRole('link', { name: 'Overeenstemming' }).click();
  await page.getByRole('tab', { name: 'Eigen tabel' }).click();
  const names = PAYLOADS.filter((payload) => !/[\t\r\n",;]/u.test(payload) && payload.length <= LONGEST_NAME);
  for (const [index, name] of names.entries()) {
    if (index % EVERY !== 0) continue;
    const rows = [`rij\t${name}\t=1+1`, 'R1\t2\t3', 'R2\t7\t7', 'R3\t5\t4'].join('\n');
    await page.getByLabel('Of plak cellen uit een rekenblad').fill(rows);
    await page.getByRole('button', { name: 'Berekenen' }).click();
    await expect(page.getByText('3 rijen van 2 beoordelaars.').first()).toBeVisible();
  }
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'SVG opslaan' }).first().click();
  const drawing = path.join(home, 'figure.svg');
  await (await saving).saveAs(drawing);
  expect(canary.hits()).toBe(0);
  expect(await page.locator('[data-canary]').count()).toBe(0);

  const { browser, page: viewer } = await openCareless();
  const careless = await watchCanary(viewer);
  await viewer.goto(`file://${drawing}`);
  expect(careless.hits()).toBe(0);
  expect(await viewer.locator('script, [onload], [onerror], [data-canary]').count()).toBe(0);
  await browser.close();
});

test('control: the same payloads, written as markup into a page of no care, do run', async () => {
  const { browser, page } = await openCareless();
  const canary = await watchCanary(page);
  let elements = 0;
  let ran = 0;
  for (const payload of PAYLOADS) {
    const before = canary.hits();
    await page.setContent('<!doctype html><body>');
    elements += await page.evaluate((text) => {
      document.body.innerHTML = text;
      for (const script of document.querySelectorAll('script')) {
        const copy = document.createElement('script');
        copy.textContent = script.textContent;
        script.replaceWith(copy);
      }
      document.querySelector<HTMLElement>('a[href^="javascript:"]')?.click();
      return document.querySelectorAll('[data-canary]').length;
    }, payload);
    await page.waitForLoadState('load');
    ran += canary.hits() > before ? 1 : 0;
  }
  await browser.close();
  process.stdout.write(`xss control: ${JSON.stringify({ executed: ran, elements })}\n`);
  expect(ran).toBeGreaterThan(20);
  expect(elements).toBeGreaterThan(50);
});

async function openCareless(): Promise<{ browser: Browser; page: Page }> {
  const executablePath = process.env['TERUGBLIK_CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return { browser, page: await browser.newPage() };
}

async function watchCanary(page: Page): Promise<{ hits: () => number }> {
  let hits = 0;
  await page.exposeFunction('hit', () => {
    hits += 1;
  });
  page.on('dialog', (dialog) => {
    hits += 1;
    void dialog.dismiss();
  });
  return { hits: () => hits };
}

/** Answers how many of the kept texts were found on the views that show them. */
async function visitAll(page: Page, filled: Filled): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  const look = async (...fields: readonly string[]) => {
    for (const field of fields) {
      const texts = (filled.kept.get(field) ?? []).map(collapsed);
      const missing = async (): Promise<readonly string[]> => {
        const there = await textOf(page);
        return texts.filter((text) => !there.includes(text));
      };
      await expect.poll(missing, { message: field }).toEqual([]);
      found[field] = texts.length;
    }
    await onPaper(page);
  };
  await look('cases.create code', 'recordings.describe title');
  await goTo(page, '/people', 'Mensen');
  await look('profiles.add name', 'profiles.setTeam team');
  await goTo(page, '/rounds', 'Rondes');
  await look('rounds.createWithReason name');
  await goTo(page, `/families/${filled.family}`, /Gezin/u);
  await look('persons.add codeName', 'rounds.createWithReason reason');
  await look('retention.choose reason', 'retention.setHold reason', 'retention.destroy reason');
  await goTo(page, '/retention', 'Bewaren en vernietigen');
  await look('retention.choose reason', 'retention.setHold reason', 'retention.destroy reason');
  await goTo(page, '/retention/destroyed', 'Overzicht van vernietigd beeldmateriaal');
  await look('retention.destroy reason');
  await goTo(page, '/options', 'Opties');
  await look();
  await goTo(page, '/options/codebooks', 'Codeboeken');
  await look('codebooks.edit content name nl', 'codebooks.edit content about nl', 'codebooks.edit note');
  for (const [index, book] of madeBooks().entries()) {
    if (index % (EVERY * EVERY) !== 0) continue;
    await goTo(page, `/options/codebooks/${book}`, /./u);
    const name = filled.kept.get('codebooks.edit content groups 0 codes 0 words nl')?.[index] ?? '';
    await expect(page.getByLabel('Naam van de code (Nederlands)')).toHaveValue(name);
  }
  await goTo(page, '/options/log', /./u);
  await look();
  for (const tab of ['overview', 'scales', 'timelines', 'own-table', 'methods']) {
    const team = encodeURIComponent(encodeURIComponent(PAYLOADS[0] ?? ''));
    await goTo(page, `/agreement/${tab}/team=${team}`, /./u);
    await look();
  }
  await goTo(page, '/agreement/report/', /./u);
  await look();
  await goTo(page, `/recordings/${filled.recording}`, /./u);
  await filmShown(page);
  Object.assign(found, await walkFragments(page, filled));
  await look();
  for (const [index, sheet] of filled.sheets.entries()) {
    if (index >= PAYLOADS.length || index % EVERY !== 0) continue;
    await goTo(page, `/sheets/${sheet}`, /./u);
    const note = filled.kept.get('sheets.note note')?.[index] ?? '';
    await expect(page.getByLabel('Notitie').first()).toHaveValue(note);
    found['sheets.note note'] = (found['sheets.note note'] ?? 0) + 1;
  }
  const explanations = filled.kept.get('erasure.assess assessment explanation') ?? [];
  for (const [index, request] of filled.requests.entries()) {
    if (index % EVERY !== 0) continue;
    await goTo(page, `/families/${filled.family}/letter/${request}`, 'Uw verzoek');
    await expect.poll(() => textOf(page)).toContain(collapsed(explanations[index] ?? ''));
    found['erasure.assess assessment explanation'] =
      (found['erasure.assess assessment explanation'] ?? 0) + 1;
  }
  return found;
}

/** Only the rows in sight are on the page, so the list is walked; every so many show themselves in full beside it. */
async function walkFragments(page: Page, { kept }: Filled): Promise<Readonly<Record<string, number>>> {
  const names = kept.get('fragments.edit name') ?? [];
  const notes = kept.get('fragments.edit note') ?? [];
  const list = page.getByRole('grid', { name: 'Fragmenten' });
  const detail = page.getByRole('region', { name: 'Gekozen fragment' });
  const found = { 'fragments.edit name': 0, 'fragments.edit note': 0 };
  for (const index of names.keys()) {
    await list.press(index === 0 ? 'Home' : 'ArrowDown');
    if ((index + 1) % EVERY !== 0) continue;
    await expect(detail.getByRole('textbox', { name: 'Notitie' })).toHaveValue(notes[index] ?? '');
    const passed = names.slice(index + 1 - EVERY, index + 1).map(collapsed);
    const missing = async (): Promise<readonly string[]> => {
      const there = await textOf(page);
      return passed.filter((name) => !there.includes(name));
    };
    await expect.poll(missing).toEqual([]);
    found['fragments.edit name'] += passed.length;
    found['fragments.edit note'] += 1;
  }
  return found;
}

async function goTo(page: Page, address: string, heading: string | RegExp): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${address}`);
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
}

/** Everything that a person or a screen reader can come across. */
async function textOf(page: Page): Promise<string> {
  const all = await page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(
      ({ value }) => value,
    );
    const words = [...document.querySelectorAll('[aria-label], [title]')].flatMap((element) => [
      element.getAttribute('aria-label'),
      element.getAttribute('title'),
    ]);
    return [document.body.textContent, document.title, ...fields, ...words].join('\n');
  });
  return collapsed(all);
}

function collapsed(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** A PDF that runs something says so in its dictionary. */
async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  const pdf = (await page.pdf()).toString('latin1');
  expect(pdf).toMatch(/^%PDF/u);
  expect(pdf).not.toMatch(/\/JavaScript|\/JS\b|\/Launch|\/OpenAction|\/URI\s*\(/u);
  await page.emulateMedia({ media: 'screen' });
}

/** The names of people stand in the log that is taken along: as they are, and as no formula. */
function expectSafeLogs({ logs, kept }: Filled): void {
  // All in one: each expectation is a step that the runner keeps, and the log has tens of thousands of cells.
  const cells = parse(logs.csv, { bom: true }).flat();
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([]);
  const events = logs.fhir
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(events.length).toBeGreaterThan(0);
  expect(kept.size).toBeGreaterThan(0);
}
