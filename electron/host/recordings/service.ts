// Recordings as people see them and describe them. Importing, serving and destroying them are rooms of their own.

import type {
  Closed,
  OpenedRecording,
  RecordingRow,
  SentWaveform,
} from '../../../shared/contract/recordings.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { ThumbnailSheet, Waveform } from '../../../shared/domain/recording/film-pictures.ts';
import type { FrameTable } from '../../../shared/domain/recording/frame-table.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { type SeenRecording, withoutOrigin } from '../../../shared/domain/recording/seen-recording.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Micros } from '../../../shared/domain/time.ts';
import { reachOf, type Reach } from '../access/reach.ts';
import { basisOn } from '../access/service.ts';
import { useBy } from '../access/use-by.ts';
import { sightOf, sightOn, type Sight } from '../blindness/service.ts';
import { checkShowing, closedAmong } from '../consent/gate.ts';
import type { Reader } from '../db/database.ts';
import type { Part } from '../db/film-container.ts';
import { countSeen } from '../fragments/service.ts';
import { checkThere, checkUsable, restrictedAmong } from '../retention/gate.ts';
import type { Session } from '../session.ts';
import { allRecordings, recordingById, setSoundShift, soundShiftOf, toRow } from './queries.ts';

/** What this feature asks of the films themselves. */
export interface FilmAccess {
  /** Refused to whoever was not given the key of this film. */
  checkKey(recordingId: RecordingId): Promise<Result<null>>;
  /** A capability on one part of a film, good for this session; null where there is no such part, or no key to it. */
  token(recordingId: RecordingId, part: Part): Promise<string | null>;
  facts(recordingId: RecordingId): Promise<FilmFacts>;
  /** Ends all reading of a film, so that its file can go. */
  release(recordingId: RecordingId): Promise<void>;
}

export interface FilmFacts {
  readonly frames: FrameTable;
  readonly waveform: Waveform | null;
  readonly thumbnails: ThumbnailSheet | null;
}

/** For those that make recordings, and for what brings back a vault from before one was removed. */
export { addRecording, eraseRecording, markDestroyed } from './queries.ts';

/** For those that read recordings themselves; they ask `Sight` what of it may be shown. */
export { allRecordings, recordingById, recordingsOfCase } from './queries.ts';

export type Description = Pick<Recording, 'title' | 'activity'>;

/**
 * In the order of their codes, which tells nothing; each as far as the viewer may see it, and no more than its code
 * where the family did not say yes. Of those without a relation, whoever hands out access sees the codes.
 */
export async function listRecordings(
  session: Session,
  films: FilmAccess,
  now: number,
): Promise<Result<readonly RecordingRow[]>> {
  const { rows, restricted } = await session.db.read(async (reader) => {
    const reach = await reachOf(reader, session.me.id, now);
    const sight = await sightOf(reader, session.me.id);
    const counts = await countSeen(reader, sight);
    const known = (await allRecordings(reader)).filter(({ id }) => reach.knowsCodes || reach.mayView(id));
    const open = known.filter(({ id }) => reach.mayView(id));
    const closed = await closedTo(reader, open, reach, sight, now);
    const seeing = { sight, reach, closed, counts };
    return { rows: known.map((one) => rowOf(one, seeing)), restricted: await restrictedAmong(reader, open) };
  });
  const cover = async ({ isOpen, closed, recording: { id } }: Omit<RecordingRow, 'cover'>) =>
    isOpen && closed === null && !restricted.has(id) ? films.token(id, 'cover') : null;
  const covers = await Promise.all(rows.map(cover));
  return ok(rows.map((row, index) => ({ ...row, cover: covers[index] ?? null })));
}

/** Of these, the ones that are closed to what this person comes for, and why. A film that is gone, is not asked for. */
export function closedTo(
  reader: Reader,
  recordings: readonly Recording[],
  reach: Reach,
  sight: Sight,
  now: number,
): Promise<ReadonlyMap<RecordingId, Closed>> {
  const there = recordings.filter(({ destroyedAt }) => destroyedAt === null);
  return closedAmong(reader, there, (id) => useBy(reach.basisOn(id), id, sight), now);
}

interface Seeing {
  readonly sight: Sight;
  readonly reach: Reach;
  readonly closed: ReadonlyMap<RecordingId, Closed>;
  readonly counts: ReadonlyMap<RecordingId, number>;
}

