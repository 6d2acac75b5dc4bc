// Destroying films for good. First what the records know, the key before all, in one act; then the file, the copies
// from before a migration, and the write-ahead log, so that no bytes of the key are left anywhere.

import type { ChosenGround } from '../../../shared/domain/retention/destruction.ts';
import { checkDestruction } from '../../../shared/domain/retention/destruction.ts';
import { inForce } from '../../../shared/domain/retention/retention-class.ts';
import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import { rolesOf } from '../access/service.ts';
import { sightOn } from '../blindness/service.ts';
import { dayOf } from '../consent/calendar-day.ts';
import { StorageError } from '../db/database.ts';
import type { ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import type { Log } from '../ports.ts';
import { eraseRecording, recordingById, type FilmAccess } from '../recordings/service.ts';
import type { Session } from '../session.ts';
import { addDestruction } from './destruction-rows.ts';
import { eraseFilm, recordOf, type Ending } from './erase-film.ts';
import { keptOne, type Kept } from './keeping.ts';

export interface DestroyDeps {
  readonly ports: FeatureDeps['ports'];
  readonly films: FilmAccess;
  readonly log: Log;
}

type About = Pick<Ending, 'ground' | 'requestId' | 'reason'>;

/** By hand, one film; what was scored stays. */
export async function destroyFilm(
  session: Session,
  deps: DestroyDeps,
  recordingId: RecordingId,
  ground: ChosenGround,
  reason: string,
): Promise<Result<null>> {
  return destroyWith(session, deps, recordingId, (kept) => {
    const today = dayOf(deps.ports.clock());
    const { deadline, standing } = kept;
    const checked = checkDestruction({ class: inForce(standing.class), deadline, ground, reason, today });
    return checked.ok ? ok({ ground, requestId: null, reason: checked.value }) : checked;
  });
}

/** `decide` is asked within the act, of the recording as it stands then. */
export async function destroyWith(
  session: Session,
  deps: DestroyDeps,
  recordingId: RecordingId,
  decide: (kept: Kept) => Result<About>,
): Promise<Result<null>> {
  return destroy(session, deps, recordingId, 'recording.destroy', async (rows) => {
    const kept = await keptOne(rows, recordingId);
    if (kept === null) return refuse({ code: 'not-found' });
    const about = decide(kept);
    if (!about.ok) return about;
    await condemn(session, deps, recordingId);
    const ending = { ...about.value, at: deps.ports.clock(), by: session.me.id };
    await eraseFilm(rows.unjournalled, kept, ending, deps.ports.randomBytes);
    return ok(null);
  });
}

/** A film that was added by mistake and never scored goes with everything about it, but for the record of that. */
export async function removeRecording(
  session: Session,
  deps: DestroyDeps,
  recordingId: RecordingId,
): Promise<Result<null>> {
  return destroy(session, deps, recordingId, 'recording.remove', async (rows) => {
    const kept = await keptOne(rows, recordingId);
    if (kept === null) return refuse({ code: 'not-found' });
    const coordinates = (await rolesOf(rows, session.me.id)).includes('coordinator');
    const mayRemove = coordinates || kept.recording.importedBy === session.me.id;
    if (!mayRemove) return refuse({ code: 'not-allowed' });
    const sight = await sightOn(rows, session.me.id, recordingId);
    if (sight.isScored(recordingId)) return refuse({ code: 'recording.has-scores' });
    if (kept.deadline.rule === 'held') return refuse({ code: 'retention.held' });
    if (inForce(kept.standing.class) === 'file') return refuse({ code: 'retention.file-stays' });
    await condemn(session, deps, recordingId);
    const ending = {
      ground: 'mistake',
      requestId: null,
      reason: '',
      at: deps.ports.clock(),
      by: session.me.id,
    } as const;
    await eraseRecording(rows.unjournalled, recordingId);
    await addDestruction(rows.unjournalled, recordOf(kept, ending, newId(deps.ports.randomBytes)));
    return ok(null);
  });
}

const TOPICS: readonly Topic[] = ['recordings', 'fragments', 'sheets', 'rounds', 'history', 'retention'];

async function destroy(
  session: Session,
  deps: DestroyDeps,
  recordingId: RecordingId,
  label: 'recording.destroy' | 'recording.remove',
  work: (rows: ActRows) => Promise<Result<null>>,
): Promise<Result<null>> {
  const caseId = await familyOf(session, recordingId);
  if (caseId === null) return refuse({ code: 'not-found' });
  const about = { recordingId, caseId };
  const act = { label, actor: session.me.id, place: null, topics: TOPICS, about } as const;
  const erased = await session.journal.act(act, work);
  if (!erased.ok) return erased;
  // The film is gone and so is its key: what goes wrong from here on is no failure of the destruction.
  const { films, log } = deps;
  await quietly(log, 'release', () => films.release(recordingId));
  await quietly(log, 'settle', () => session.db.settle());
  await quietly(log, 'destroy', () => session.films.destroy(recordingId));
  await quietly(log, 'copies', () => session.db.dropCopies());
  return erased;
}

/** Beside a record the mark means nothing. Without it the film goes all the same, only its file may be left. */
async function condemn(session: Session, { log }: DestroyDeps, recordingId: RecordingId): Promise<void> {
  await quietly(log, 'condemn', () => session.films.condemn(recordingId));
}

async function familyOf(session: Session, recordingId: RecordingId): Promise<CaseId | null> {
  const recording = await session.db.read((reader) => recordingById(reader, recordingId));
  return recording?.caseId ?? null;
}

async function quietly(log: Log, step: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const kind = error instanceof StorageError ? error.kind : 'bug';
    log.event('recording.destroy-step-failed', { step, kind });
  }
}
