// Enters the loopback shell as a page does, and answers what it got.

import { expect } from 'vitest';
import type { SessionReply } from '../../shared/contract/wire.ts';
import type { TestLoopback } from './loopback.ts';
import { send } from './raw-http.ts';

/** Null where the code opened nothing. */
export async function enter(shell: TestLoopback, code: string): Promise<SessionReply | null> {
  const reply = await send(shell.port, { target: '/session', body: JSON.stringify({ code }) });
  if (reply.status === 401) return null;
  expect(reply.status).toBe(200);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the shell is stated to answer
  return JSON.parse(reply.body) as SessionReply;
}

export async function openPage(shell: TestLoopback): Promise<SessionReply> {
  const session = await enter(shell, await shell.code());
  if (session === null) throw new Error('a fresh code opened nothing');
  return session;
}

export async function callWith(shell: TestLoopback, token: string, name: string, input: unknown = {}) {
  return send(shell.port, { headers: { 'x-app-token': token }, body: JSON.stringify({ name, input }) });
}
