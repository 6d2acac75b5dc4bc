// The program over the loopback shell, in Chromium.

import { once } from 'node:events';
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { browserSwitches } from '../../../electron/shell/browser-switches.ts';
import type { RunningApp } from './running-app.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const LINE = /^Terugblik: (?<address>http:\/\/127\.0\.0\.1:(?<port>\d+)\/#\S+)$/u;

/** Whatever tries to leave, fails. */
export function sealed(reachable: string): readonly string[] {
  return browserSwitches(reachable).map(([name, value]) =>
    value === '' ? `--${name}` : `--${name}=${value}`,
  );
}

/** `flagsFor`: how the browser is started, given where the program is. */
export async function startLoopback(home: string, flagsFor = sealed): Promise<RunningApp> {
  const child = spawn(process.execPath, ['electron/shell/loopback/main.ts', '--no-open'], {
    cwd: ROOT,
    env: { ...process.env, TERUGBLIK_HOME: home },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said = listenTo(child.stderr);
  const { address, port } = await firstAddress(child);
  const browser = await chromium.launch({
    executablePath: process.env['TERUGBLIK_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required', ...flagsFor(`127.0.0.1:${port}`)],
  });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    said,
    async offerFilm(file) {
      const dialog = page.getByRole('dialog');
      const toggle = dialog.getByRole('button', { name: 'Plaats intypen' });
      await toggle.click();
      await dialog.getByLabel('Plaats van de film').fill(file);
      await dialog.getByRole('button', { name: 'Deze film nemen' }).click();
      await toggle.waitFor();
    },
    async stop() {
      await browser.close();
      await end(child, 'SIGTERM');
    },
    async kill() {
      await browser.close();
      await end(child, 'SIGKILL');
    },
  };
}

async function firstAddress(child: ChildProcess): Promise<{ address: string; port: string }> {
  if (child.stdout === null) throw new Error('no standard output');
  for await (const line of createInterface({ input: child.stdout })) {
    const groups = LINE.exec(line)?.groups;
    const address = groups?.['address'];
    const port = groups?.['port'];
    if (address !== undefined && port !== undefined) return { address, port };
  }
  throw new Error('the program ended before it told its address');
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** What the program says on this stream, passed on as it comes. */
export function listenTo(stream: Readable | null): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (some: string) => {
    text += some;
    process.stderr.write(some);
  });
  return () => text;
}
