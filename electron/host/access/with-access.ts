// The wrapper around all handlers: what somebody may not do never reaches a handler, and the attempt is written down
// before it is refused. Nor does what the family took back; that is no attempt on anything.

import { may, type Action, type Standing } from '../../../shared/domain/access/may.ts';
import type { AppHandlers } from '../../../shared/contract/index.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Refused, type Result } from '../../../shared/domain/result.ts';
import { sightOf } from '../blindness/service.ts';
import type { Reader } from '../db/database.ts';
import type { Clock } from '../ports.ts';
import type { CurrentSession } from '../session.ts';
import { checkContent } from './content-gate.ts';
import { ACCESS, type Guard } from './procedures.ts';
import { codeOfCase } from './queries.ts';
import { standingOf, type Place } from './service.ts';
import { placesOf, type Thing } from './things.ts';

type AnyHandler = (input: never) => Promise<Result<unknown>>;

export function withAccess<H extends Partial<AppHandlers>>(
  handlers: H,
  current: CurrentSession,
  clock: Clock,
): H {
  const wrapped: Record<string, AnyHandler> = {};
  for (const [name, handler] of Object.entries<AnyHandler>(handlers)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- handlers and decisions have the same names
    const guard = ACCESS[name as keyof AppHandlers] as Guard<never>;
    wrapped[name] = guarded(handler, guard, current, clock);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same handlers under the same names
  return wrapped as unknown as H;
}

function guarded(
  handler: AnyHandler,
  guard: Guard<never>,
  current: CurrentSession,
  clock: Clock,
): AnyHandler {
  if (guard.kind === 'free') return handler;
  return async (input) => {
    const session = current();
    if (session === null) return refuse({ code: 'vault.locked' });
    const action = guard.unless?.(input) ?? guard.action;
    const thing = guard.on(input);
    const asked = await session.db.read((reader) => ask(reader, session.me.id, action, thing, clock()));
    if (asked.ok) return session === current() ? handler(input) : refuse({ code: 'vault.locked' });
    if (asked.place !== undefined) await session.audit.noteRefused(session.me.id, action, asked.place);
    return refuse(asked.error);
  };
}

/** `place`: where it was tried, null for no family; undefined where it is no attempt. */
type Asked = { readonly ok: true } | (Refused & { readonly place?: Place | null });

async function ask(
  reader: Reader,
  person: ProfileId,
  action: Action,
  thing: Thing,
  now: number,
): Promise<Asked> {
  const places = await placesOf(reader, thing);
  if (places === null) return refuse({ code: 'not-found' });
  for (const place of places.length === 0 ? [null] : places) {
    const standing = await standingOf(reader, person, place, now);
    const answer = may(standing, action);
    if (answer.allowed) {
      const content = await checkContent(reader, { person, action, thing, place }, now);
      if (!content.ok) return content;
      continue;
    }
    if (answer.because === 'role') return { ...refuse({ code: 'access.role' }), place };
    return { ...(await withoutRelation(reader, person, standing, place)), place };
  }
  return ok(null);
}

async function withoutRelation(
  reader: Reader,
  person: ProfileId,
  standing: Standing,
  place: Place | null,
): Promise<Refused> {
  const isTold = place !== null && (await mayHearFamily(reader, person, standing));
  return refuse({
    code: 'access.no-relation',
    caseCode: isTold ? ((await codeOfCase(reader, place.caseId)) ?? '') : '',
  });
}

/** Whoever was ever asked to score this recording never hears whose it is, not by being refused either. */
async function mayHearFamily(reader: Reader, person: ProfileId, standing: Standing): Promise<boolean> {
  if (standing.bases.includes('assignment') || !may(standing, 'emergency.open').allowed) return false;
  return !(await sightOf(reader, person)).isScoring;
}
