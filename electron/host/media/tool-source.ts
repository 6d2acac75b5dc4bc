// How film tools read footage without a copy on disk: a server on this machine's loopback that hands out one
// source per random token, to a program and never to a web page.

import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RandomBytes } from '../ports.ts';
import { contentRange, requestedRange } from './byte-range.ts';
import type { ByteSource } from './byte-source.ts';
import { pieces } from './pieces.ts';

/** Numeric, because several static builds of ffmpeg crash on the name `localhost`. */
const LOOPBACK = '127.0.0.1';
const TOKEN_BYTES = 32;

export interface ToolSources {
  /** Runs `work` with an address that holds only as long as it runs. The last one out closes the server. */
  lend<T>(source: ByteSource, work: (address: string) => Promise<T>): Promise<T>;
}

export function createToolSources(randomBytes: RandomBytes): ToolSources {
  const lent = new Map<string, ByteSource>();
  let open: Promise<Server> | null = null;

  async function address(token: string): Promise<string> {
    open ??= listen(createServer((request, response) => void answer(request, response, find(lent, request))));
    const { port } = addressOf(await open);
    return `http://${LOOPBACK}:${port}/${token}`;
  }

  async function giveBack(token: string): Promise<void> {
    lent.delete(token);
    if (lent.size > 0 || open === null) return;
    const server = await open;
    // Somebody may have borrowed while we waited.
    if (lent.size > 0) return;
    open = null;
    server.closeAllConnections();
    server.close();
  }

  return {
    async lend(source, work) {
      const token = randomBytes(TOKEN_BYTES).toString('hex');
      lent.set(token, source);
      try {
        return await work(await address(token));
      } finally {
        await giveBack(token);
      }
    },
  };
}

function listen(server: Server): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: LOOPBACK, port: 0 }, () => resolve(server));
    server.unref();
  });
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the tool server has no port');
  return address;
}

/** Browsers mark what they send; a film tool does not. */
function fromBrowser(request: IncomingMessage): boolean {
  return Object.keys(request.headers).some((name) => name === 'origin' || name.startsWith('sec-fetch-'));
}

function find(lent: ReadonlyMap<string, ByteSource>, request: IncomingMessage): ByteSource | null {
  if (fromBrowser(request)) return null;
  if (request.headers.host !== `${LOOPBACK}:${request.socket.localPort}`) return null;
  const asked = Buffer.from((request.url ?? '').slice(1));
  for (const [token, source] of lent) {
    const known = Buffer.from(token);
    if (known.length === asked.length && timingSafeEqual(known, asked)) return source;
  }
  return null;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  source: ByteSource | null,
): Promise<void> {
  if (source === null) return void response.writeHead(404).end();
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  const { sizeBytes } = source;
  const asked = requestedRange(request.headers.range ?? null, sizeBytes);
  if (asked === 'unsatisfiable') {
    return void response.writeHead(416, { 'Content-Range': `bytes */${sizeBytes}` }).end();
  }
  const range = asked ?? { start: 0, end: sizeBytes };
  response.writeHead(asked === null ? 200 : 206, {
    'Accept-Ranges': 'bytes',
    'Content-Length': range.end - range.start,
    'Content-Type': 'application/octet-stream',
    ...(asked === null ? {} : { 'Content-Range': contentRange(range, sizeBytes) }),
  });
  if (request.method === 'HEAD') return void response.end();
  // Tools hang up in the middle of a range whenever they seek: that ends the answer and is no fault.
  await pipeline(Readable.from(pieces(source, range), { highWaterMark: 1 }), response).catch(() => undefined);
}
