// The wire: how calls, answers and events look on the way between page and shell, over a message port and
// over HTTP. What comes from the page is parsed; what comes from the host is only typed.

import { z } from 'zod';
import type { Result } from '../domain/result.ts';
import type { HostEvent } from './events.ts';

const procedureName = z.string().max(100);

// --- Message port ---

/** The least that a port of Electron, of Node or of the browser has in common. */
export interface PortLike {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** Page → shell. `id` tells the answers apart. */
export const portCall = z.strictObject({
  kind: z.literal('call'),
  id: z.int().min(0),
  name: procedureName,
  input: z.unknown(),
});
export type PortCall = z.output<typeof portCall>;

/** Shell → page. */
export type PortMessage =
  | { readonly kind: 'reply'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'event'; readonly event: HostEvent };

// --- HTTP on 127.0.0.1 ---

/** `POST /session`: a one-time code, from the address line or from this tab's former page. */
export const sessionRequest = z.strictObject({ code: z.string().max(64) });

export interface SessionReply {
  /** 256 bits, for `TOKEN_HEADER` of every further request; the page keeps it in memory only. */
  readonly token: string;
  /** One-time code with which this tab, and nobody else, may go on after a reload. */
  readonly returnCode: string;
}

/** `POST /call`, answered with `Result<unknown>`. JSON leaves a key out that is undefined. */
export const callRequest = z.strictObject({ name: procedureName, input: z.unknown().optional() });
export type CallRequest = z.output<typeof callRequest>;

export const TOKEN_HEADER = 'x-app-token';

/** `POST /upload/<source id>`: where in the file the piece in the body begins, in bytes. */
export const OFFSET_HEADER = 'x-offset';
export const UPLOAD_PIECE_BYTES = 4 * 1024 * 1024;

/**
 * `GET /events`: one JSON text per line, without end. An empty line comes at the start and whenever nothing
 * else came for `HEARTBEAT_MS`; whoever hears nothing for three of them may take the line for dead.
 */
export const HEARTBEAT_MS = 15_000;
