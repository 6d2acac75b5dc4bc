// The loopback shell and a real browser: what a tab may do with reloads and addresses, and what pages of others
// may not do at all.

import { writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { redirectTo } from '../../electron/shell/loopback/open-browser.ts';
import type { TestLoopback } from '../support/loopback.ts';
import { startBareLoopback } from './support/bare-loopback.ts';
import { test as base } from './support/journey.ts';

interface Tab {
  readonly loopback: TestLoopback;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained of. */
  readonly complaints: readonly string[];
}

const test = base.extend<{ tab: Tab }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  tab: async ({}, use) => {
    const loopback = await startBareLoopback();
    const executablePath = process.env['TERUGBLIK_CHROMIUM'] ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    await use({ loopback, context, page, complaints });
    await browser.close();
    await loopback.close();
  },
});
test.skip(({ shell }) => shell === 'electron', 'there is no port to attack in Electron');

const becomes = (page: Page, state: string) =>
  page.waitForFunction((wanted) => window.transport.connection() === wanted, state);

async function expectAtHome({ loopback, page }: Tab): Promise<void> {
  await becomes(page, 'open');
  expect(await page.evaluate(() => window.transport.call('test.echo', { text: 'a' }))).toEqual({
    ok: true,
    value: 'a',
  });
  // Neither code nor token is anywhere where it could be found later.
  expect(page.url()).toBe(`${loopback.origin}/`);
  expect(await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ]);
}

async function enter(tab: Tab): Promise<void> {
  await tab.page.goto(`${tab.loopback.origin}/#${await tab.loopback.code()}`);
  await expectAtHome(tab);
}

test('a tab goes on after every kind of reload', async ({ tab }) => {
  await enter(tab);
  for (let times = 0; times < 3; times += 1) {
    await tab.page.reload();
    await expectAtHome(tab);
  }
  await Promise.all([tab.page.waitForEvent('load'), tab.page.evaluate(() => location.reload())]);
  await expectAtHome(tab);
  await tab.page.goto('about:blank');
  await tab.page.goBack();
  await expectAtHome(tab);
  expect(tab.complaints).toEqual([]);
});

test('a new address in an old tab leads in', async ({ tab }) => {
  await enter(tab);
  const code = await tab.loopback.code();
  const loaded = tab.page.waitForEvent('load');
  await tab.page.evaluate((fresh) => {
    location.hash = fresh;
  }, code);
  await loaded;
  await expectAtHome(tab);
});

test('a second tab without a code is told, and the first goes on', async ({ tab }) => {
  await enter(tab);
  const second = await tab.context.newPage();
  await second.goto(`${tab.loopback.origin}/`);
  await becomes(second, 'lost');
  await expectAtHome(tab);
});

test('the file that opens the browser leads in', async ({ tab, home }) => {
  await tab.loopback.code();
  const file = path.join(home, 'open.html');
  await writeFile(file, redirectTo(tab.loopback.opened[0] ?? ''));
  await tab.page.goto(`file://${file}`);
  await tab.page.waitForURL(`${tab.loopback.origin}/`);
  await expectAtHome(tab);
  await tab.page.reload();
  await expectAtHome(tab);
});

test('a lock empties what the browser kept', async ({ tab }) => {
  await enter(tab);
  await tab.page.evaluate(async () => {
    localStorage.setItem('kept', 'kept');
    await window.transport.call('vault.lock', {});
  });
  await expectAtHome(tab);
});

test('pages of another port get nothing and change nothing', async ({ tab }) => {
  await enter(tab);
  const film = 'F'.repeat(43);
  tab.loopback.host.films.set(film, Buffer.from('film'));
  const other = http.createServer((_request, response) =>
    response.setHeader('Content-Type', 'text/html').end('<body>'),
  );
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port has one
  const { port } = other.address() as AddressInfo;
  const attacker = await tab.context.newPage();
  await attacker.goto(`http://127.0.0.1:${String(port)}/`);

  const results = await attacker.evaluate(attack, { origin: tab.loopback.origin, film });
  expect(results).toEqual({
    read: 'no',
    send: 'no',
    img: 'no',
    video: 'no',
    script: 'no',
    socket: 'no',
  });
  // The browser shows a page of its own in the frame, not ours.
  expect(attacker.frames().map((frame) => frame.url())).toEqual([
    attacker.url(),
    'chrome-error://chromewebdata/',
  ]);
  expect(tab.loopback.host.locks()).toBe(0);
  await expectAtHome(tab);
  await new Promise((resolve) => other.close(resolve));
});

/** Runs in the attacker's page: every way a page has to reach another origin. */
async function attack({ origin, film }: { origin: string; film: string }): Promise<Record<string, string>> {
  const body = JSON.stringify({ name: 'vault.lock', input: {} });
  const reached = (work: Promise<unknown>) => work.then(() => 'yes').catch(() => 'no');
  function element(name: 'img' | 'script' | 'video', address: string): Promise<string> {
    const made = document.createElement(name);
    const outcome = new Promise<void>((resolve, reject) => {
      made.addEventListener(name === 'video' ? 'loadedmetadata' : 'load', () => resolve());
      made.addEventListener('error', () => reject(new Error(name)));
    });
    made.src = address;
    document.body.append(made);
    return reached(outcome);
  }
  function socket(): Promise<string> {
    const made = new WebSocket(`${origin.replace('http', 'ws')}/events`);
    const outcome = new Promise<void>((resolve, reject) => {
      made.addEventListener('open', () => resolve());
      made.addEventListener('error', () => reject(new Error('socket')));
    });
    return reached(outcome);
  }
  async function frame(): Promise<void> {
    const made = document.createElement('iframe');
    const loaded = new Promise((resolve) => made.addEventListener('load', resolve));
    made.src = `${origin}/`;
    document.body.append(made);
    await loaded;
  }
  await frame();
  navigator.sendBeacon(`${origin}/call`, body);
  return {
    read: await reached(fetch(`${origin}/call`, { method: 'POST', body })),
    send: await reached(fetch(`${origin}/call`, { method: 'POST', mode: 'no-cors', body })),
    img: await element('img', `${origin}/media/${film}`),
    video: await element('video', `${origin}/media/${film}`),
    script: await element('script', `${origin}/call`),
    socket: await socket(),
  };
}
