// The requests that must be refused, one by one, as bytes on a socket, with the status each must get.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, sendRaw, requestText } from '../support/raw-http.ts';
import { call, CASES, FILM, media, openWorld, page, type World } from './refusal-cases.ts';

/** As many as the list that the shell is held to. */
const ALL = 54;

let world: World;
let right = 0;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.shell.close();
  process.stdout.write(`HTTP cases with the right answer: ${String(right)}/${String(ALL)}\n`);
});

describe('the list', () => {
  it('is whole', () => expect(CASES).toHaveLength(ALL));

  it.each(CASES)('$number $what: $status', async ({ status, ask }) => {
    const statuses = await ask(world);
    expect(new Set(statuses)).toEqual(new Set([status]));
    right += 1;
  });
});

describe('beside the list', () => {
  const statusOf = async (ask: ReturnType<typeof call>) => (await send(world.port, ask(world))).status;

  it('other pages do not learn which places there are: 403', async () =>
    expect(await statusOf(page({ 'sec-fetch-site': 'cross-site' }, '/nowhere'))).toBe(403));
  it('a method that the place does not know: 405', async () => {
    expect(await statusOf(call({ method: 'GET', body: '' }))).toBe(405);
    expect(await statusOf(call({ method: 'HEAD', target: '/events', body: '' }))).toBe(405);
  });
  it('a query, also with a good token: 400', async () => {
    expect(await statusOf(call({ target: '/call?a=b' }))).toBe(400);
    expect(await statusOf(page({}, '/?code=guess'))).toBe(400);
  });
  it('a script of ours as a document: 403', async () =>
    expect(await statusOf(page({ 'sec-fetch-site': 'same-origin' }, '/assets/page.js'))).toBe(403));
  it('a film outside a player: 403', async () =>
    expect(
      await statusOf(media(`/media/${FILM}`, { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' })),
    ).toBe(403));
  it('a film in a player: 206', async () =>
    expect(await statusOf(media(`/media/${FILM}`, { range: 'bytes=2-3' }))).toBe(206));
  it('a body in pieces, without an end: 411, at once', async () => {
    const pieces = { 'content-length': null, 'transfer-encoding': 'chunked' };
    expect(await statusOf(call({ headers: pieces, body: '5\r\n{"nam' }))).toBe(411);
  });
  it('what is sent behind a refused request is not answered', async () => {
    const refused = requestText(world.port, call({ headers: { 'x-app-token': null } })(world));
    const good = requestText(world.port, call()(world));
    const keptOpen = (text: string) => text.replace('connection: close', 'connection: keep-alive');
    const replies = await sendRaw(world.port, keptOpen(refused) + good);
    expect(replies.map(({ status }) => status)).toEqual([401]);
  });
  it('what is sent behind a good request is answered by itself', async () => {
    const good = requestText(world.port, call()(world));
    const replies = await sendRaw(
      world.port,
      good.replace('connection: close', 'connection: keep-alive') + good,
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  });
});
