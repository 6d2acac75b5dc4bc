// Film bytes on their way to a player: no faster than it reads, and no longer than it stays.

import net from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestLoopback, type TestLoopback } from '../support/loopback.ts';
import { callWith, openPage } from '../support/page-session.ts';
import { requestText, send } from '../support/raw-http.ts';

const PIECE = new Uint8Array(64 * 1024);
const FILM = {
  method: 'GET',
  target: `/media/${'F'.repeat(43)}`,
  headers: { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'video' },
};

let shell: TestLoopback;
/** How often the film was read. */
let reads: { count: number };
let cancelled: Promise<void>;
let asked: Request[];

/** A film without end. */
beforeEach(async () => {
  shell = await startTestLoopback();
  reads = { count: 0 };
  asked = [];
  cancelled = new Promise((resolve) => {
    shell.host.film = (request) => {
      asked.push(request);
      const body = new ReadableStream({
        pull(controller) {
          reads.count += 1;
          controller.enqueue(PIECE);
        },
        cancel: () => resolve(),
      });
      return new Response(body, { headers: { 'Content-Type': 'video/mp4' } });
    };
  });
});
afterEach(() => shell.close());

it('stops when the player goes away', async () => {
  const player = net.connect(shell.port, '127.0.0.1');
  player.write(requestText(shell.port, FILM));
  await once(player, 'data');
  player.destroy();
  await cancelled;
  expect(asked[0]?.signal.aborted).toBe(true);
});

it('waits for a player that does not read', async () => {
  const { token } = await openPage(shell);
  const player = net.connect(shell.port, '127.0.0.1');
  player.pause();
  player.write(requestText(shell.port, FILM));
  // Full when nothing more is read while a good many other requests come and go.
  for (let before = -1; before !== reads.count || reads.count === 0; ) {
    before = reads.count;
    for (let other = 0; other < 20; other += 1) await callWith(shell, token, 'test.echo', { text: 'a' });
  }
  const full = reads.count;
  player.resume();
  while (reads.count <= full) await callWith(shell, token, 'test.echo', { text: 'a' });
  player.destroy();
  await cancelled;
});

it('gives the host the range and nothing else of the page’s head, and passes on no head of the host but the film’s', async () => {
  shell.host.film = (request) => {
    asked.push(request);
    return new Response('film', {
      headers: { 'Content-Type': 'video/mp4', 'Content-Length': '4', 'Set-Cookie': 'a=b', 'X-Path': '/home' },
    });
  };
  const reply = await send(shell.port, {
    ...FILM,
    headers: { ...FILM.headers, range: 'bytes=0-3', cookie: 'a=b' },
  });
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-type')).toBe('video/mp4');
  expect(reply.headers.has('x-path')).toBe(false);
  expect(Object.fromEntries(asked[0]?.headers ?? [])).toEqual({ range: 'bytes=0-3' });
});

it('answers HEAD without a body', async () => {
  shell.host.film = null;
  shell.host.films.set('F'.repeat(43), Buffer.from('film'));
  const socket = net.connect(shell.port, '127.0.0.1');
  socket.write(requestText(shell.port, { ...FILM, method: 'HEAD' }));
  const pieces: Buffer[] = await socket.toArray();
  expect(Buffer.concat(pieces).toString()).toMatch(
    /^HTTP\/1\.1 200 [^]*content-length: 4\r\n[^]*\r\n\r\n$/iu,
  );
});
