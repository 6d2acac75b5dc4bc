// Runs inside the sealed network: a real journey and every probe, in a browser as the program starts one, in an
// ordinary browser, and the probes alone on a page without our policy. Prints what left as one JSON text.

import { mkdir } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { clip } from '../../support/clips.ts';
import { sealed, startLoopback } from '../support/loopback-app.ts';
import { addFilms, allAdded, filmShown, lock, makeVault, openRecording, unlock } from '../support/steps.ts';
import { LEADING_AWAY, PROBES, runProbe } from './probes.ts';
import { heard, packetsOut } from './sealed-network.ts';

export interface Measured {
  readonly packets: number;
  /** Probes of which the name was asked for at the other end. */
  readonly left: readonly string[];
  /** Whatever else was asked for. */
  readonly otherNames: readonly string[];
}

const PERSON = { name: 'Ada', passphrase: 'zes losse woorden achter elkaar' };
const NAIVE_LIMIT_MS = 10_000;
const LOOK_EVERY_MS = 50;
const folder = process.argv[2] ?? '';

process.stdout.write(
  JSON.stringify({
    sealed: await measure('sealed', () => useProgram('sealed', sealed)),
    ordinary: await measure('ordinary', () => useProgram('ordinary', () => [])),
    naive: await measure('naive', useNaivePage),
  }),
);
process.exit(0);

async function measure(label: string, use: () => Promise<void>): Promise<Measured> {
  const packetsBefore = packetsOut();
  const linesBefore = heard(folder).length;
  await use();
  const names = new Set(
    heard(folder)
      .slice(linesBefore)
      .filter((line) => line.startsWith('name '))
      .map((line) => line.slice('name '.length)),
  );
  const left = Object.keys(PROBES).filter((probe) => names.delete(hostOf(label, probe)));
  return { packets: packetsOut() - packetsBefore, left, otherNames: [...names] };
}

function hostOf(label: string, probe: string): string {
  return `${probe.replaceAll(' ', '-')}.${label}.example`;
}

/** The journey comes after the probes: whatever they began has all that time to leave. */
async function useProgram(label: string, flagsFor: (reachable: string) => readonly string[]): Promise<void> {
  const home = path.join(folder, label);
  await mkdir(home);
  const app = await startLoopback(home, flagsFor);
  const { origin } = new URL(app.page.url());
  await runAll(label, app.page.context(), `${origin}/`);
  const { page } = app;
  await makeVault(page, PERSON);
  await addFilms(app, [await clip('mkvAc3')]);
  await allAdded(page, 1);
  await openRecording(page, 'V-0001');
  await page.keyboard.press('Space');
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.5);
  await page.keyboard.press('c');
  await lock(page);
  await unlock(page, PERSON);
  await openRecording(page, 'V-0001');
  await filmShown(page);
  await app.stop();
}

async function useNaivePage(): Promise<void> {
  const server = http.createServer((_request, response) =>
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><body>'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port has one
  const { port } = server.address() as AddressInfo;
  const executablePath = process.env['TERUGBLIK_CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  await runAll('naive', await browser.newContext(), `http://127.0.0.1:${String(port)}/`);
  await browser.close();
  server.close();
}

/** What leads away has a page of its own; all stay open until the last probe began. */
async function runAll(label: string, context: BrowserContext, address: string): Promise<void> {
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  const pages = [await open()];
  for (const probe of Object.keys(PROBES)) {
    const page = LEADING_AWAY.has(probe) ? await open() : pages[0];
    if (page === undefined) continue;
    pages.push(page);
    await runProbe(page, probe, hostOf(label, probe));
  }
  if (label === 'naive') await allHeard(label);
  for (const page of new Set(pages)) await page.close();
}

/** The control is given time: what does not leave here was no probe. */
async function allHeard(label: string): Promise<void> {
  const until = Date.now() + NAIVE_LIMIT_MS;
  const missing = () =>
    Object.keys(PROBES).some((probe) => !heard(folder).includes(`name ${hostOf(label, probe)}`));
  while (missing() && Date.now() < until) await setTimeout(LOOK_EVERY_MS);
}
