// No line, no view: what shows something of a family is answered only once the log tells that it was. Around the
// handlers, so that no feature can forget it.

import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { ReadEvent } from '../../../shared/domain/audit/events.ts';
import { refuse, type Result } from '../../../shared/domain/result.ts';
import type { CurrentSession } from '../session.ts';
import { LOGGING } from './procedures.ts';
import type { About } from './subject.ts';

type AnyHandler = (input: never) => Promise<Result<unknown>>;

export function withReadsLogged(handlers: AppHandlers, current: CurrentSession): AppHandlers {
  const wrapped: Record<string, AnyHandler> = {};
  for (const [name, handler] of Object.entries<AnyHandler>(handlers)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- handlers and decisions have the same names
    const logging = LOGGING[name as keyof AppHandlers];
    wrapped[name] =
      logging.kind === 'reads' ? logged(handler, current, logging.event, logging.about) : handler;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same handlers under the same names
  return wrapped as unknown as AppHandlers;
}

function logged(
  handler: AnyHandler,
  current: CurrentSession,
  event: ReadEvent,
  about: (input: never) => About,
): AnyHandler {
  return async (input) => {
    const session = current();
    const answer = await handler(input);
    // What is refused shows nothing.
    if (!answer.ok) return answer;
    if (session === null || session !== current()) return refuse({ code: 'vault.locked' });
    await session.audit.noteRead(session.me.id, event, about(input));
    return answer;
  };
}
