// Slow and silent senders. This test waits by nature: five seconds until an unfinished head is given up, looked
// for twice a second. Left to node:http's own settings it would wait half a minute and fail.

import { once } from 'node:events';
import net from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestLoopback, type TestLoopback } from '../support/loopback.ts';
import { readReplies, send } from '../support/raw-http.ts';

const MAX_CONNECTIONS = 64;
const PAGE = {
  method: 'GET',
  target: '/',
  headers: { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
};

let shell: TestLoopback;
beforeAll(async () => {
  shell = await startTestLoopback();
});
afterAll(() => shell.close());

it('slow and silent senders hold their places for a few seconds only', { timeout: 9_000 }, async () => {
  const sockets = Array.from({ length: MAX_CONNECTIONS }, () => net.connect(shell.port, '127.0.0.1'));
  const gone = sockets.map((socket) => readReplies(socket));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  sockets[0]?.write('POST /call HTTP/1.1\r\nHost: ');

  // All places are taken: one more is turned away without a word.
  const oneTooMany = net.connect(shell.port, '127.0.0.1');
  expect(await readReplies(oneTooMany)).toEqual([]);

  const [slow] = await Promise.all(gone);
  expect(slow?.map(({ status }) => status)).toEqual([408]);
  expect((await send(shell.port, PAGE)).status).toBe(200);
});
