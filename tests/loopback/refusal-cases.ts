// The requests that must be refused, numbered, each with the status it must get. The last is the control: the same call
// with nothing wrong.

import { openPage } from '../support/page-session.ts';
import { type RawRequest, requestText, send, sendRaw } from '../support/raw-http.ts';
import { startTestLoopback, type TestLoopback } from '../support/loopback.ts';

export interface World {
  readonly shell: TestLoopback;
  readonly port: number;
  readonly token: string;
}

export interface Case {
  readonly number: number;
  readonly what: string;
  readonly status: number;
  /** Statuses of all that was sent; every one must be as stated. */
  readonly ask: (world: World) => Promise<readonly (number | undefined)[]>;
}

export const FILM = 'A'.repeat(43);
export const ECHO = JSON.stringify({ name: 'test.echo', input: { text: 'hello' } });
const UNKNOWN_TOKEN = 'A'.repeat(43);
const NAVIGATION = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
const PLAYER = { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'video' };
/** A record of kind handshake (22), version 3.1, with a hello of version 3.3 in it (RFC 8446, section 4.1.2). */
const TLS_CLIENT_HELLO = Buffer.from(`16030100300100002c0303${'00'.repeat(32)}000002130101000000`, 'hex');
const MANY_BYTES = 10 * 1024 * 1024;
const TRIES_THAT_BURN = 5;

export async function openWorld(): Promise<World> {
  const shell = await startTestLoopback();
  const { token } = await openPage(shell);
  shell.host.films.set(FILM, Buffer.from('0123456789'));
  return { shell, port: shell.port, token };
}

// --- Requests, made of the world they are sent into ---

type Ask = (world: World) => RawRequest;

/** A call that would be answered, but for what the case changes. */
export function call(change: RawRequest | Ask = {}): Ask {
  return (world) => {
    const changed = typeof change === 'function' ? change(world) : change;
    return { body: ECHO, ...changed, headers: { 'x-app-token': world.token, ...changed.headers } };
  };
}

type Fields = NonNullable<RawRequest['headers']>;

const headers = (fields: Fields): Ask => call({ headers: fields });
const host = (name: (port: number) => string | readonly string[] | null): Ask =>
  call(({ port }) => ({ headers: { host: name(port) } }));
const origin = (name: (port: number) => string | null): Ask =>
  call(({ port }) => ({ headers: { origin: name(port) } }));
const get = (target: string, fields: Fields = {}): RawRequest => ({
  method: 'GET',
  target,
  headers: fields,
});
export const page =
  (fields: Fields = {}, target = '/'): Ask =>
  () =>
    get(target, { ...NAVIGATION, ...fields });
export const media =
  (target: string, fields: Fields = {}): Ask =>
  () =>
    get(target, { ...PLAYER, ...fields });

async function statusOf({ port }: World, request: RawRequest): Promise<number> {
  return (await send(port, request)).status;
}

function numbered(
  ...rows: readonly (readonly [what: string, status: number, ...asked: (Ask | Case['ask'])[]])[]
): readonly Case[] {
  return rows.map(([what, status, ...asked], index) => ({
    number: index + 1,
    what,
    status,
    async ask(world) {
      const statuses: (number | undefined)[] = [];
      for (const one of asked) {
        const made = await one(world);
        statuses.push(...(isStatuses(made) ? made : [await statusOf(world, made)]));
      }
      return statuses;
    },
  }));
}

function isStatuses(
  made: RawRequest | readonly (number | undefined)[],
): made is readonly (number | undefined)[] {
  return Array.isArray(made);
}

/** What is no request a library would make goes as bytes. */
const bytes =
  (text: (world: World) => string | Buffer): Case['ask'] =>
  async (world) => {
    const [reply] = await sendRaw(world.port, text(world));
    return [reply?.status];
  };

const asText = (ask: Ask): Case['ask'] => bytes((world) => requestText(world.port, ask(world)));

/** Five guesses, and then the real code. */
async function guessCodes(world: World): Promise<readonly number[]> {
  const code = await world.shell.code();
  const guesses = Array.from({ length: TRIES_THAT_BURN }, (_none, index) => `guess ${String(index)}`);
  const statuses: number[] = [];
  for (const guess of [...guesses, code]) {
    statuses.push(await statusOf(world, { target: '/session', body: JSON.stringify({ code: guess }) }));
  }
  return statuses;
}

const WEB_SOCKET = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'sec-fetch-mode': 'websocket',
};
const FORM_OF_ANOTHER = {
  origin: 'http://evil.test',
  'content-type': 'text/plain',
  'sec-fetch-site': 'cross-site',
  'sec-fetch-mode': 'no-cors',
};
const NO_SEC_FETCH = { 'sec-fetch-site': null, 'sec-fetch-mode': null, 'sec-fetch-dest': null };
const PREFLIGHT = { origin: 'http://evil.test', 'access-control-request-method': 'POST' };
const PROTOTYPE_KEY = '{"name":"test.echo","input":{"text":"a","__proto__":{"admin":true}}}';

