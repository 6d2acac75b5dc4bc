// A host without a vault: the real gate and the real event hub over a handful of procedures, for tests of what
// carries a host.

import { z } from 'zod';
import { command, type Handlers, output, query } from '../../shared/contract/define.ts';
import { asId, type SourceId } from '../../shared/domain/ids.ts';
import { ok, refuse } from '../../shared/domain/result.ts';
import type { Host, Reception } from '../../electron/host/api.ts';
import { createDispatch } from '../../electron/host/dispatch.ts';
import { createEventHub, type EventHub } from '../../electron/host/events.ts';
import { contentRange, requestedRange } from '../../electron/host/media/byte-range.ts';
import type { Log } from '../../electron/host/ports.ts';

export const A_SECRET = 'Jantje lacht naar mama';

const contract = {
  'test.echo': query(z.strictObject({ text: z.string() }), output<string>()),
  'test.large': query(z.strictObject({ characters: z.int().min(0) }), output<string>()),
  'test.refuse': command(z.strictObject({}), output<null>()),
  'test.throw': command(z.strictObject({}), output<null>()),
  /** Answers when `test.release` is called with the same name. */
  'test.wait': query(z.strictObject({ name: z.string() }), output<string>()),
  'test.release': command(z.strictObject({ name: z.string() }), output<null>()),
  'vault.lock': command(z.strictObject({}), output<null>()),
  'recordings.import': command(z.strictObject({ source: z.string() }), output<null>()),
};

export interface ReceivedPiece {
  readonly id: string;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

export interface FakeHost extends Host {
  readonly hub: EventHub;
  /** What the log was told. */
  readonly log: Log & { readonly lines: string[] };
  /** Film bytes by capability token; a lock empties it. */
  readonly films: Map<string, Buffer>;
  /** Answers every request for a film instead, where it is set. */
  film: ((request: Request) => Response) | null;
  readonly pieces: ReceivedPiece[];
  readonly withdrawn: string[];
  /** What the next pieces are answered with instead of taking them. */
  wanted: boolean;
  readonly locks: () => number;
  readonly closed: () => boolean;
}

export const SOURCE = asId<SourceId>('0123456789abcdef0123456789abcdef');

export function createFakeHost(): FakeHost {
  const hub = createEventHub();
  const films = new Map<string, Buffer>();
  const pieces: ReceivedPiece[] = [];
  const withdrawn: string[] = [];
  const waiting = new Map<string, () => void>();
  const lines: string[] = [];
  let locks = 0;
  let closed = false;

  const handlers: Handlers<typeof contract> = {
    'test.echo': async ({ text }) => ok(text),
    'test.large': async ({ characters }) => ok('x'.repeat(characters)),
    'test.refuse': async () => refuse({ code: 'score.out-of-range', min: 1, max: 9, step: 1 }),
    'test.throw': () => Promise.reject(new TypeError(A_SECRET)),
    'test.wait': ({ name }) => new Promise((resolve) => waiting.set(name, () => resolve(ok(name)))),
    'test.release': async ({ name }) => {
      waiting.get(name)?.();
      return ok(null);
    },
    'vault.lock': async () => {
      locks += 1;
      films.clear();
      hub.emit({ kind: 'locked' });
      return ok(null);
    },
    'recordings.import': async () => ok(null),
  };
  const log = {
    lines,
    event: (name: string, facts?: object) => void lines.push(`${name} ${JSON.stringify(facts ?? {})}`),
  };

  const host: FakeHost = {
    hub,
    log,
    films,
    pieces,
    withdrawn,
    film: null,
    wanted: true,
    locks: () => locks,
    closed: () => closed,
    call: createDispatch(contract, handlers, log),
    subscribe: (listener) => hub.subscribe(listener),
    media: async (request) => host.film?.(request) ?? serveFilm(films, request),
    reception: createReception(() => host),
    async close() {
      closed = true;
    },
  };
  return host;
}

function createReception(host: () => FakeHost): Reception {
  return {
    film: async (path) => ok({ id: SOURCE, name: path, sizeBytes: 1 }),
    folder: async () => refuse({ code: 'vault.folder-missing' }),
    upload: async (name, sizeBytes) => ok({ id: SOURCE, name, sizeBytes }),
    async receive(id, offset, bytes) {
      if (!host().wanted) return refuse({ code: 'not-found' });
      host().pieces.push({ id, offset, bytes });
      return ok(null);
    },
    async withdraw(id) {
      host().withdrawn.push(id);
    },
  };
}

function serveFilm(films: ReadonlyMap<string, Buffer>, request: Request): Response {
  const film = films.get(new URL(request.url).pathname.split('/').at(-1) ?? '');
  if (film === undefined) return new Response(null, { status: 404 });
  const range = requestedRange(request.headers.get('range'), film.length);
  if (range === 'unsatisfiable') return new Response(null, { status: 416 });
  const { start, end } = range ?? { start: 0, end: film.length };
  const headers = new Headers({ 'Content-Type': 'video/mp4', 'Content-Length': String(end - start) });
  if (range !== null) headers.set('Content-Range', contentRange(range, film.length));
  return new Response(new Uint8Array(film.subarray(start, end)), {
    status: range === null ? 200 : 206,
    headers,
  });
}