function rowOf(one: Recording, { sight, reach, closed, counts }: Seeing): Omit<RecordingRow, 'cover'> {
  const { id, caseId } = one;
  if (!reach.mayView(id)) {
    const recording = { ...withoutOrigin(one), caseId, activity: null };
    return { recording, fragments: 0, isOpen: false, closed: null };
  }
  const known = seen(one, sight, reach.knowsCodes || reach.knowsFamily(caseId));
  const why = closed.get(id) ?? null;
  if (why !== null) {
    return { recording: { ...known, title: '', activity: null }, fragments: 0, isOpen: true, closed: why };
  }
  return { recording: known, fragments: counts.get(id) ?? 0, isOpen: true, closed: null };
}

/** Without a yes for the use it is opened for, it does not show. */
export async function openRecording(
  session: Session,
  films: FilmAccess,
  id: RecordingId,
  now: number,
): Promise<Result<OpenedRecording>> {
  const opened = await session.db.read(async (reader) => {
    const found = await recordingById(reader, id);
    if (found === null) return refuse({ code: 'not-found' });
    const usable = await checkUsable(reader, id);
    if (!usable.ok) return usable;
    const sight = await sightOn(reader, session.me.id, id);
    const basis = await basisOn(reader, session.me.id, { caseId: found.caseId, recordingId: id }, now);
    const consent = await checkShowing(reader, useBy(basis, id, sight), id, now);
    if (!consent.ok) return consent;
    const soundShift = await soundShiftOf(reader, id);
    return ok({ recording: seen(found, sight, basis !== 'assignment'), soundShift });
  });
  if (!opened.ok) return opened;
  const key = await films.checkKey(id);
  if (!key.ok) return key;
  const { recording, soundShift } = opened.value;
  const video = await films.token(id, recording.playable);
  if (video === null) return refuse({ code: 'vault.damaged', part: 'recording' });
  const { frames, waveform, thumbnails } = await films.facts(id);
  const sheet = thumbnails === null ? null : await films.token(id, 'thumbnails');
  const pictures = thumbnails === null || sheet === null ? null : { ...thumbnails, sheet };
  return ok({ recording, video, frames, soundShift, waveform: sent(waveform), thumbnails: pictures });
}

function sent(waveform: Waveform | null): SentWaveform | null {
  return waveform === null ? null : { ...waveform, peaks: Buffer.from(waveform.peaks).toString('base64') };
}

/** Whoever may not read the title now may not write over it either. */
export function describeRecording(
  session: Session,
  id: RecordingId,
  description: Description,
): Promise<Result<Recording>> {
  const act = {
    label: 'recording.describe',
    actor: session.me.id,
    place: null,
    topics: ['recordings'],
  } as const;
  return session.journal.act(act, async (rows) => {
    const recording = await recordingById(rows, id);
    if (recording === null) return refuse({ code: 'not-found' });
    const there = await checkThere(rows, id);
    if (!there.ok) return there;
    const sight = await sightOn(rows, session.me.id, id);
    if (sight.isBlindTo(id)) return refuse({ code: 'blind' });
    const described = { ...recording, title: description.title.trim(), activity: description.activity };
    await rows.update('recording', id, toRow(described));
    return ok(described);
  });
}

/** Whoever is blind to a recording watches it as those who look after it have set it right. */
export function shiftSound(session: Session, id: RecordingId, shift: Micros): Promise<Result<Micros>> {
  const act = {
    label: 'recording.shift-sound',
    actor: session.me.id,
    place: null,
    topics: ['recordings'],
  } as const;
  return session.journal.act(act, async (rows) => {
    if ((await recordingById(rows, id)) === null) return refuse({ code: 'not-found' });
    const there = await checkThere(rows, id);
    if (!there.ok) return there;
    const sight = await sightOn(rows, session.me.id, id);
    if (sight.isBlindTo(id)) return refuse({ code: 'blind' });
    await setSoundShift(rows, id, shift);
    return ok(shift);
  });
}

/** Whoever only scored it never hears whose it is. */
function seen(recording: Recording, sight: Sight, knowsOrigin: boolean): SeenRecording {
  return sight.isBlindTo(recording.id) || !knowsOrigin ? withoutOrigin(recording) : recording;
}
