// Live sessions as people list, open, begin and remove them. Marking, and laying on a film, are files of their own.

import type { LiveLine, OpenedLive } from '../../../shared/contract/live.ts';
import type { CaseId, CodebookId, LiveSessionId } from '../../../shared/domain/ids.ts';
import { lengthOfSession, type LiveSession } from '../../../shared/domain/live/live-session.ts';
import type { Activity } from '../../../shared/domain/recording/recording.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { findCase } from '../cases/service.ts';
import { bookById } from '../codebooks/service.ts';
import type { Reader } from '../db/database.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import { isRestrictedFamily } from '../retention/gate.ts';
import type { Session } from '../session.ts';
import { acting, looseSession, placeOfLives } from './own-session.ts';
import { marksOf, sessionById, sessionsOfCase, sessionToRow } from './queries.ts';
import { checkShown, seesLiveOf } from './sight.ts';

type Ports = FeatureDeps['ports'];

/** The latest first: the viewer's own, and those of others that blindness opens. */
export function listLive(
  session: Session,
  caseId: CaseId,
  now: number,
): Promise<Result<readonly LiveLine[]>> {
  return session.db.read(async (reader) => {
    const sees = await seesLiveOf(reader, session.me.id, caseId);
    const seen = (await sessionsOfCase(reader, caseId)).filter(sees);
    const lines: LiveLine[] = [];
    for (const one of seen) {
      const shown = await checkShown(reader, session.me.id, one, now);
      if (shown.ok) lines.push(await lineOf(reader, session, one));
    }
    return ok(lines);
  });
}

async function lineOf(reader: Reader, { me }: Session, session: LiveSession): Promise<LiveLine> {
  const marks = await marksOf(reader, session.id);
  const mine = session.authorId === me.id;
  return { session, length: lengthOfSession(session, marks), marks: marks.length, mine };
}

/** What a person may not see is not there. */
export function openLive(session: Session, id: LiveSessionId, now: number): Promise<Result<OpenedLive>> {
  return session.db.read(async (reader) => {
    const found = await sessionById(reader, id);
    if (found === null) return refuse({ code: 'not-found' });
    const sees = await seesLiveOf(reader, session.me.id, found.caseId);
    if (!sees(found)) return refuse({ code: 'not-found' });
    const shown = await checkShown(reader, session.me.id, found, now);
    if (!shown.ok) return shown;
    const mine = found.authorId === session.me.id;
    return ok({ session: found, marks: await marksOf(reader, id), mine });
  });
}

export interface LiveWish {
  readonly caseId: CaseId;
  readonly codebookId: CodebookId;
  readonly activity: Activity | null;
}

export function beginLive(
  session: Session,
  ports: Ports,
  { caseId, codebookId, activity }: LiveWish,
): Promise<Result<LiveSession>> {
  return session.journal.act(acting(session, 'live.begin'), async (rows) => {
    const family = await findCase(rows, caseId);
    if (family === null || family.erasedAt !== null) return refuse({ code: 'not-found' });
    if (family.closedOn !== null) return refuse({ code: 'case.closed' });
    if (await isRestrictedFamily(rows, caseId)) return refuse({ code: 'live.restricted' });
    const book = await bookById(rows, codebookId);
    if (book === null) return refuse({ code: 'not-found' });
    if (book.standing !== 'published') return refuse({ code: 'codebook.not-published' });
    const begun: LiveSession = {
      id: newId(ports.randomBytes),
      caseId,
      authorId: session.me.id,
      codebookId,
      activity,
      startedAt: ports.clock(),
      length: null,
      gaps: [],
      attached: null,
    };
    await rows.insert('live_session', sessionToRow(begun));
    return ok(begun);
  });
}

/** With all its marks; undo on the family brings it back. */
export async function removeLive(session: Session, id: LiveSessionId): Promise<Result<null>> {
  const known = await session.db.read((reader) => sessionById(reader, id));
  if (known === null) return refuse({ code: 'not-found' });
  const act = acting(session, 'live.remove', placeOfLives(known.caseId));
  return session.journal.act(act, async (rows) => {
    const loose = await looseSession(rows, session, id);
    if (!loose.ok) return loose;
    for (const mark of await marksOf(rows, id)) await rows.remove('live_mark', mark.id);
    await rows.remove('live_session', id);
    return ok(null);
  });
}
