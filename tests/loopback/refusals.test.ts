// The requests that must be refused, one by one, as bytes on a socket, with the status each must get.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../support/page-session.ts';
import { type RawRequest, requestText, send, sendRaw } from '../support/raw-http.ts';
import { startTestLoopback, type TestLoopback } from '../support/loopback.ts';

const FILM = 'A'.repeat(43);
const ECHO = JSON.stringify({ name: 'test.echo', input: { text: 'hello' } });
const NAVIGATION = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
const PLAYER = { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'video' };
/** A record of kind handshake (22), version 3.1, with a hello of version 3.3 in it (RFC 8446, section 4.1.2). */
const TLS_CLIENT_HELLO = Buffer.from(`16030100300100002c0303${'00'.repeat(32)}000002130101000000`, 'hex');

let shell: TestLoopback;
let token: string;
let port: number;

beforeAll(async () => {
  shell = await startTestLoopback();
  port = shell.port;
  ({ token } = await openPage(shell));
  shell.host.films.set(FILM, Buffer.from('0123456789'));
});
afterAll(() => shell.close());

/** A call that would be answered, but for what the test changes. */
const call = (change: RawRequest = {}): RawRequest => ({
  body: ECHO,
  ...change,
  headers: { 'x-app-token': token, ...change.headers },
});
const get = (target: string, headers: RawRequest['headers'] = {}): RawRequest => ({
  method: 'GET',
  target,
  headers,
});
const media = (target: string, headers: RawRequest['headers'] = {}) => get(target, { ...PLAYER, ...headers });
const page = (headers: RawRequest['headers'] = {}, target = '/') =>
  get(target, { ...NAVIGATION, ...headers });

async function statusOf(request: RawRequest): Promise<number> {
  return (await send(port, request)).status;
}
async function statusOfRaw(bytes: string | Buffer): Promise<number | undefined> {
  return (await sendRaw(port, bytes))[0]?.status;
}
const withHost = (host: string | readonly string[] | null) => call({ headers: { host } });
const withOrigin = (origin: string | null) => call({ headers: { origin } });

describe('the name it is called by', () => {
  it('1 another name: 421', async () => expect(await statusOf(withHost(`evil.test`))).toBe(421));
  it('2 localhost: 421', async () => expect(await statusOf(withHost(`localhost:${port}`))).toBe(421));
  it('3 no port: 421', async () => expect(await statusOf(withHost('127.0.0.1'))).toBe(421));
  it('4 our name as the start of another: 421', async () =>
    expect(await statusOf(withHost(`127.0.0.1:${port}.evil.test`))).toBe(421));
  it('5 a user before the name: 421', async () =>
    expect(await statusOf(withHost(`me@127.0.0.1:${port}`))).toBe(421));
  it('6 two names: 421', async () =>
    expect(await statusOf(withHost([`127.0.0.1:${port}`, 'evil.test']))).toBe(421));
  it('7 no name: 400', async () => expect(await statusOf(withHost(null))).toBe(400));
  it('8 no name in HTTP/1.0: 421', async () =>
    expect(await statusOf({ ...withHost(null), version: '1.0' })).toBe(421));
  it('9 0.0.0.0: 421', async () => expect(await statusOf(withHost(`0.0.0.0:${port}`))).toBe(421));
  it('10 the address as one number: 421', async () =>
    expect(await statusOf(withHost(`2130706433:${port}`))).toBe(421));
  it('11 [::1]: 421', async () => expect(await statusOf(withHost(`[::1]:${port}`))).toBe(421));
  it('12 a whole address on the request line: 400', async () =>
    expect(await statusOf(call({ target: `http://127.0.0.1:${port}/call` }))).toBe(400));
});

describe('where it comes from', () => {
  const from = (site: string) => call({ headers: { 'sec-fetch-site': site } });
  it('13 another site: 403', async () => expect(await statusOf(from('cross-site'))).toBe(403));
  it('14 another port of this machine: 403', async () => expect(await statusOf(from('same-site'))).toBe(403));
  it('15 a good token but no Sec-Fetch: 403', async () =>
    expect(
      await statusOf(
        call({ headers: { 'sec-fetch-site': null, 'sec-fetch-mode': null, 'sec-fetch-dest': null } }),
      ),
    ).toBe(403));
  it('16 Origin null: 403', async () => expect(await statusOf(withOrigin('null'))).toBe(403));
  it('17 Origin of another port: 403', async () =>
    expect(await statusOf(withOrigin(`http://127.0.0.1:${port + 1}`))).toBe(403));
  it('18 Origin that begins as ours: 403', async () =>
    expect(await statusOf(withOrigin(`http://127.0.0.1:${port}.evil.test`))).toBe(403));
});

