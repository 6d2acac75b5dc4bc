// Laying a live session on a film: its marks become fragments of its author in one act, which undo takes back as one.

import type { LaidCount } from '../../../shared/contract/live.ts';
import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import type { ChangeSet } from '../../../shared/domain/history/changes.ts';
import type {
  FragmentId,
  LiveMarkId,
  LiveSessionId,
  ProfileId,
  RecordingId,
} from '../../../shared/domain/ids.ts';
import { layOnFilm, type LaidMark } from '../../../shared/domain/live/lay-on-film.ts';
import { closedMarks } from '../../../shared/domain/live/live-session.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { ClockSync } from '../../../shared/domain/sync/clock-sync.ts';
import { sightOn } from '../blindness/service.ts';
import { bookOn, use } from '../codebooks/service.ts';
import type { Reader } from '../db/database.ts';
import type { ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import { addFragment, takeFragment } from '../fragments/service.ts';
import { recordingById } from '../recordings/service.ts';
import { checkUsable } from '../retention/gate.ts';
import type { Session } from '../session.ts';
import { acting, looseSession, ownSession } from './own-session.ts';
import { checkShown } from './sight.ts';
import { attachmentToRow, marksOf, recordingOfAttachment, sessionById } from './queries.ts';

type Ports = FeatureDeps['ports'];

export function attachLive(
  session: Session,
  ports: Ports,
  id: LiveSessionId,
  recordingId: RecordingId,
  sync: ClockSync,
): Promise<Result<LaidCount>> {
  const act = acting(session, 'live.attach', `recording:${recordingId}`);
  return session.journal.act(act, async (rows) => {
    const loose = await looseSession(rows, session, id);
    if (!loose.ok) return loose;
    // Whoever scores it blind is not told of which family it is, not even by a refusal.
    const sight = await sightOn(rows, session.me.id, recordingId);
    if (sight.isBlindTo(recordingId)) return refuse({ code: 'blind' });
    const recording = await recordingById(rows, recordingId);
    if (recording === null) return refuse({ code: 'not-found' });
    if (recording.caseId !== loose.value.caseId) return refuse({ code: 'live.other-family' });
    const usable = await checkUsable(rows, recordingId);
    if (!usable.ok) return usable;
    const marks = closedMarks(loose.value, await marksOf(rows, id));
    const { on, outside } = layOnFilm(marks, sync, recording);
    if (on.length === 0) return refuse({ code: 'live.nothing-on-film' });
    const became = new Map<LiveMarkId, FragmentId>();
    for (const laid of on) {
      became.set(laid.mark.id, await becomeFragment(rows, session, ports, recordingId, laid));
    }
    if ((await bookOn(rows, recordingId, session.me.id)).since === 'usual') {
      const { codebookId } = loose.value;
      const { id: me } = session.me;
      await use(rows, ports, { recordingId, codebookId, chosenBy: me, profileId: me });
    }
    await rows.insert('live_attachment', attachmentToRow(loose.value, { recordingId, sync }, became));
    return ok({ on: on.length, outside: outside.length });
  });
}

async function becomeFragment(
  rows: ActRows,
  session: Session,
  ports: Ports,
  recordingId: RecordingId,
  { mark, span }: LaidMark,
): Promise<FragmentId> {
  const fragment: Fragment = {
    id: newId<FragmentId>(ports.randomBytes),
    recordingId,
    authorId: session.me.id,
    ...span,
    name: '',
    note: mark.note,
    codings: mark.codings,
    starred: false,
    createdAt: ports.clock(),
  };
  await addFragment(rows, fragment);
  return fragment.id;
}

/** For undo and redo: what lies on a film is nothing to whoever still has to score that film. */
export async function checkAttachmentsTurned(
  reader: Reader,
  changes: ChangeSet,
  me: ProfileId,
): Promise<Result<null>> {
  for (const { table, before, after } of changes) {
    const row = after ?? before;
    if (table !== 'live_attachment' || row === null) continue;
    const recordingId = recordingOfAttachment(row);
    const sight = await sightOn(reader, me, recordingId);
    if (sight.isBlindTo(recordingId)) return refuse({ code: 'history.passed', because: 'blind' });
  }
  return ok(null);
}

/** What was taken off the film by hand before, is off already. */
export async function detachLive(session: Session, ports: Ports, id: LiveSessionId): Promise<Result<null>> {
  const known = await session.db.read((reader) => sessionById(reader, id));
  if (known === null) return refuse({ code: 'not-found' });
  if (known.attached === null) return refuse({ code: 'live.not-attached' });
  const act = acting(session, 'live.detach', `recording:${known.attached.recordingId}`);
  return session.journal.act(act, async (rows) => {
    const own = await ownSession(rows, session, id);
    if (!own.ok) return own;
    if (own.value.attached === null) return refuse({ code: 'live.not-attached' });
    const shown = await checkShown(rows, session.me.id, own.value, ports.clock());
    if (!shown.ok) return shown;
    const usable = await checkUsable(rows, own.value.attached.recordingId);
    if (!usable.ok) return usable;
    for (const { fragmentId } of await marksOf(rows, id)) {
      if (fragmentId === null) continue;
      const taken = await takeFragment(rows, fragmentId);
      if (!taken.ok) return taken;
    }
    await rows.remove('live_attachment', id);
    return ok(null);
  });
}
