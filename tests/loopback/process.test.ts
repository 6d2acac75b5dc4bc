// The loopback shell as a process of its own, with the real host: what it says, how it opens the browser, how it
// ends.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, watch, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpTransport } from '../../renderer/api/http-transport.ts';
import { connectionBecomes } from '../support/connection.ts';
import { testSeat } from '../support/loopback.ts';
import { send } from '../support/raw-http.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LINE = /^Terugblik: (http:\/\/127\.0\.0\.1:\d+)\/#([\w-]{22})$/u;

let folder: string;
let running: Program[];
beforeEach(async () => {
  running = [];
  folder = await mkdtemp(path.join(tmpdir(), 'loopback-process-'));
  await mkdir(path.join(folder, 'page/assets'), { recursive: true });
  await writeFile(path.join(folder, 'page/index.html'), '<!doctype html><title>Terugblik</title>');
  await writeFile(path.join(folder, 'page/assets/page.js'), 'export {};');
});
afterEach(async () => {
  for (const program of running) await program.end('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

interface Program {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  /** The next line of standard output. */
  line(): Promise<string>;
  /** Exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | string | null>;
}

function start(flags: readonly string[], env: NodeJS.ProcessEnv = {}): Program {
  const words = ['electron/shell/loopback/main.ts', '--page', path.join(folder, 'page'), ...flags];
  const home = { TERUGBLIK_HOME: path.join(folder, 'home') };
  const child = spawn(process.execPath, words, { cwd: ROOT, env: { ...process.env, ...home, ...env } });
  let output = '';
  let errors = '';
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (errors += piece.toString()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const exited = once(child, 'exit');
  const program: Program = {
    child,
    output: () => output,
    errors: () => errors,
    line: async () => String((await lines.next()).value),
    async end(signal) {
      child.kill(signal);
      const [code, bySignal]: unknown[] = await exited;
      return typeof code === 'number' ? code : String(bySignal);
    },
  };
  running.push(program);
  return program;
}

async function addressOf(program: Program): Promise<{ origin: string; code: string }> {
  const [, origin = '', code = ''] = LINE.exec(await program.line()) ?? [];
  return { origin, code };
}

/** Sends the head and breaks the connection off with a reset, before any answer is read. */
async function askAndReset(port: number, head: string): Promise<void> {
  const socket = net.connect(port, '127.0.0.1');
  await once(socket, 'connect');
  await new Promise((resolve) => socket.write(head, resolve));
  socket.resetAndDestroy();
  await once(socket, 'close');
}

describe('the process', () => {
  it('serves once it has said its one line, and ends on a signal with the vault closed', async () => {
    const program = start(['--no-open']);
    const { origin, code } = await addressOf(program);
    const transport = createHttpTransport(testSeat(origin, code));
    await connectionBecomes(transport, 'open');
    expect(await transport.call('program.about', {})).toMatchObject({
      ok: true,
      value: { shell: 'loopback' },
    });
    expect(await transport.call('vault.state', {})).toMatchObject({ ok: true });
    expect(program.output()).toMatch(/^Terugblik: \S+\n$/u);
    expect(program.errors()).not.toContain(code);
    expect(await program.end('SIGTERM')).toBe(0);
    transport.close();
  });

  it('gives a new address on Enter, and the old one is worthless', async () => {
    const program = start(['--no-open']);
    const old = await addressOf(program);
    program.child.stdin?.write('\n');
    const fresh = await addressOf(program);
    expect(fresh.origin).toBe(old.origin);
    const late = createHttpTransport(testSeat(old.origin, old.code));
    await connectionBecomes(late, 'lost');
    const page = createHttpTransport(testSeat(fresh.origin, fresh.code));
    await connectionBecomes(page, 'open');
    page.close();
  });

  it.each([
    ['a tunnel', 'CONNECT 127.0.0.1:1 HTTP/1.1\r\nHost: 127.0.0.1:1\r\n\r\n'],
    ['an upgrade', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n'],
  ])('lives on when somebody asks for %s and breaks off at once', async (_what, head) => {
    const program = start(['--no-open']);
    const { origin, code } = await addressOf(program);
    for (let times = 0; times < 20; times += 1) await askAndReset(Number(new URL(origin).port), head);
    const transport = createHttpTransport(testSeat(origin, code));
    await connectionBecomes(transport, 'open');
    transport.close();
    expect(program.errors()).toBe('');
    expect(await program.end('SIGTERM')).toBe(0);
  });

  it('closes in peace when Ctrl+C comes more than once', async () => {
    const program = start(['--no-open']);
    await addressOf(program);
    for (let times = 0; times < 5; times += 1) {
      program.child.kill('SIGINT');
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await program.end('SIGINT')).toBe(0);
  });

  it('refuses --vault without a folder in one sentence', async () => {
    const program = start(['--vault', '--no-open']);
    const [code]: unknown[] = await once(program.child, 'exit');
    expect(code).toBe(2);
    expect(program.errors()).toMatch(/^After --vault comes a folder[^\n]*\n$/u);
  });

  it('says what to do where there is no page', async () => {
    await rename(path.join(folder, 'page/index.html'), path.join(folder, 'page/other.html'));
    const program = start(['--no-open']);
    const [code]: unknown[] = await once(program.child, 'exit');
    expect(code).toBe(1);
    expect(program.output()).toBe('');
    expect(program.errors()).toContain('has not been built');
    expect(program.errors()).not.toContain('at ');
  });
});

describe.runIf(process.platform === 'linux')('the browser', () => {
  /** Stands in for `xdg-open`: writes down what it was given. */
  const OPENER = `#!/bin/sh
{ echo "$#"; echo "$1"; stat -c %a "$1" "$(dirname "$1")"; cat "$1"; } > "$REPORT.part"
mv "$REPORT.part" "$REPORT"
`;

  it('gets a file for this user alone, and no secret on its command line', async () => {
    const reports = path.join(folder, 'reports');
    await mkdir(reports);
    await writeFile(path.join(folder, 'xdg-open'), OPENER, { mode: 0o755 });
    const report = path.join(reports, 'opened');
    const news = watch(reports);
    const program = start([], {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
      DISPLAY: ':99',
      HOME: folder,
      REPORT: report,
    });
    const { origin, code } = await addressOf(program);
    for await (const { filename } of news) if (filename === 'opened') break;

    const [words, file = '', fileMode, folderMode, ...html] = (await readFile(report, 'utf8')).split('\n');
    expect([words, fileMode, folderMode]).toEqual(['1', '600', '700']);
    const [, address = ''] = /url=(http[^"]+)"/u.exec(html.join('')) ?? [];
    const pass = /^\/open\/([\w-]{22})$/u.exec(address.slice(origin.length))?.[1] ?? '';
    expect(pass).not.toBe('');
    expect(file).not.toContain(pass);
    expect(html.join('')).not.toContain(code);
    // Snap's browsers read what lies in the home folder in sight, and nothing else.
    expect(path.relative(folder, file)).toMatch(/^terugblik-\w+\/open\.html$/u);
    expect(program.errors()).toContain('the address above');

    const reply = await send(Number(new URL(origin).port), {
      method: 'GET',
      target: `/open/${pass}`,
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    });
    expect(reply.body).toContain(`url=/#${code}"`);
    expect(await program.end('SIGTERM')).toBe(0);
    expect((await readdir(folder)).filter((name) => name.startsWith('terugblik-'))).toEqual([]);
  });

  it('that cannot be opened leaves the address, now and on Enter', async () => {
    const program = start([], { DISPLAY: ':99', HOME: path.join(folder, 'nowhere') });
    await addressOf(program);
    program.child.stdin?.write('\n');
    const { origin, code } = await addressOf(program);
    const transport = createHttpTransport(testSeat(origin, code));
    await connectionBecomes(transport, 'open');
    transport.close();
    expect(program.errors()).toContain('browser.failed');
  });
});