describe('the token', () => {
  const withToken = (value: string | readonly string[] | null) => call({ headers: { 'x-app-token': value } });
  it('19 none: 401', async () => expect(await statusOf(withToken(null))).toBe(401));
  it('20 a wrong one: 401', async () => expect(await statusOf(withToken('A'.repeat(43)))).toBe(401));
  it('21 only in the query: 401', async () =>
    expect(await statusOf({ ...withToken(null), target: `/call?token=${token}` })).toBe(401));
  it('22 twice: 401', async () => expect(await statusOf(withToken([token, token]))).toBe(401));
});

describe('what other pages can send', () => {
  it('23 a preflight: 405 and no leave', async () => {
    const asked = { origin: 'http://evil.test', 'access-control-request-method': 'POST' };
    expect(await statusOf(call({ method: 'OPTIONS', body: '', headers: asked }))).toBe(405);
  });
  it('24 a form as text: 403', async () =>
    expect(
      await statusOf({
        body: ECHO,
        headers: {
          origin: 'http://evil.test',
          'content-type': 'text/plain',
          'sec-fetch-site': 'cross-site',
          'sec-fetch-mode': 'no-cors',
        },
      }),
    ).toBe(403));
  it('25 another content type: 415', async () =>
    expect(await statusOf(call({ headers: { 'content-type': 'application/json; charset=utf-8' } }))).toBe(
      415,
    ));
  it('26 a POST without Origin: 403', async () => expect(await statusOf(withOrigin(null))).toBe(403));
});

describe('the body', () => {
  it('27 a prototype key: 400', async () => {
    const body = '{"name":"test.echo","input":{"text":"a","__proto__":{"admin":true}}}';
    expect(await statusOf(call({ body }))).toBe(400);
  });
  it('28 a list: 400', async () => expect(await statusOf(call({ body: `[${ECHO}]` }))).toBe(400));
  it('29 ten megabytes: 413', async () =>
    expect(await statusOf(call({ headers: { 'content-length': String(10 * 1024 * 1024) } }))).toBe(413));
});

describe('the target', () => {
  it('30 ../: 404', async () =>
    expect(await statusOf(page({ 'sec-fetch-site': 'same-origin' }, '/../package.json'))).toBe(404));
  it('31 %2e%2e: 400', async () => expect(await statusOf(page({}, '/%2e%2e/package.json'))).toBe(400));
  it.each(['/..\\package.json', '/assets\0/page.js'])('32 a backslash or NUL: 400', async (target) =>
    expect(await statusOfRaw(requestText(port, page({}, target)))).toBe(400),
  );
  it('33 //evil: 400', async () => expect(await statusOf(page({}, '//evil.test/'))).toBe(400));
});