export const CASES: readonly Case[] = numbered(
  // The name it is called by.
  ['another name', 421, host(() => 'evil.test')],
  ['localhost', 421, host((port) => `localhost:${port}`)],
  ['no port', 421, host(() => '127.0.0.1')],
  ['our name as the start of another', 421, host((port) => `127.0.0.1:${port}.evil.test`)],
  ['a user before the name', 421, host((port) => `me@127.0.0.1:${port}`)],
  ['two names', 421, host((port) => [`127.0.0.1:${port}`, 'evil.test'])],
  ['no name', 400, host(() => null)],
  ['no name in HTTP/1.0', 421, (world) => ({ ...host(() => null)(world), version: '1.0' })],
  ['0.0.0.0', 421, host((port) => `0.0.0.0:${port}`)],
  ['the address as one number', 421, host((port) => `2130706433:${port}`)],
  ['[::1]', 421, host((port) => `[::1]:${port}`)],
  [
    'a whole address on the request line',
    400,
    call(({ port }) => ({ target: `http://127.0.0.1:${port}/call` })),
  ],
  // Where it comes from.
  ['another site', 403, headers({ 'sec-fetch-site': 'cross-site' })],
  ['another port of this machine', 403, headers({ 'sec-fetch-site': 'same-site' })],
  ['a good token but no Sec-Fetch', 403, headers(NO_SEC_FETCH)],
  ['Origin null', 403, origin(() => 'null')],
  ['Origin of another port', 403, origin((port) => `http://127.0.0.1:${port + 1}`)],
  ['Origin that begins as ours', 403, origin((port) => `http://127.0.0.1:${port}.evil.test`)],
  // The token.
  ['no token', 401, headers({ 'x-app-token': null })],
  ['a wrong token', 401, headers({ 'x-app-token': UNKNOWN_TOKEN })],
  [
    'a token only in the query',
    401,
    call(({ token }) => ({ target: `/call?token=${token}`, headers: { 'x-app-token': null } })),
  ],
  ['the token twice', 401, call(({ token }) => ({ headers: { 'x-app-token': [token, token] } }))],
  // What other pages can send.
  ['a preflight', 405, call({ method: 'OPTIONS', body: '', headers: PREFLIGHT })],
  ['a form as text', 403, () => ({ body: ECHO, headers: FORM_OF_ANOTHER })],
  ['another content type', 415, headers({ 'content-type': 'application/json; charset=utf-8' })],
  ['a POST without Origin', 403, origin(() => null)],
  // The body.
  ['a prototype key', 400, call({ body: PROTOTYPE_KEY })],
  ['a list', 400, call({ body: `[${ECHO}]` })],
  ['ten megabytes', 413, headers({ 'content-length': String(MANY_BYTES) })],
  // The target.
  ['../', 404, page({ 'sec-fetch-site': 'same-origin' }, '/../package.json')],
  ['%2e%2e', 400, page({}, '/%2e%2e/package.json')],
  ['a backslash or NUL', 400, asText(page({}, '/..\\package.json')), asText(page({}, '/assets\0/page.js'))],
  ['//evil', 400, page({}, '//evil.test/')],
  // Methods and protocols.
  ['TRACE', 405, call({ method: 'TRACE', body: '' })],
  ['CONNECT', 405, bytes(() => 'CONNECT evil.test:443 HTTP/1.1\r\nHost: evil.test:443\r\n\r\n')],
  ['WebSocket', 400, ({ token }) => get('/events', { 'x-app-token': token, ...WEB_SOCKET })],
  ['two lengths for one body', 400, headers({ 'transfer-encoding': 'chunked' })],
  ['bare line feeds', 400, bytes(({ port }) => `GET / HTTP/1.1\nHost: 127.0.0.1:${port}\n\n`)],
  ['64 KB of headers', 431, headers({ 'x-large': 'x'.repeat(64 * 1024) })],
  ['X-Forwarded-Host', 400, headers({ 'x-forwarded-host': 'evil.test' })],
  ['a method in disguise', 400, headers({ 'x-http-method-override': 'DELETE' })],
  // Navigation.
  [
    'straight to a call',
    403,
    page({}, '/call'),
    headers({ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }),
  ],
  ['in a frame', 403, page({ 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'iframe' })],
  ['by a link on another site', 403, page({ 'sec-fetch-site': 'cross-site' })],
  ['guessing launch codes, and then the real one, burnt', 401, guessCodes],
  // Films.
  ['a film from another site', 403, media(`/media/${FILM}`, { 'sec-fetch-site': 'cross-site' })],
  ['an unknown capability', 404, media(`/media/${'B'.repeat(43)}`)],
  // Film tools read from a server of their own; here no such place exists.
  ['a film tool’s capability, by a browser', 404, media(`/machine/${FILM}`)],
  ['a range outside the film', 416, media(`/media/${FILM}`, { range: 'bytes=10-' })],
  ['several ranges', 416, media(`/media/${FILM}`, { range: 'bytes=0-1,4-5' })],
  // Encodings.
  ['a packed body', 415, headers({ 'content-encoding': 'gzip' })],
  ['TLS', 400, bytes(() => TLS_CLIENT_HELLO)],
  ['Expect', 417, headers({ expect: '100-continue' }), headers({ expect: 'coffee' })],
  ['the same call with nothing wrong', 200, call(), page()],
);
