// The wire: how calls, answers and events look on the way between page and shell, over a message port and
// over HTTP. No schemas here: the page needs these names too, and must not carry a parser for them.

import type { Result } from '../domain/result.ts';
import type { HostEvent } from './events.ts';

// --- Message port ---

/** The least that a port of Electron, of Node or of the browser has in common. */
export interface PortLike {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** Page → shell. `id` tells the answers apart. */
export interface PortCall {
  readonly kind: 'call';
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

/** Shell → page. */
export type PortMessage =
  | { readonly kind: 'reply'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'event'; readonly event: HostEvent };

// --- HTTP on 127.0.0.1 ---
//
// POST /session            a one-time code          → SessionReply, or status 401
// POST /call               a name and an input      → Result<unknown>
// GET  /events                                      → events, see HEARTBEAT_MS
// POST /upload/<source id> a piece of a film        → Result<null>, once the importer took it
// GET  /media/<token>      maybe a range            → bytes

export interface SessionReply {
  /** 256 bits, for `TOKEN_HEADER` of every further request; the page keeps it in memory only. */
  readonly token: string;
  /** One-time code with which this tab, and nobody else, may go on after a reload. */
  readonly returnCode: string;
}

export const TOKEN_HEADER = 'x-app-token';

/** Where in the film the piece in the body begins, in bytes. */
export const OFFSET_HEADER = 'x-offset';
export const UPLOAD_PIECE_BYTES = 4 * 1024 * 1024;

/**
 * Events come as one JSON text per line, without end. An empty line comes at the start and after every
 * `HEARTBEAT_MS`; whoever hears nothing for three of them may take the line for dead.
 */
export const HEARTBEAT_MS = 15_000;
