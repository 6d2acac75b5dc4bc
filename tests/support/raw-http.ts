// HTTP by hand: bytes into a socket, bytes out of it, so that a test can send what no browser and no library
// would. Every reply that is read here is also held against what all replies must have and must not have.

import net from 'node:net';
import { once } from 'node:events';
import { expect } from 'vitest';
import { REPLY_HEADERS } from '../../electron/shell/loopback/reply-headers.ts';

export interface RawReply {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Lines of a request; null takes a line away that would stand there by itself. */
export interface RawRequest {
  readonly method?: string;
  readonly target?: string;
  readonly version?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[] | null>>;
  readonly body?: string;
}

/** The bytes as a browser would send them for a call of our own page, but for what the test says. */
export function requestText(port: number, request: RawRequest): string {
  const { method = 'POST', target = '/call', version = '1.1', body = '' } = request;
  const authority = `127.0.0.1:${String(port)}`;
  const usual: RawRequest['headers'] = {
    host: authority,
    connection: 'close',
    'sec-fetch-site': 'same-origin',
    'sec-fetch-mode': 'cors',
    'sec-fetch-dest': 'empty',
    ...(method === 'POST'
      ? {
          origin: `http://${authority}`,
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(body)),
        }
      : {}),
  };
  const lines = Object.entries({ ...usual, ...request.headers }).flatMap(([name, value]) =>
    value === null ? [] : [value].flat().map((one) => `${name}: ${one}\r\n`),
  );
  return `${method} ${target} HTTP/${version}\r\n${lines.join('')}\r\n${body}`;
}

/** Sends the bytes and reads replies until the other side closes. */
export async function sendRaw(port: number, bytes: string | Buffer): Promise<readonly RawReply[]> {
  const socket = net.connect(port, '127.0.0.1');
  socket.write(bytes);
  return readReplies(socket);
}

export async function send(port: number, request: RawRequest): Promise<RawReply> {
  const replies = await sendRaw(port, requestText(port, request));
  expect(replies).toHaveLength(1);
  const [reply] = replies;
  if (reply === undefined) throw new Error('no reply');
  return reply;
}

export async function readReplies(socket: net.Socket): Promise<readonly RawReply[]> {
  const pieces: Buffer[] = [];
  socket.on('data', (piece: Buffer) => pieces.push(piece));
  // The other side may slam the door while we still write; what it said before counts.
  socket.on('error', () => undefined);
  if (!socket.closed) await once(socket, 'close');
  return parseReplies(Buffer.concat(pieces).toString('latin1'));
}

function parseReplies(text: string): readonly RawReply[] {
  const replies: RawReply[] = [];
  for (let rest = text; rest !== ''; ) {
    const headEnd = rest.indexOf('\r\n\r\n');
    const [statusLine = '', ...lines] = rest.slice(0, headEnd).split('\r\n');
    const headers = new Map(lines.map((line) => fieldOf(line)));
    const length = Number(headers.get('content-length') ?? 0);
    const bodyStart = headEnd + 4;
    const reply = {
      status: Number(statusLine.split(' ')[1]),
      headers,
      body: rest.slice(bodyStart, bodyStart + length),
    };
    expectHardened(reply);
    replies.push(reply);
    rest = rest.slice(bodyStart + length);
  }
  return replies;
}

function fieldOf(line: string): [string, string] {
  const at = line.indexOf(':');
  return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
}

/** What holds for every reply, whatever it answers. */
function expectHardened({ status, headers, body }: RawReply): void {
  for (const [name, value] of Object.entries(REPLY_HEADERS))
    expect(headers.get(name.toLowerCase())).toBe(value);
  const forbidden = [...headers.keys()].filter((name) =>
    /^(access-control-|server$|x-powered-by$|set-cookie$|location$)/u.test(name),
  );
  expect(forbidden).toEqual([]);
  // A refusal says its number and nothing else: no stack, no path, no version.
  if (status >= 400) expect(body).toBe('');
}
