// Transport over HTTP on 127.0.0.1, as the loopback shell serves it.

import type { HostEvent } from '../../shared/contract/events.ts';
import type { OfferedSource } from '../../shared/contract/shell.ts';
import { OFFSET_HEADER } from '../../shared/contract/wire.ts';
import { refuse, type Result } from '../../shared/domain/result.ts';
import { createConnectionState } from './connection-state.ts';
import { followEventStream } from './event-stream.ts';
import type { HttpSeat } from './http-seat.ts';
import { jsonRequest, openHttpSession } from './http-session.ts';
import { createListeners } from './listeners.ts';
import type { Transport } from './transport.ts';
import { createUploads } from './uploads.ts';

export function createHttpTransport(seat: HttpSeat): Transport {
  const state = createConnectionState('opening');
  const session = openHttpSession(seat, state);
  const events = createListeners<HostEvent>();
  const ending = new AbortController();
  const uploads = createUploads(sendPiece, (source) => ask('shell.withdraw', { id: source }));

  seat.onLeave(() => (state.now() === 'lost' ? null : session.returnCode()));
  seat.warnWhile(() => uploads.busy());
  const { fetch } = session;
  void followEventStream({ fetch, pause: seat.pause, state, onEvent: events.tell }, ending.signal);

  async function ask(name: string, input: unknown): Promise<Result<unknown>> {
    return answerOf(await session.fetch('/call', { ...jsonRequest({ name, input }), signal: ending.signal }));
  }

  async function sendPiece(source: string, offset: number, body: ArrayBuffer): Promise<boolean> {
    const headers = { 'content-type': 'application/octet-stream', [OFFSET_HEADER]: String(offset) };
    const request = { method: 'POST', headers, body, signal: ending.signal } as const;
    return (await answerOf(await session.fetch(`/upload/${source}`, request))).ok;
  }

  return {
    async call(name, input) {
      const result = await ask(name, input);
      // The import has begun to wait for the bytes; only here are file and import both known.
      if (name === 'recordings.import' && result.ok) uploads.start(textOf(input, 'source'));
      if (name === 'shell.withdraw') uploads.forget(textOf(input, 'id'));
      return result;
    },
    subscribe: (listener) => events.add(listener),
    mediaUrl: (token) => `/media/${token}`,
    async offerFile(file) {
      const result = await ask('shell.offerUpload', { name: file.name, sizeBytes: file.size });
      if (!result.ok) return result;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract's answer to this very call
      const source = result.value as OfferedSource;
      uploads.hold(source.id, file);
      return { ok: true, value: source };
    },
    connection: () => state.now(),
    watchConnection: (listener) => state.watch(listener),
    close() {
      state.become('lost');
      ending.abort();
    },
  };
}

async function answerOf(response: Response | null): Promise<Result<unknown>> {
  if (response === null) return refuse({ code: 'connection.lost' });
  // Only a page that breaks the wire's own rules is answered so.
  if (!response.ok) return refuse({ code: 'internal', incident: `http-${String(response.status)}` });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shell that served this page answers it
  const reading = response.json() as Promise<Result<unknown>>;
  return reading.catch(() => refuse({ code: 'connection.lost' }));
}

function textOf(input: unknown, key: string): string {
  const entries = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  return String(entries.find(([name]) => name === key)?.[1] ?? '');
}
