// The program over the loopback shell, in a Chromium with a profile on the disk, as somebody has it who never heard of
// private windows. Home, temporary files and profile lie in folders of their own.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { sealed } from '../../e2e/support/loopback-app.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const LINE = /^Terugblik: (?<address>http:\/\/127\.0\.0\.1:(?<port>\d+)\/#\S+)$/u;

export interface Places {
  readonly home: string;
  readonly profile: string;
  readonly temporary: string;
  readonly user: string;
}

export interface Program {
  readonly page: Page;
  /** Of the program, the browser and all that they started. */
  pids(): readonly number[];
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function startProgram(places: Places): Promise<Program> {
  const env = { ...process.env, ...environmentOf(places), TERUGBLIK_HOME: places.home };
  const child = spawn(process.execPath, ['electron/shell/loopback/main.ts', '--no-open'], {
    cwd: ROOT,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  let address = '';
  let port = '';
  for await (const line of createInterface({ input: child.stdout })) {
    const groups = LINE.exec(line)?.groups;
    address = groups?.['address'] ?? '';
    port = groups?.['port'] ?? '';
    if (address !== '') break;
  }
  const context = await openBrowser(places, port);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  const pids = () => [...descendantsOf(child.pid ?? -1), ...browserPids(places.profile)];
  return {
    page,
    pids,
    async kill() {
      for (const pid of pids()) killOne(pid);
      await gone;
      await context.close().catch(() => undefined);
    },
    async stop() {
      await context.close();
      child.kill('SIGTERM');
      await gone;
    },
  };
}

export async function openBrowser(places: Places, port: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(places.profile, {
    executablePath: process.env['TERUGBLIK_CHROMIUM'] ?? '/usr/bin/chromium',
    env: { ...process.env, ...environmentOf(places) },
    viewport: { width: 1366, height: 768 },
    locale: 'nl-NL',
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required', ...sealed(`127.0.0.1:${port}`)],
  });
}

function environmentOf({ temporary, user }: Places) {
  return {
    TMPDIR: temporary,
    HOME: user,
    XDG_CONFIG_HOME: path.join(user, '.config'),
    XDG_CACHE_HOME: path.join(user, '.cache'),
    XDG_DATA_HOME: path.join(user, '.local/share'),
  };
}

export function browserPids(profile: string): readonly number[] {
  const isOurs = (pid: number) => textOf(`/proc/${String(pid)}/cmdline`).includes(profile);
  return allPids()
    .filter(isOurs)
    .flatMap((pid) => descendantsOf(pid));
}

function descendantsOf(pid: number): readonly number[] {
  const parents = allPids().map((one) => {
    // The name, between brackets, may hold spaces.
    const rest =
      textOf(`/proc/${String(one)}/stat`)
        .split(') ')
        .at(-1) ?? '';
    return { one, parent: Number(rest.split(' ')[1]) };
  });
  const below = (of: number): readonly number[] => [
    of,
    ...parents.filter(({ parent }) => parent === of).flatMap(({ one }) => below(one)),
  ];
  return below(pid);
}

function allPids(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone with the one before it.
  }
}
