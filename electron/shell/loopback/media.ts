// Films and pictures: hands the request to the host and writes its answer as fast as the player takes it.

import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';

type ServeMedia = (request: Request) => Promise<Response>;

/** Of the host's answer only these go on; the rest of the head is ours. */
const PASSED_ON = ['content-type', 'content-length', 'content-range', 'accept-ranges'];

export async function answerMedia(
  serve: ServeMedia,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  // A player that seeks drops its request: reading for it stops at once.
  response.once('close', () => gone.abort());
  const { range } = request.headers;
  const headers = new Headers(range === undefined ? {} : { range });
  const answer = await serve(
    new Request(address, { method: request.method ?? 'GET', headers, signal: gone.signal }),
  );
  for (const name of PASSED_ON) {
    const value = answer.headers.get(name);
    if (value !== null) response.setHeader(name, value);
  }
  response.statusCode = answer.status;
  if (answer.body !== null && request.method !== 'HEAD') await pour(answer.body, response, gone.signal);
  response.end();
}

async function pour(
  body: ReadableStream<Uint8Array>,
  response: ServerResponse,
  gone: AbortSignal,
): Promise<void> {
  const reader = body.getReader();
  const stop = () => void reader.cancel().catch(() => undefined);
  gone.addEventListener('abort', stop);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || gone.aborted) return;
      if (!response.write(value)) await once(response, 'drain', { signal: gone });
    }
  } catch (error) {
    if (!gone.aborted) throw error;
  } finally {
    gone.removeEventListener('abort', stop);
    stop();
  }
}
