// The server: listens on 127.0.0.1 only, passes every request through the guard, and holds to limits that a
// page of ours never meets.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Log } from '../../host/ports.ts';
import { type Answer, refuse } from './answers.ts';
import { guard, type GuardFacts, type RequestHead } from './guard.ts';
import { rawRefusal, REPLY_HEADERS } from './reply-headers.ts';

const LIMITS = {
  maxHeaderSize: 8 * 1024,
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  // Slow senders are looked for twice a second; by default they would live half a minute.
  connectionsCheckingInterval: 500,
  insecureHTTPParser: false,
  // The guard answers a missing host, with our headers.
  requireHostHeader: false,
} as const;
const MAX_CONNECTIONS = 64;

/** Errors of node:http that deserve a status of their own; everything else that is no HTTP is a 400. */
const STATUS_OF_ERROR: ReadonlyMap<string | undefined, number> = new Map([
  ['HPE_HEADER_OVERFLOW', 431],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
]);

export interface ServerDeps {
  readonly facts: Omit<GuardFacts, 'port'>;
  readonly answer: Answer;
  readonly log: Log;
}

export interface LoopbackServer {
  readonly port: number;
  close(): Promise<void>;
}

export async function startServer({ facts, answer, log }: ServerDeps): Promise<LoopbackServer> {
  const server = createServer(LIMITS);
  server.maxConnections = MAX_CONNECTIONS;
  const port = await listen(server);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(REPLY_HEADERS)) response.setHeader(name, value);
    const verdict = guard(headOf(request), { ...facts, port });
    if (!verdict.pass) return refuse(response, verdict.status);
    try {
      await answer(verdict.route, request, response);
    } catch (error) {
      fail(response, error);
    }
  }

  /** Never says more than that it failed. A page that went away midway is no fault of ours. */
  function fail(response: ServerResponse, error: unknown): void {
    if (response.destroyed) return;
    log.event('loopback.failed', { kind: error instanceof Error ? error.name : typeof error });
    if (response.headersSent) response.destroy();
    else refuse(response, 500);
  }

  const take = (request: IncomingMessage, response: ServerResponse) => void handle(request, response);
  server.on('request', take);
  server.on('checkContinue', take);
  server.on('checkExpectation', take);
  server.on('connect', (_request, socket) => refuseTunnel(socket));
  server.on('clientError', refuseUnread);
  server.on('connection', (socket) => {
    if (!isLoopback(socket.remoteAddress)) socket.destroy();
  });
  return { port, close: () => close(server) };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port to listen on'));
      else resolve(address.port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function refuseUnread(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
  else socket.end(rawRefusal(STATUS_OF_ERROR.get(error.code) ?? 400));
}

/** node:http has let go of this socket: without a listener of ours a reset would end the program. */
function refuseTunnel(socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  socket.end(rawRefusal(405));
}

function isLoopback(address: string | undefined): boolean {
  return address?.startsWith('127.') === true;
}

function headOf(request: IncomingMessage): RequestHead {
  const { rawHeaders } = request;
  const headers: (readonly [string, string])[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    headers.push([rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '']);
  }
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    httpVersion: request.httpVersion,
    headers,
  };
}
