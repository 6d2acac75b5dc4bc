// Answers the requests that the guard let through, a function per route.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { OFFSET_HEADER } from '../../../shared/contract/wire.ts';
import { callRequest, sessionRequest } from '../../../shared/contract/wire-requests.ts';
import type { SourceId } from '../../../shared/domain/ids.ts';
import { assertNever } from '../../../shared/domain/result.ts';
import type { Host } from '../../host/api.ts';
import type { Call } from '../../host/dispatch.ts';
import type { Door } from './door.ts';
import type { EventStream } from './event-stream.ts';
import { parseJson, readBody } from './json-body.ts';
import { answerMedia } from './media.ts';
import type { Route } from './routes.ts';
import type { StaticFile, StaticFiles } from './static-files.ts';

export interface AnswerDeps {
  readonly host: Host;
  /** Host and shell procedures together. */
  readonly call: Call;
  readonly page: StaticFiles;
  readonly door: Door;
  readonly events: EventStream;
}

export type Answer = (route: Route, request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function createAnswer(deps: AnswerDeps): Answer {
  const { host, call, page, door, events } = deps;
  let lockedSinceLastAnswer = false;
  host.subscribe((event) => {
    if (event.kind === 'locked') lockedSinceLastAnswer = true;
    events.send(event);
  });

  async function answerCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = callRequest.safeParse(parseJson(await readBody(request)));
    if (!asked.success) return refuse(response, 400);
    const result = await call(asked.data.name, asked.data.input);
    // What the browser may have kept of an open vault goes with the vault.
    if (lockedSinceLastAnswer) response.setHeader('Clear-Site-Data', '"cache", "storage"');
    lockedSinceLastAnswer = false;
    return sendJson(response, result);
  }

  async function enter(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = sessionRequest.safeParse(parseJson(await readBody(request)));
    if (!asked.success) return refuse(response, 400);
    const session = door.enter(asked.data.code);
    if (session === null) return refuse(response, 401);
    // The page before has lost its token; it must not go on hearing what happens.
    events.end();
    return sendJson(response, session);
  }

  async function receive(
    source: SourceId,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const offset = Number(request.headers[OFFSET_HEADER]);
    return sendJson(response, await host.reception.receive(source, offset, await readBody(request)));
  }

  function open(pass: string, response: ServerResponse): void {
    const code = door.openWith(pass);
    if (code === null) return refuse(response, 404);
    const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/#${code}">`;
    return send(response, { type: 'text/html; charset=utf-8', bytes: Buffer.from(html) });
  }

  return async (route, request, response) => {
    switch (route.kind) {
      case 'page':
        return send(response, page.index);
      case 'file':
        return send(response, page.files.get(route.path));
      case 'open':
        return open(route.pass, response);
      case 'session':
        return enter(request, response);
      case 'call':
        return answerCall(request, response);
      case 'events':
        return events.open(response);
      case 'upload':
        return receive(route.source, request, response);
      case 'media': {
        const address = `http://127.0.0.1/media/${route.token}`;
        return answerMedia((film) => host.media(film), address, request, response);
      }
      default:
        return assertNever(route);
    }
  };
}

/** Ends the connection too: what follows on it comes from somebody who does not keep the rules. */
export function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { Connection: 'close', 'Content-Length': 0 }).end();
}

/** node:http leaves the body out for HEAD by itself. */
function send(response: ServerResponse, file: StaticFile | undefined): void {
  if (file === undefined) return refuse(response, 404);
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': file.bytes.length }).end(file.bytes);
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, { type: 'application/json', bytes: Buffer.from(JSON.stringify(value)) });
}
