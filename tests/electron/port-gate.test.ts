// The gate behind the port: whatever a page sends, every procedure of the contract answers a bad input with a refusal
// and runs nothing; what is no call at all gets no answer; and with no vault open none gives anything away.

import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '../../electron/host/api.ts';
import { createShellCall } from '../../electron/shell/loopback/dialogs.ts';
import { servePort } from '../../electron/shell/serve-port.ts';
import { contract } from '../../shared/contract/index.ts';
import { shellContract } from '../../shared/contract/shell.ts';
import type { PortMessage } from '../../shared/contract/wire.ts';
import type { Result } from '../../shared/domain/result.ts';
import { requiredKeys, sampleOf, stringPlaces, withValue } from '../support/contract-samples.ts';
import { soakHost } from '../soak/support/host.ts';

const PROCEDURES = Object.entries({ ...contract, ...shellContract });
const MEGABYTE = 1024 * 1024;

let home: string;
let host: Host;
let ask: (message: unknown) => Promise<Result<unknown>>;
let answers: PortMessage[];
let hear: (message: unknown) => void;
let right = 0;
let tried = 0;

beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'port-gate-'));
  ({ host } = soakHost(home));
  answers = [];
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  servePort(
    {
      postMessage(message) {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `servePort` says nothing else
        const said = message as PortMessage;
        answers.push(said);
        if (said.kind === 'reply') waiting.get(said.id)?.(said.result);
      },
      onMessage(listener) {
        // As a port does: what arrives is a copy.
        hear = (message) => listener(structuredClone(message));
      },
    },
    host,
    createShellCall(host.reception, { event: () => undefined }),
  );
  let last = 0;
  ask = (message) => {
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      hear({ kind: 'call', id, ...(typeof message === 'object' ? message : {}) });
    });
  };
});
afterAll(async () => {
  await host.close();
  await rm(home, { recursive: true, force: true });
  process.stdout.write(`messages with the right answer: ${String(right)}/${String(tried)}\n`);
});

const LONG = 'x'.repeat(MEGABYTE);

/** Each is no good to any procedure there is. */
const BAD: Readonly<Record<string, (good: object, required: readonly string[]) => readonly unknown[]>> = {
  nothing: () => [undefined],
  null: () => [null],
  'a number': () => [7],
  'a text': () => ['input'],
  'a list': () => [[]],
  'a key too many': (good) => [{ ...good, more: 1 }],
  'a prototype': (good) => [withKey(good, '__proto__', { admin: true })],
  'a constructor': (good) => [withKey(good, 'constructor', { prototype: { admin: true } })],
  'a text of a megabyte': (good) => stringPlaces(good).map((place) => withValue(good, place, LONG)),
  'an object for a text': (good) => stringPlaces(good).map((place) => withValue(good, place, { length: 1 })),
  'a key missing': (good, required) => required.map((key) => without(good, key)),
  'a number without end': (good) =>
    numberKeys(good).map((key) => ({ ...good, [key]: Number.POSITIVE_INFINITY })),
};
describe.each(PROCEDURES)('%s', (name, { input }) => {
  it('answers every bad input with a refusal', async () => {
    const good = asObject(sampleOf(input));
    const required = requiredKeys(input);
    for (const [what, make] of Object.entries(BAD)) {
      for (const bad of make(good, required)) {
        tried += 1;
        const result = await ask({ name, input: bad });
        expect({ what, code: result.ok ? 'none' : result.error.code }).toEqual({
          what,
          code: 'input.invalid',
        });
        right += 1;
      }
    }
  });
});

describe('what is no call', () => {
  const call = { kind: 'call', id: 1, name: 'vault.state', input: {} };
  it.each([
    [undefined],
    [null],
    ['vault.state'],
    [7],
    [[]],
    [[call]],
    [{}],
    [{ ...call, kind: 'reply' }],
    [{ ...call, kind: undefined }],
    [{ ...call, id: '1' }],
    [{ ...call, id: -1 }],
    [{ ...call, id: 1.5 }],
    [{ ...call, id: Number.NaN }],
    [{ ...call, name: 7 }],
    [{ ...call, name: 'x'.repeat(101) }],
    [{ ...call, more: 1 }],
    [withKey(call, '__proto__', { kind: 'call' })],
    [{ ...call, input: undefined, name: undefined }],
  ])('%j gets no answer, and the next call does', async (message) => {
    tried += 1;
    const before = answers.length;
    hear(message);
    expect(await ask({ name: 'vault.state', input: {} })).toMatchObject({ ok: true });
    expect(answers.length - before).toBe(1);
    right += 1;
  });
});

it.each([
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  ' vault.state',
  'vault.state\0',
  'VAULT.STATE',
  'vault',
  '../vault.state',
])('there is no procedure %j', async (name) => {
  tried += 1;
  expect(await ask({ name, input: {} })).toEqual({ ok: false, error: { code: 'not-found' } });
  right += 1;
});

describe('with no vault open', () => {
  /** What a page needs before and while it unlocks, and what looks at no vault. */
  const WITHOUT_VAULT = new Set(
    [
      'vault.state vault.choose vault.create vault.unlock vault.recover vault.lock',
      'vault.openDemo vault.removeDemo vault.demoAs restore.look restore.begin restore.progress restore.stop',
      'program.about program.stir program.preferences program.prefer jobs.list jobs.cancel jobs.dismiss',
    ].flatMap((line) => line.split(' ')),
  );
  const closed = Object.entries(contract).filter(([name]) => !WITHOUT_VAULT.has(name));

  it.each(closed)('%s gives nothing away', async (name, { input }) => {
    tried += 1;
    const result = await ask({ name, input: sampleOf(input) });
    expect(result).toEqual({ ok: false, error: { code: 'vault.locked' } });
    right += 1;
  });
});

function asObject(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new TypeError('inputs are objects');
  return value;
}

/** An own key, which a literal would take for the prototype itself. */
function withKey(good: object, key: string, value: unknown): object {
  return Object.defineProperty({ ...good }, key, { value, enumerable: true });
}

function without(good: object, key: string): object {
  return Object.fromEntries(Object.entries(good).filter(([own]) => own !== key));
}

function numberKeys(good: object): readonly string[] {
  return Object.entries(good).flatMap(([key, value]) => (typeof value === 'number' ? [key] : []));
}
