// The figures in a real browser: they can be heard and worked with the keyboard, and a saved one stands by itself.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UNITS } from './samples.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const FIGURES = [
  'dot-plot',
  'pair-matrix',
  'confusion',
  'bland-altman',
  'drift',
  'two-tracks',
  'long-tracks',
  'tolerance',
];

let folder = '';
let server: ViteDevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'terugblik-figures-'));
  server = await createServer({
    configFile: false,
    root: path.join(import.meta.dirname, 'page'),
    cacheDir: folder,
    plugins: [react()],
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null, fs: { allow: [ROOT] } },
  });
  await server.listen();
  browser = await chromium.launch({
    executablePath: process.env['TERUGBLIK_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  // Its own context: the accessibility check asks for one.
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.locator('#figures svg').first().waitFor();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const card = (name: string): Locator => page.locator(`section[aria-label="${name}"]`);
const noted = async (): Promise<unknown> => JSON.parse(await page.title());
const pressAt = async (button: Locator, key: string): Promise<void> => {
  await button.focus();
  await page.keyboard.press(key);
};

async function showTheme(theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
}

async function saved(name: string, button: RegExp): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card(name).getByRole('button', { name: button }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${name}\\.(svg|csv)$`, 'u'));
  return readFile(await download.path(), 'utf8');
}

describe('to those who see', () => {
  test.each(['light', 'dark'] as const)('nothing stands in the way of use in %s', async (theme) => {
    await showTheme(theme);
    const { violations } = await new AxeBuilder({ page })
      .include('#figures')
      // The same blocks six hundred times: nothing more to find, and slow to look through.
      .exclude('section[aria-label="long-tracks"]')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    );
    expect(found).toEqual([]);
  });

  /** Laying out waits for the browser's next frame, which a busy machine gives late. */
  const PATIENCE = { timeout: 10_000 };

  test('a figure fills its card, and lays itself out again when there is less room', async () => {
    const viewBoxWidth = async () =>
      Number((await card('drift').locator('svg').getAttribute('viewBox'))?.split(' ')[2]);
    const wide = await viewBoxWidth();
    await page.setViewportSize({ width: 480, height: 768 });
    await expect.poll(viewBoxWidth, PATIENCE).toBeLessThan(480);
    await page.setViewportSize({ width: 1366, height: 768 });
    await expect.poll(viewBoxWidth, PATIENCE).toBe(wide);
  });
});

describe('to those who hear', () => {
  test('a figure to look at is one image, one to work with a group of buttons, each under its sentence', async () => {
    expect(await card('drift').getByRole('img', { name: 'Verloop per beoordelaar' }).count()).toBe(1);
    const confusion = card('confusion').getByRole('group', { name: 'Scores van Ans tegen die van Bram' });
    expect(await confusion.getByRole('button').count()).toBe(19);
    expect(await confusion.getByRole('button', { name: 'Ans 5, Bram 6: 3 opnames' }).count()).toBe(1);
    const rows = card('dot-plot').getByRole('group').getByRole('button');
    expect(await rows.first().getAttribute('aria-label')).toBe('Sensitiviteit: 0,86 [0,74; 0,93], n = 38');
    expect(await rows.nth(3).getAttribute('aria-label')).toMatch(/^Niet-vijandig: alle scores zijn gelijk/u);
    const tracks = card('two-tracks').getByRole('group');
    expect(await tracks.getByRole('button', { name: /Alleen bij Bram$/u }).count()).toBe(2);
  });

  test('the table stands in for the figure', async () => {
    const drift = card('drift');
    await drift.getByRole('button', { name: 'Als tabel' }).click();
    expect(await drift.getByText('De tabel van drift').isVisible()).toBe(true);
    expect(await drift.locator('svg').count()).toBe(0);
    await drift.getByRole('button', { name: 'Als figuur' }).click();
    expect(await drift.locator('svg').count()).toBe(1);
  });
});

describe('with the keyboard and the pointer', () => {
  test('a pair, a scale, a cell and a bubble can be chosen', async () => {
    await pressAt(card('pair-matrix').getByRole('button', { name: /^Ans en Dewi: 0,42/u }), 'Enter');
    expect(await noted()).toEqual(['pair', 0, 3]);
    await pressAt(card('dot-plot').getByRole('button', { name: /^Structureren/u }), ' ');
    expect(await noted()).toEqual(['scale', 'str']);
    await card('confusion').getByRole('button', { name: 'Ans 5, Bram 6: 3 opnames' }).click();
    expect(await noted()).toEqual(['cell', UNITS[4]?.[5], 4, 5]);
    await card('bland-altman').getByRole('button', { name: /−2,00/u }).click();
    expect(await noted()).toEqual(['bubble', UNITS[3]?.[5]]);
  });

  test('the upper side of the matrix works for the pointer, and is not gone through again', async () => {
    const cells = card('pair-matrix').locator('svg text', { hasText: '0,42' });
    expect(await cells.count()).toBe(2);
    await page.evaluate(() => {
      document.title = 'null';
    });
    await cells.first().click();
    expect(await noted()).toEqual(['pair', 0, 3]);
    expect(
      await card('pair-matrix')
        .getByRole('button', { name: /^Ans en Dewi/u })
        .count(),
    ).toBe(1);
  });

  test('a drawing is one tab stop; arrows lead to its parts and across to the partner', async () => {
    for (const name of FIGURES) {
      expect(await card(name).locator('svg [tabindex="0"]').count()).toBeLessThanOrEqual(1);
    }
    const tracks = card('two-tracks');
    await tracks.locator('[data-stop="a0"]').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    expect(await noted()).toEqual(['fragment', 'b', 2]);
    expect(await tracks.locator('svg [tabindex="0"]').getAttribute('data-stop')).toBe('b2');
  });

  test('going from one of six hundred fragments to the next draws those two anew and no other', async () => {
    const long = card('long-tracks');
    expect(await long.locator('[data-stop]').count()).toBe(600);
    await long.locator('[data-stop="a0"]').focus();
    await long.locator('svg').evaluate((svg) => {
      const changed = new Set<string>();
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          if (target instanceof SVGElement) changed.add(target.dataset['stop'] ?? target.tagName);
        }
        svg.setAttribute('data-changed', [...changed].toSorted().join(' '));
      }).observe(svg, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ['tabindex', 'd', 'x'],
      });
    });
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => long.locator('svg').getAttribute('data-changed')).toBe('a0 a1');
  });
});

describe('a saved file', () => {
  const attributeNames = ['class', 'style', 'tabindex', 'role', 'href'];

  test.each(FIGURES)(
    'of %s stands by itself: white, light, whole, with nothing from outside',
    async (name) => {
      await showTheme('dark');
      const svg = await saved(name, /SVG/u);
      expect(svg).not.toMatch(/var\(|url\(|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/u);
      const facts = await page.evaluate(
        ([text, names]) => {
          const file = new DOMParser().parseFromString(text, 'image/svg+xml');
          const elements = [...file.querySelectorAll('*')];
          return {
            root: file.documentElement.tagName,
            title: file.querySelector('svg > title')?.textContent,
            ground: file.querySelector('svg > rect')?.getAttribute('fill'),
            font: file.documentElement.getAttribute('font-family'),
            texts: [...file.querySelectorAll('text')].map((element) => element.getAttribute('fill')),
            outside: elements.flatMap((element) =>
              element
                .getAttributeNames()
                .filter((attribute) => names.includes(attribute) || attribute.startsWith('data-')),
            ),
            unstyled: elements.filter(
              (element) =>
                ['rect', 'path', 'circle', 'line', 'text'].includes(element.tagName) &&
                !element.hasAttribute('fill'),
            ).length,
          };
        },
        [svg, attributeNames] as const,
      );
      expect(facts).toMatchObject({ root: 'svg', ground: '#ffffff', outside: [], unstyled: 0 });
      expect(facts.title).not.toBe('');
      expect(facts.font).toMatch(/Source Sans 3.*sans-serif/u);
      // What is chosen at this moment has the colour of a selection on the page, and is not in the file.
      expect(svg).not.toContain('rgb(207, 230, 227)');
      // The ink of the light palette (tokens.css: --text), although the page is dark.
      const inks = new Set(facts.texts);
      expect(inks.has('rgb(243, 238, 231)')).toBe(false);
      expect(inks.has('rgb(43, 38, 34)') || inks.has('rgb(26, 24, 22)')).toBe(true);
    },
  );

  test('of the values is what the figure was given', async () => {
    expect(await saved('dot-plot', /CSV/u)).toBe('schaal,waarde\r\nSensitiviteit,0.86\r\n');
  });
});
