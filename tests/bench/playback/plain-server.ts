// A minimal static server: one film from a plain file, with the headers and ranges of the loopback shell, read
// the way Node reads files. What an encrypted film is held against.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { contentRange, requestedRange } from '../../../electron/host/media/byte-range.ts';
import { REPLY_HEADERS } from '../../../electron/shell/loopback/reply-headers.ts';
import { BLANK_PAGE } from './blank-page.ts';

export const FILM_PATH = '/film';

export interface PlainServer {
  readonly origin: string;
  close(): void;
}

export async function startPlainServer(film: string): Promise<PlainServer> {
  const { size } = await stat(film);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(REPLY_HEADERS)) response.setHeader(name, value);
    if (request.url === FILM_PATH) void sendFilm(film, size, request, response);
    else response.setHeader('Content-Type', BLANK_PAGE.index.type).end(BLANK_PAGE.index.bytes);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on TCP has such an address
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function sendFilm(
  film: string,
  size: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = requestedRange(request.headers.range ?? null, size);
  if (asked === 'unsatisfiable') {
    response.writeHead(416).end();
    return;
  }
  const range = asked ?? { start: 0, end: size };
  response.writeHead(asked === null ? 200 : 206, {
    'Accept-Ranges': 'bytes',
    'Content-Type': 'video/mp4',
    'Content-Length': range.end - range.start,
    ...(asked === null ? {} : { 'Content-Range': contentRange(range, size) }),
  });
  // A player that seeks drops its request: that is no fault.
  await pipeline(createReadStream(film, { start: range.start, end: range.end - 1 }), response).catch(
    () => undefined,
  );
}
