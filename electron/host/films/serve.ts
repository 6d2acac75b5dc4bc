// Answers a request for a part of a film: GET and HEAD, one range, and nothing that a browser may keep.

import type { ByteSource } from '../media/byte-source.ts';
import { contentRange, requestedRange } from '../media/byte-range.ts';
import { pieces } from '../media/pieces.ts';

const ALWAYS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

export function refused(status: 404 | 405 | 500): Response {
  return new Response(null, { status, headers: status === 405 ? { ...ALWAYS, Allow: 'GET, HEAD' } : ALWAYS });
}

/** The body is fetched piece by piece as the reader asks; a reader that goes away ends it. */
export function served(request: Request, film: ByteSource, contentType: string): Response {
  const { sizeBytes } = film;
  const asked = requestedRange(request.headers.get('range'), sizeBytes);
  if (asked === 'unsatisfiable') {
    return new Response(null, {
      status: 416,
      headers: { ...ALWAYS, 'Content-Range': `bytes */${sizeBytes}` },
    });
  }
  const range = asked ?? { start: 0, end: sizeBytes };
  const headers = {
    ...ALWAYS,
    'Accept-Ranges': 'bytes',
    'Content-Type': contentType,
    'Content-Length': String(range.end - range.start),
    ...(asked === null ? {} : { 'Content-Range': contentRange(range, sizeBytes) }),
  };
  const body = request.method === 'HEAD' ? null : ReadableStream.from(pieces(film, range));
  return new Response(body, { status: asked === null ? 200 : 206, headers });
}
