// The guard by itself: it answers any head at all, and what it lets through keeps every promise.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard, type GuardFacts, type RequestHead } from '../../electron/shell/loopback/guard.ts';

const PORT = 4321;
const AUTHORITY = `127.0.0.1:${String(PORT)}`;
const TOKEN = 'the-token';
const facts: GuardFacts = {
  port: PORT,
  admits: (token) => token === TOKEN,
  isPageFile: (path) => path === '/assets/page.js',
};
const runs = { numRuns: 5_000 };

const GOOD_CALL: RequestHead = {
  method: 'POST',
  target: '/call',
  httpVersion: '1.1',
  headers: [
    ['Host', AUTHORITY],
    ['Origin', `http://${AUTHORITY}`],
    ['Sec-Fetch-Site', 'same-origin'],
    ['Sec-Fetch-Mode', 'cors'],
    ['Sec-Fetch-Dest', 'empty'],
    ['X-App-Token', TOKEN],
    ['Content-Type', 'application/json'],
    ['Content-Length', '2'],
  ],
};

/** Values that mean something to a guard, and values that mean nothing to anybody. */
const value = fc.oneof(
  fc.constantFrom(AUTHORITY, `http://${AUTHORITY}`, 'same-origin', 'same-site', 'cross-site', 'none', TOKEN),
  fc.constantFrom('cors', 'no-cors', 'navigate', 'empty', 'document', 'video', 'script', '0', '2', '70000'),
  fc.constantFrom('application/json', 'application/octet-stream', 'text/plain', 'evil.test', 'null', ''),
  fc.string({ maxLength: 40, unit: 'binary' }),
);
const name = fc.oneof(
  fc.constantFrom(...GOOD_CALL.headers.map(([header]) => header)),
  fc.constantFrom(
    'X-Offset',
    'Content-Encoding',
    'Transfer-Encoding',
    'Expect',
    'Upgrade',
    'X-Forwarded-For',
  ),
  fc.string({ maxLength: 20, unit: 'binary' }),
);
const target = fc.oneof(
  fc.constantFrom(
    '/',
    '/call',
    '/session',
    '/events',
    '/assets/page.js',
    `/media/${'a'.repeat(43)}`,
    '/../x',
  ),
  fc.constantFrom(
    `/upload/${'0'.repeat(32)}`,
    '//evil.test',
    `http://${AUTHORITY}/`,
    '*',
    '/call?a=b',
    '/%2e',
  ),
  fc.webPath(),
  fc.string({ maxLength: 60, unit: 'binary' }),
);
const head: fc.Arbitrary<RequestHead> = fc.record({
  method: fc.oneof(fc.constantFrom('GET', 'HEAD', 'POST', 'OPTIONS', 'TRACE'), fc.string({ maxLength: 8 })),
  target,
  httpVersion: fc.constantFrom('1.0', '1.1'),
  headers: fc.array(fc.tuple(name, value), { maxLength: 14 }),
});
const BASES: readonly RequestHead[] = [
  GOOD_CALL,
  { ...GOOD_CALL, target: '/session' },
  goodRead('/', 'navigate', 'document', 'none'),
  goodRead('/assets/page.js', 'cors', 'script', 'same-origin'),
  goodRead(`/media/${'a'.repeat(43)}`, 'no-cors', 'video', 'same-origin'),
];

function goodRead(path: string, mode: string, dest: string, site: string): RequestHead {
  const fetch = { 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': mode, 'Sec-Fetch-Dest': dest };
  return {
    method: 'GET',
    target: path,
    httpVersion: '1.1',
    headers: Object.entries({ Host: AUTHORITY, ...fetch }),
  };
}

type Change = (request: RequestHead) => RequestHead;
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(name, value).map(
    ([header, text]): Change =>
      (request) => ({
        ...request,
        headers: [...request.headers, [header, text]],
      }),
  ),
  fc.tuple(fc.nat(7), value).map(
    ([place, text]): Change =>
      (request) => ({
        ...request,
        headers: request.headers.map(([header, its], at) => [header, at === place ? text : its]),
      }),
  ),
  fc.nat(7).map(
    (place): Change =>
      (request) => ({
        ...request,
        headers: request.headers.filter((_header, at) => at !== place),
      }),
  ),
  target.map(
    (other): Change =>
      (request) => ({ ...request, target: other }),
  ),
);
/** Good heads with a few things changed come deeper into the table than wild ones. */
const nearlyGood = fc
  .tuple(fc.constantFrom(...BASES), fc.array(change, { maxLength: 3 }))
  .map(([base, changes]) => changes.reduce((request, apply) => apply(request), base));

const valuesOf = (request: RequestHead, wanted: string) =>
  request.headers.filter(([header]) => header.toLowerCase() === wanted).map(([, text]) => text);

describe('the guard', () => {
  it('lets the good call through', () => {
    expect(guard(GOOD_CALL, facts)).toEqual({ pass: true, route: { kind: 'call' } });
  });

  it('answers every head with a pass or a status of the 400s', () => {
    fc.assert(
      fc.property(fc.oneof(head, nearlyGood), (request) => {
        const verdict = guard(request, facts);
        if (verdict.pass) return;
        expect(verdict.status).toBeGreaterThanOrEqual(400);
        expect(verdict.status).toBeLessThan(500);
      }),
      runs,
    );
  });

  it('lets nothing through that breaks a promise', () => {
    let passed = 0;
    fc.assert(
      fc.property(nearlyGood, (request) => {
        const verdict = guard(request, facts);
        if (!verdict.pass) return;
        passed += 1;
        const { kind } = verdict.route;
        expect(valuesOf(request, 'host')).toEqual([AUTHORITY]);
        expect(valuesOf(request, 'origin').every((origin) => origin === `http://${AUTHORITY}`)).toBe(true);
        expect(valuesOf(request, 'sec-fetch-site')).toHaveLength(1);
        if (kind !== 'page') expect(valuesOf(request, 'sec-fetch-site')).toEqual(['same-origin']);
        if (request.method === 'POST') expect(valuesOf(request, 'origin')).toHaveLength(1);
        if (['call', 'events', 'upload'].includes(kind)) {
          expect(valuesOf(request, 'x-app-token')).toEqual([TOKEN]);
        }
        expect(valuesOf(request, 'transfer-encoding')).toEqual([]);
        expect(valuesOf(request, 'content-encoding')).toEqual([]);
      }),
      runs,
    );
    // The property is about something: some did pass.
    expect(passed).toBeGreaterThan(100);
  });

  it.each(GOOD_CALL.headers.map(([header]) => header))('misses %s when it is not there', (missing) => {
    const headers = GOOD_CALL.headers.filter(([header]) => header !== missing);
    expect(guard({ ...GOOD_CALL, headers }, facts).pass).toBe(false);
  });

  it.each(GOOD_CALL.headers)('does not take %s twice', (header, text) => {
    const headers = [...GOOD_CALL.headers, [header.toLowerCase(), text] as const];
    expect(guard({ ...GOOD_CALL, headers }, facts).pass).toBe(false);
  });

  it.each(GOOD_CALL.headers)('does not take %s with anything before or behind it', (header, text) => {
    for (const other of [`${text}x`, `x${text}`, ` ${text}`, `${text},${text}`, text.toUpperCase() + ' ']) {
      const headers = GOOD_CALL.headers.map(([one, its]) => [one, one === header ? other : its] as const);
      expect(guard({ ...GOOD_CALL, headers }, facts).pass).toBe(false);
    }
  });
});