describe('methods and protocols', () => {
  it('34 TRACE: 405', async () => expect(await statusOf(call({ method: 'TRACE', body: '' }))).toBe(405));
  it('35 CONNECT: 405', async () =>
    expect(await statusOfRaw(`CONNECT evil.test:443 HTTP/1.1\r\nHost: evil.test:443\r\n\r\n`)).toBe(405));
  it('36 WebSocket: 400', async () => {
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
    const key = { 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-fetch-mode': 'websocket' };
    expect(await statusOf(get('/events', { 'x-app-token': token, ...upgrade, ...key }))).toBe(400);
  });
  it('37 two lengths for one body: 400', async () =>
    expect(await statusOf(call({ headers: { 'transfer-encoding': 'chunked' } }))).toBe(400));
  it('38 bare line feeds: 400', async () =>
    expect(await statusOfRaw(`GET / HTTP/1.1\nHost: 127.0.0.1:${port}\n\n`)).toBe(400));
  it('39 64 KB of headers: 431', async () =>
    expect(await statusOf(call({ headers: { 'x-large': 'x'.repeat(64 * 1024) } }))).toBe(431));
  it('40 X-Forwarded-Host: 400', async () =>
    expect(await statusOf(call({ headers: { 'x-forwarded-host': 'evil.test' } }))).toBe(400));
  it('41 a method in disguise: 400', async () =>
    expect(await statusOf(call({ headers: { 'x-http-method-override': 'DELETE' } }))).toBe(400));
});

describe('navigation', () => {
  const asDocument = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  it('42 straight to a call: 403', async () => {
    expect(await statusOf(page({}, '/call'))).toBe(403);
    expect(await statusOf(call({ headers: asDocument }))).toBe(403);
  });
  it('43 in a frame: 403', async () =>
    expect(await statusOf(page({ 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'iframe' }))).toBe(403));
  it('44 by a link on another site: 403', async () =>
    expect(await statusOf(page({ 'sec-fetch-site': 'cross-site' }))).toBe(403));
  it('45 guessing launch codes: 401, and the real one burnt', async () => {
    const code = await shell.code();
    const enter = (guess: string) => statusOf({ target: '/session', body: JSON.stringify({ code: guess }) });
    for (let guess = 0; guess < 5; guess += 1) expect(await enter(`guess ${String(guess)}`)).toBe(401);
    expect(await enter(code)).toBe(401);
  });
});

describe('films', () => {
  it('46 from another site: 403', async () =>
    expect(await statusOf(media(`/media/${FILM}`, { 'sec-fetch-site': 'cross-site' }))).toBe(403));
  it('47 an unknown capability: 404', async () =>
    expect(await statusOf(media(`/media/${'B'.repeat(43)}`))).toBe(404));
  it('48 a film tool’s capability, by a browser: 404', async () =>
    // Film tools read from a server of their own; here no such place exists.
    expect(await statusOf(media(`/machine/${FILM}`))).toBe(404));
  it('49 a range outside the film: 416', async () =>
    expect(await statusOf(media(`/media/${FILM}`, { range: 'bytes=10-' }))).toBe(416));
  it('50 several ranges: 416', async () =>
    expect(await statusOf(media(`/media/${FILM}`, { range: 'bytes=0-1,4-5' }))).toBe(416));
});

describe('encodings', () => {
  it('51 a packed body: 415', async () =>
    expect(await statusOf(call({ headers: { 'content-encoding': 'gzip' } }))).toBe(415));
  it('52 TLS: 400', async () => expect(await statusOfRaw(TLS_CLIENT_HELLO)).toBe(400));
  it('53 Expect: 417', async () => {
    expect(await statusOf(call({ headers: { expect: '100-continue' } }))).toBe(417);
    expect(await statusOf(call({ headers: { expect: 'coffee' } }))).toBe(417);
  });
});

describe('beside the list', () => {
  it('other pages do not learn which places there are: 403', async () =>
    expect(await statusOf(get('/nowhere', { 'sec-fetch-site': 'cross-site' }))).toBe(403));
  it('a method that the place does not know: 405', async () => {
    expect(await statusOf(get('/call', { 'x-app-token': token }))).toBe(405);
    expect(await statusOf(call({ method: 'HEAD', target: '/events', body: '' }))).toBe(405);
  });
  it('a query, also with a good token: 400', async () => {
    expect(await statusOf(call({ target: '/call?a=b' }))).toBe(400);
    expect(await statusOf(page({}, '/?code=guess'))).toBe(400);
  });
  it('a script of ours as a document: 403', async () =>
    expect(await statusOf(page({ 'sec-fetch-site': 'same-origin' }, '/assets/page.js'))).toBe(403));
  it('a film outside a player: 403', async () =>
    expect(await statusOf(get(`/media/${FILM}`, { 'sec-fetch-dest': 'empty' }))).toBe(403));
});

describe('the control', () => {
  it('54 the same call with nothing wrong: 200', async () => {
    const reply = await send(port, call());
    expect(reply).toMatchObject({ status: 200, body: '{"ok":true,"value":"hello"}' });
    expect(await statusOf(page())).toBe(200);
    expect(await statusOf(media(`/media/${FILM}`, { range: 'bytes=2-3' }))).toBe(206);
  });
});
