// The page's session with the loopback shell: exchanges the code for a token and signs every request with it.

import { TOKEN_HEADER, type SessionReply } from '../../shared/contract/wire.ts';
import type { ConnectionState } from './connection-state.ts';
import type { HttpSeat } from './http-seat.ts';

export interface SignedRequest {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | ArrayBuffer;
  readonly signal?: AbortSignal;
}

/** Null where no answer came: no connection, or no way in any more (then the state says `lost`). */
export type SignedFetch = (path: string, request: SignedRequest) => Promise<Response | null>;

/**
 * What every request has in common; nothing of it may rest in the browser. Credentials are left as they are: we
 * have no cookies, and browsers obey Clear-Site-Data (sent after a lock) only where credentials may travel.
 */
const BARE = { cache: 'no-store', redirect: 'error' } as const;
const JSON_HEADERS = { 'content-type': 'application/json' };

export interface HttpSession {
  readonly fetch: SignedFetch;
  returnCode(): string | null;
}

export function openHttpSession(seat: HttpSeat, state: ConnectionState): HttpSession {
  let returnCode: string | null = null;
  const entered = enter(seat).then((reply) => {
    if (reply === null) state.become('lost');
    returnCode = reply?.returnCode ?? null;
    return reply?.token ?? null;
  });

  return {
    async fetch(path, { headers = {}, ...request }) {
      const token = await entered;
      if (token === null || state.now() === 'lost') return null;
      const signed = { ...BARE, ...request, headers: { ...headers, [TOKEN_HEADER]: token } };
      const response = await seat.fetch(seat.origin + path, signed).catch(() => null);
      if (response?.status !== 401) return response;
      state.become('lost');
      return null;
    },
    returnCode: () => returnCode,
  };
}

async function enter(seat: HttpSeat): Promise<SessionReply | null> {
  const code = seat.takeCode();
  if (code === null) return null;
  try {
    const body = JSON.stringify({ code });
    const response = await seat.fetch(`${seat.origin}/session`, {
      ...BARE,
      method: 'POST',
      headers: JSON_HEADERS,
      body,
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shell that served this page answers it
    return response.ok ? ((await response.json()) as SessionReply) : null;
  } catch {
    return null;
  }
}

export function jsonRequest(value: unknown): SignedRequest {
  return { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(value) };
}
