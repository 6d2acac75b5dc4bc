// What only shows on the socket: pipelining, endless bodies, uploads and noise.

import net from 'node:net';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestLoopback, type TestLoopback } from '../support/loopback.ts';
import { callWith, openPage } from '../support/page-session.ts';
import { readReplies, requestText, send, sendRaw } from '../support/raw-http.ts';

let shell: TestLoopback;
let token: string;
beforeAll(async () => {
  shell = await startTestLoopback();
  ({ token } = await openPage(shell));
});
afterAll(() => shell.close());

function echo(text: string, headers: Record<string, string> = {}): string {
  const body = JSON.stringify({ name: 'test.echo', input: { text } });
  return requestText(shell.port, { body, headers: { 'x-app-token': token, ...headers } });
}
const alive = async () => (await callWith(shell, token, 'test.echo', { text: 'alive' })).status;

describe('several requests in one piece', () => {
  it('are answered in order', async () => {
    const keep = { connection: 'keep-alive' };
    const replies = await sendRaw(shell.port, echo('1', keep) + echo('2', keep) + echo('3'));
    expect(replies.map(({ body }) => body)).toEqual(['1', '2', '3'].map((n) => `{"ok":true,"value":"${n}"}`));
  });

  it('are guarded one by one, and nothing is heard behind a refused one', async () => {
    const keep = { connection: 'keep-alive' };
    const replies = await sendRaw(
      shell.port,
      echo('1', keep) + echo('2', { ...keep, 'x-app-token': 'wrong' }) + echo('3'),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 401]);
  });
});

describe('a body', () => {
  it('in pieces without an end is refused at its head: 411', async () => {
    const head = requestText(shell.port, {
      headers: { 'x-app-token': token, 'content-length': null, 'transfer-encoding': 'chunked' },
    });
    const replies = await sendRaw(shell.port, `${head}5\r\nhello\r\n`);
    expect(replies.map(({ status }) => status)).toEqual([411]);
  });

  it('on a request that has none is refused: 400', async () => {
    const headers = { 'x-app-token': token, 'content-length': '2' };
    expect((await send(shell.port, { method: 'GET', target: '/events', headers, body: '{}' })).status).toBe(
      400,
    );
  });

  it('that is no text in UTF-8 is refused: 400', async () => {
    const headers = { 'x-app-token': token, 'content-length': '2' };
    const bytes = Buffer.concat([
      Buffer.from(requestText(shell.port, { headers })),
      Buffer.from([0xc3, 0x28]),
    ]);
    expect((await sendRaw(shell.port, bytes)).map(({ status }) => status)).toEqual([400]);
  });
});

describe('an upload', () => {
  const piece = (change: Record<string, string | null>) =>
    send(shell.port, {
      target: `/upload/${'0123456789abcdef'.repeat(2)}`,
      headers: {
        'x-app-token': token,
        'content-type': 'application/octet-stream',
        'x-offset': '8',
        ...change,
      },
      body: 'film',
    });

  it('reaches the importer with its place in the file', async () => {
    expect(await piece({})).toMatchObject({ status: 200, body: '{"ok":true,"value":null}' });
    const [got] = shell.host.pieces;
    expect(got).toMatchObject({ id: '0123456789abcdef'.repeat(2), offset: 8 });
    expect(Buffer.from(got?.bytes ?? []).toString()).toBe('film');
  });

  it.each([
    ['no offset', { 'x-offset': null }, 400],
    ['an offset below zero', { 'x-offset': '-1' }, 400],
    ['more than eight mebibytes', { 'content-length': String(8 * 1024 * 1024 + 1) }, 413],
    ['another type', { 'content-type': 'application/json' }, 415],
    ['no token', { 'x-app-token': null }, 401],
  ])('with %s is refused', async (_what, change, status) => {
    expect((await piece(change)).status).toBe(status);
  });
});

describe('noise', () => {
  it('gets no answer of the 500s and takes nothing down', async () => {
    const words = fc.constantFrom(
      'GET',
      'POST',
      ' / ',
      'HTTP/1.1',
      '\r\n',
      'Host: ',
      ':',
      '\0',
      'chunked',
      '\r\n\r\n',
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
      fc.array(words, { maxLength: 30 }).map((parts) => Buffer.from(parts.join(''))),
      fc
        .tuple(fc.nat(400), fc.string({ maxLength: 4, unit: 'binary' }))
        .map(([at, put]) => Buffer.from(echo('a').slice(0, at) + put + echo('a').slice(at))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (noise) => {
        const socket = net.connect(shell.port, '127.0.0.1');
        socket.end(noise);
        for (const { status } of await readReplies(socket)) expect(status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
    expect(await alive()).toBe(200);
  });
});
