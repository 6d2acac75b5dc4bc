// Reads the body of a request that the guard let through, and what JSON may stand in it.

import type { IncomingMessage } from 'node:http';

/** Rejects when the sender goes away midway. The guard has limited the length that node:http holds it to. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces);
}

const POISON = '__proto__';

/** Undefined where the text is no JSON or has a key that could change an object's prototype. */
export function parseJson(bytes: Buffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text, (key, value: unknown) => {
      if (key === POISON) throw new SyntaxError('refused key');
      return value;
    });
  } catch {
    return undefined;
  }
}
