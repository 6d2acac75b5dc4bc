// The loopback shell around a fake host, with a clock that a test turns and a tab without a browser.

import { createHash } from 'node:crypto';
import type { HttpSeat } from '../../renderer/api/http-seat.ts';
import { type Loopback, runLoopback } from '../../electron/shell/loopback/run-loopback.ts';
import type { StaticFiles } from '../../electron/shell/loopback/static-files.ts';
import { createFakeHost, type FakeHost } from './fake-host.ts';

export const PAGE: StaticFiles = {
  index: { type: 'text/html; charset=utf-8', bytes: Buffer.from('<!doctype html><title>Terugblik</title>') },
  files: new Map([
    ['/assets/page.js', { type: 'text/javascript; charset=utf-8', bytes: Buffer.from('export {};') }],
  ]),
};

export interface TestLoopback extends Loopback {
  readonly host: FakeHost;
  readonly origin: string;
  readonly time: { now: number };
  /** Addresses given to the browser. */
  readonly opened: string[];
  /** Makes a fresh launch code and answers it. */
  code(): Promise<string>;
}

export async function startTestLoopback(page = PAGE): Promise<TestLoopback> {
  const host = createFakeHost();
  const time = { now: 1_000_000 };
  const lines: string[] = [];
  const opened: string[] = [];
  const loopback = await runLoopback({
    host,
    page,
    ports: { clock: () => time.now, randomBytes: countedBytes(), log: host.log },
    announce: (line) => void lines.push(line),
    openBrowser: async (address) => void opened.push(address),
  });
  const origin = `http://127.0.0.1:${String(loopback.port)}`;
  return {
    ...loopback,
    host,
    origin,
    time,
    opened,
    async code() {
      await loopback.invite();
      return lines.at(-1)?.trim().split('#')[1] ?? '';
    },
  };
}

/** Different bytes every time, the same in every run. */
function countedBytes(): (count: number) => Buffer {
  let calls = 0;
  return (count) => {
    calls += 1;
    return createHash('sha256').update(String(calls)).digest().subarray(0, count);
  };
}

export interface TestSeat extends HttpSeat {
  /** What the page leaves when it goes. */
  leave(): string | null;
  busy(): boolean;
  /** Cuts the event stream, as a failing network would. */
  breakStream(): void;
}

/** A tab: says what a browser would say, and never waits between two tries. */
export function testSeat(origin: string, code: string | null): TestSeat {
  let returnCode: () => string | null = () => null;
  let isBusy = () => false;
  const lanes = createLanes(BROWSER_CONNECTIONS - 1);
  let stream = new AbortController();

  function openStream(url: string, init: RequestInit): Promise<Response> {
    stream = new AbortController();
    const ends = [stream.signal, init.signal].filter((signal) => signal != null);
    return fetch(url, { ...init, headers: asBrowser(origin, init), signal: AbortSignal.any(ends) });
  }

  return {
    origin,
    fetch(url, init) {
      // The event stream keeps one connection to itself.
      if (url.endsWith('/events')) return openStream(url, init);
      return lanes(async () => wholeOf(await fetch(url, { ...init, headers: asBrowser(origin, init) })));
    },
    takeCode: () => code,
    onLeave: (ask) => {
      returnCode = ask;
    },
    warnWhile: (busy) => {
      isBusy = busy;
    },
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    leave: () => returnCode(),
    busy: () => isBusy(),
    breakStream: () => stream.abort(),
  };
}

/** As many connections as browsers keep to one host. */
const BROWSER_CONNECTIONS = 6;

/** Lets so many works run at once; the others wait their turn. */
function createLanes(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

/** Read to its end, so that the connection is free again. */
async function wholeOf(response: Response): Promise<Response> {
  const { status, headers } = response;
  return new Response(await response.arrayBuffer(), { status, headers });
}

function asBrowser(origin: string, init: RequestInit): Headers {
  const headers = new Headers(init.headers);
  if (init.method === 'POST') headers.set('Origin', origin);
  headers.set('Sec-Fetch-Site', 'same-origin');
  headers.set('Sec-Fetch-Dest', 'empty');
  return headers;
}
