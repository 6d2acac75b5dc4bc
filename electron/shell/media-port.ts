// Film bytes over a message port: the main process asks, the host answers in pieces, one piece per pull, so
// that nothing runs ahead of the player. Works over any pair of ports; tests use Node's.

import type { PortLike } from '../../shared/contract/wire.ts';

interface MediaQuestion {
  readonly kind: 'ask' | 'pull' | 'stop';
  readonly id: number;
  readonly url?: string;
  readonly method?: string;
  readonly range?: string | null;
}

interface MediaAnswer {
  readonly kind: 'head' | 'piece' | 'end' | 'fault';
  readonly id: number;
  readonly status?: number;
  readonly headers?: readonly (readonly [string, string])[];
  readonly hasBody?: boolean;
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** Host side. */
export function serveMedia(port: PortLike, media: (request: Request) => Promise<Response>): void {
  const bodies = new Map<number, ReadableStreamDefaultReader<Uint8Array>>();
  const say = (answer: MediaAnswer) => port.postMessage(answer);

  async function ask(question: MediaQuestion): Promise<void> {
    const headers = new Headers(question.range == null ? {} : { Range: question.range });
    const request = new Request(question.url ?? '', { method: question.method ?? 'GET', headers });
    const response = await media(request);
    const reader = response.body?.getReader();
    if (reader !== undefined) bodies.set(question.id, reader);
    const { status } = response;
    say({
      kind: 'head',
      id: question.id,
      status,
      headers: [...response.headers],
      hasBody: reader !== undefined,
    });
  }

  async function pull({ id }: MediaQuestion): Promise<void> {
    const piece = await bodies.get(id)?.read();
    if (piece?.value !== undefined) {
      say({ kind: 'piece', id, bytes: new Uint8Array(piece.value) });
      return;
    }
    bodies.delete(id);
    say({ kind: 'end', id });
  }

  async function stop({ id }: MediaQuestion): Promise<void> {
    const reader = bodies.get(id);
    bodies.delete(id);
    await reader?.cancel();
  }

  const work = { ask, pull, stop };
  port.onMessage((message) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the other end is `createMediaClient` below
    const question = message as MediaQuestion;
    work[question.kind](question).catch(() => say({ kind: 'fault', id: question.id }));
  });
}

type Waiting = (answer: MediaAnswer) => void;

/** Main side: answers a request as `protocol.handle` wants it. */
export function createMediaClient(port: PortLike): (request: Request) => Promise<Response> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  port.onMessage((message) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the other end is `serveMedia` above
    const answer = message as MediaAnswer;
    waiting.get(answer.id)?.(answer);
  });

  function exchange(question: MediaQuestion): Promise<MediaAnswer> {
    return new Promise((resolve) => {
      waiting.set(question.id, (answer) => {
        waiting.delete(question.id);
        resolve(answer);
      });
      port.postMessage(question);
    });
  }

  return async (request) => {
    last += 1;
    const id = last;
    const range = request.headers.get('Range');
    const head = await exchange({ kind: 'ask', id, url: request.url, method: request.method, range });
    if (head.kind !== 'head') return new Response(null, { status: 500 });
    const body = head.hasBody === true ? bodyOf(id) : null;
    return new Response(body, {
      status: head.status ?? 500,
      headers: (head.headers ?? []).map(([n, v]) => [n, v]),
    });
  };

  function bodyOf(id: number): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream({
      async pull(controller) {
        const answer = await exchange({ kind: 'pull', id });
        if (answer.kind === 'piece' && answer.bytes !== undefined) controller.enqueue(answer.bytes);
        else if (answer.kind === 'end') controller.close();
        else controller.error(new Error('the film could not be read'));
      },
      cancel() {
        port.postMessage({ kind: 'stop', id } satisfies MediaQuestion);
      },
    });
  }
}
