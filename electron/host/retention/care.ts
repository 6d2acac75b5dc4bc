// The end of care, from which terms run: with a choice for each recording that nobody chose for yet.

import type { CareClosing, ClosingRecording } from '../../../shared/contract/retention.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import type { RetentionClass } from '../../../shared/domain/retention/retention-class.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { sightOf, type Sight } from '../blindness/service.ts';
import { findCase } from '../cases/service.ts';
import { dayOf } from '../consent/calendar-day.ts';
import { checkRecording } from '../consent/service.ts';
import type { Reader } from '../db/database.ts';
import type { FeatureDeps } from '../feature.ts';
import { countSeen } from '../fragments/service.ts';
import type { Session } from '../session.ts';
import { chooseClass } from './choosing.ts';
import { allKept } from './keeping.ts';

/** Without those that the viewer still has to score. */
export function closingOf(session: Session, caseId: CaseId): Promise<Result<readonly ClosingRecording[]>> {
  return session.db.read(async (reader) => {
    if ((await findCase(reader, caseId)) === null) return refuse({ code: 'not-found' });
    const sight = await sightOf(reader, session.me.id);
    const fragments = await countSeen(reader, sight);
    const own = (await allKept(reader)).filter(
      ({ recording }) => recording.caseId === caseId && !sight.isBlindTo(recording.id),
    );
    return ok(
      own.map(({ recording: { id, code }, standing, holds }) => ({
        recordingId: id,
        code,
        class: standing.class,
        offered: standing.class ?? offered(sight, id, fragments.get(id) ?? 0),
        held: holds.length > 0,
      })),
    );
  });
}

/** What the file's decision rests on is kept with it, the rest goes. */
function offered(sight: Sight, id: ClosingRecording['recordingId'], fragments: number): RetentionClass {
  return fragments > 0 || sight.isScored(id) ? 'file' : 'working-material';
}

export async function closeCare(
  session: Session,
  ports: FeatureDeps['ports'],
  { caseId, closedOn, followUpOn, choices }: CareClosing,
): Promise<Result<null>> {
  if (closedOn > dayOf(ports.clock())) return refuse({ code: 'input.invalid', path: 'closedOn' });
  if (followUpOn !== null && followUpOn < closedOn)
    return refuse({ code: 'input.invalid', path: 'followUpOn' });
  const open = await session.db.read((reader) => checkOpen(reader, caseId));
  if (!open.ok) return open;
  // Each choice is a decision of its own, with a line of its own; it stands also where a later one is refused.
  for (const { recordingId, class: chosen } of choices) {
    const there = await session.db.read((reader) => checkRecording(reader, session, { caseId }, recordingId));
    if (!there.ok) return there;
    const choice = { recordingId, class: chosen, sessionOn: null, reason: '' };
    const done = await chooseClass(session, ports, choice);
    if (!done.ok) return done;
  }
  const act = { label: 'care.close', actor: session.me.id, place: null, topics: ['retention'] } as const;
  return session.journal.act(act, async (rows) => {
    const stillOpen = await checkOpen(rows, caseId);
    if (!stillOpen.ok) return stillOpen;
    await rows.update('care_case', caseId, { closed_on: closedOn, follow_up_on: followUpOn });
    return ok(null);
  });
}

async function checkOpen(reader: Reader, caseId: CaseId): Promise<Result<null>> {
  const careCase = await findCase(reader, caseId);
  if (careCase === null) return refuse({ code: 'not-found' });
  return careCase.closedOn === null ? ok(null) : refuse({ code: 'case.closed' });
}

export async function reopenCare(session: Session, caseId: CaseId): Promise<Result<null>> {
  const act = { label: 'care.reopen', actor: session.me.id, place: null, topics: ['retention'] } as const;
  return session.journal.act(act, async (rows) => {
    const careCase = await findCase(rows, caseId);
    if (careCase === null || careCase.erasedAt !== null) return refuse({ code: 'not-found' });
    await rows.update('care_case', caseId, { closed_on: null, follow_up_on: null });
    return ok(null);
  });
}
