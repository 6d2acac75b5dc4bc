// With which book a recording is marked: the one chosen for it, else the one this person coded here with before, else
// the one they used last, else the standard book.

import type { RecordingBook } from '../../../shared/contract/codebooks.ts';
import type { Codebook } from '../../../shared/domain/code/codebook.ts';
import { newestOf } from '../../../shared/domain/code/versions.ts';
import { STANDARD_BOOK } from '../../../shared/domain/code/templates/standard-book.ts';
import type { CodebookId, CodebookUseId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import type { Session } from '../session.ts';
import { bookById, isRecording, lastUsed, usesOn, versionsOf, type Use } from './queries.ts';

type Ports = FeatureDeps['ports'];

export async function bookOn(
  reader: Reader,
  recordingId: RecordingId,
  me: ProfileId,
): Promise<RecordingBook> {
  const uses = await usesOn(reader, recordingId, me);
  const forAll = uses.find(({ profileId }) => profileId === null);
  const mine = uses.find(({ profileId }) => profileId === me);
  if (forAll !== undefined) return { book: await known(reader, forAll), since: 'recording' };
  if (mine !== undefined) return { book: await known(reader, mine), since: 'person' };
  return { book: await usualBook(reader, me), since: 'usual' };
}

async function known(reader: Reader, use: Use): Promise<Codebook> {
  const book = await bookById(reader, use.codebookId);
  if (book === null) throw new Error('a recording is marked with a code book that is not there');
  return book;
}

async function usualBook(reader: Reader, me: ProfileId): Promise<Codebook> {
  for (const id of await lastUsed(reader, me)) {
    const book = await bookById(reader, id);
    const newest = book === null ? null : await newestPublished(reader, book);
    if (newest !== null) return newest;
  }
  return STANDARD_BOOK;
}

/** Of the same lineage: whoever begins on a recording begins with what holds now. */
async function newestPublished(reader: Reader, { id, lineageId }: Codebook): Promise<Codebook | null> {
  if (id === STANDARD_BOOK.id) return STANDARD_BOOK;
  const versions = await versionsOf(reader, lineageId);
  return newestOf(versions.filter(({ standing }) => standing === 'published'));
}

export function bookOfRecording(session: Session, recordingId: RecordingId): Promise<Result<RecordingBook>> {
  return session.db.read(async (reader) => {
    if (!(await isRecording(reader, recordingId))) return refuse({ code: 'not-found' });
    return ok(await bookOn(reader, recordingId, session.me.id));
  });
}

/** For everybody who marks this recording. What was coded with another book stays, and stays readable. */
export function chooseBook(
  session: Session,
  ports: Ports,
  recordingId: RecordingId,
  codebookId: CodebookId,
): Promise<Result<RecordingBook>> {
  const me = session.me.id;
  const place = `recording:${recordingId}`;
  const act = { label: 'codebook.choose', actor: me, place, topics: ['codebooks'] } as const;
  return session.journal.act(act, async (rows) => {
    if (!(await isRecording(rows, recordingId))) return refuse({ code: 'not-found' });
    const book = await bookById(rows, codebookId);
    if (book === null) return refuse({ code: 'not-found' });
    if (book.standing !== 'published') return refuse({ code: 'codebook.not-published' });
    await use(rows, ports, { recordingId, codebookId, chosenBy: me, profileId: null });
    return ok({ book, since: 'recording' });
  });
}

/** Within the act in which somebody codes: from then on the recording keeps the book that it was done with. */
export async function keepBook(
  rows: ActRows,
  ports: Ports,
  recordingId: RecordingId,
  me: ProfileId,
): Promise<void> {
  const { book, since } = await bookOn(rows, recordingId, me);
  if (since !== 'usual') return;
  await use(rows, ports, { recordingId, codebookId: book.id, chosenBy: me, profileId: me });
}

export interface Chosen {
  readonly recordingId: RecordingId;
  readonly codebookId: CodebookId;
  readonly chosenBy: ProfileId;
  /** Null: for everybody. */
  readonly profileId: ProfileId | null;
}

/** Within an act. */
export async function use(rows: ActRows, ports: Ports, chosen: Chosen): Promise<void> {
  const { recordingId, codebookId, chosenBy, profileId } = chosen;
  const uses = await usesOn(rows, recordingId, chosenBy);
  const before = uses.find((one) => one.profileId === profileId);
  if (before?.codebookId === codebookId) return;
  const now = { codebook_id: codebookId, chosen_by: chosenBy, chosen_at: ports.clock() };
  if (before !== undefined) {
    await rows.update('codebook_use', before.id, now);
    return;
  }
  const id = newId<CodebookUseId>(ports.randomBytes);
  await rows.insert('codebook_use', { id, recording_id: recordingId, profile_id: profileId, ...now });
}
