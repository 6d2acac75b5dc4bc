// Subjects: what a line is about, and to which recording and family that belongs. An act tells it by the rows it
// changed; each table says here what its rows mean to the log.

import { EVENTS, type ActLabel, type ObjectType } from '../../../shared/domain/audit/events.ts';
import type { ChangeSet, Row } from '../../../shared/domain/history/changes.ts';
import {
  asId,
  type CaseId,
  type LiveSessionId,
  type RecordingId,
  type RoundId,
  type SheetId,
} from '../../../shared/domain/ids.ts';
import type { Reader } from '../db/database.ts';
import type { Act, JournalledTable } from '../db/journal.ts';
import { isJournalledTable } from '../db/journalled-tables.ts';
import { caseOf, caseOfLive, recordingOfSheet } from './queries.ts';

export interface Subject {
  readonly objectType: ObjectType;
  readonly objectId: string | null;
  readonly objectPart: string | null;
  readonly recordingId: RecordingId | null;
  readonly caseId: CaseId | null;
}

/** What a reading is about. */
export type About =
  | { readonly recordingId: RecordingId }
  | { readonly sheetId: SheetId }
  | { readonly roundId: RoundId }
  | { readonly caseId: CaseId }
  | { readonly liveId: LiveSessionId }
  | null;

export function subjectAlone(objectType: ObjectType, objectId: string | null = null): Subject {
  return { objectType, objectId, objectPart: null, recordingId: null, caseId: null };
}

const cell = (row: Row, column: string): string => String(row[column]);

/** Without the family of a recording, which is looked up for all of them alike. */
const OF_ROW: Readonly<Record<JournalledTable, (row: Row) => Subject>> = {
  profile: (row) => subjectAlone('profile', cell(row, 'id')),
  departure: (row) => subjectAlone('profile', cell(row, 'id')),
  care_case: (row) => ({ ...subjectAlone('case', cell(row, 'id')), caseId: asId(cell(row, 'id')) }),
  recording: (row) => ({
    ...subjectAlone('recording', cell(row, 'id')),
    recordingId: asId(cell(row, 'id')),
    caseId: asId(cell(row, 'case_id')),
  }),
  fragment: (row) => ({
    ...subjectAlone('fragment', cell(row, 'id')),
    recordingId: asId(cell(row, 'recording_id')),
  }),
  fragment_link: (row) => ({
    ...subjectAlone('fragment', cell(row, 'from_id')),
    recordingId: asId(cell(row, 'recording_id')),
  }),
  episode: (row) => ({
    ...subjectAlone('recording', cell(row, 'recording_id')),
    recordingId: asId(cell(row, 'recording_id')),
  }),
  running_state: (row) => ({
    ...subjectAlone('fragment', cell(row, 'id')),
    recordingId: asId(cell(row, 'recording_id')),
  }),
  interval_run: (row) => ofRun(row, 'id'),
  interval_score: (row) => ofRun(row, 'run_id'),
  codebook: (row) => subjectAlone('codebook', cell(row, 'id')),
  codebook_use: (row) => ({
    ...subjectAlone('recording', cell(row, 'recording_id')),
    recordingId: asId(cell(row, 'recording_id')),
  }),
  live_session: (row) => ({ ...subjectAlone('live', cell(row, 'id')), caseId: asId(cell(row, 'case_id')) }),
  live_mark: (row) => ({
    ...subjectAlone('live', cell(row, 'session_id')),
    caseId: asId(cell(row, 'case_id')),
  }),
  film_tie: (row) => ({
    ...subjectAlone('recording', cell(row, 'main_id')),
    recordingId: asId(cell(row, 'main_id')),
  }),
  live_attachment: (row) => ({
    ...subjectAlone('live', cell(row, 'id')),
    recordingId: asId(cell(row, 'recording_id')),
    caseId: asId(cell(row, 'case_id')),
  }),
  round: (row) => subjectAlone('round', cell(row, 'id')),
  sheet: (row) => ({
    ...subjectAlone('sheet', cell(row, 'id')),
    recordingId: asId(cell(row, 'recording_id')),
  }),
  visible_person: (row) => ofFamily(row, cell(row, 'id')),
  consent: (row) => ({ ...ofFamily(row, cell(row, 'person_id')), objectPart: cell(row, 'purpose') }),
  consent_exception: (row) => ofFamily(row, cell(row, 'recording_id')),
  case_relation: (row) => ({ ...ofFamily(row, cell(row, 'profile_id')), objectPart: cell(row, 'kind') }),
  retention_choice: (row) => ({
    ...subjectAlone('recording', cell(row, 'recording_id')),
    recordingId: asId(cell(row, 'recording_id')),
    objectPart: cell(row, 'class'),
  }),
  retention_hold: (row) => ({
    ...ofFamily(row, cell(row, 'id')),
    recordingId: row['recording_id'] === null ? null : asId(cell(row, 'recording_id')),
  }),
  erasure_request: (row) => ofFamily(row, cell(row, 'id')),
  score: (row) => ({ ...subjectAlone('sheet', cell(row, 'sheet_id')), objectPart: cell(row, 'scale_id') }),
};

function ofRun(row: Row, column: 'id' | 'run_id'): Subject {
  return { ...subjectAlone('intervals', cell(row, column)), recordingId: asId(cell(row, 'recording_id')) };
}

/** Consent is about the family; which of them it was is told by the object. */
function ofFamily(row: Row, id: string): Subject {
  return { ...subjectAlone('case', id), caseId: asId(cell(row, 'case_id')) };
}

export async function subjectOfAct(reader: Reader, act: Act, changes: ChangeSet): Promise<Subject> {
  if (act.about !== undefined) {
    return { ...subjectAlone('recording', act.about.recordingId), ...act.about };
  }
  const touched = changes.map(subjectOfChange).filter((subject) => subject !== null);
  const found = principal(act.label, touched);
  return withFamily(reader, found ?? subjectAlone('vault'));
}

export async function subjectOfReading(
  reader: Reader,
  objectType: ObjectType,
  about: About,
): Promise<Subject> {
  const bare = subjectAlone(objectType);
  if (about === null) return bare;
  if ('sheetId' in about) return withFamily(reader, subjectAlone('sheet', about.sheetId));
  if ('roundId' in about) return { ...bare, objectId: about.roundId };
  if ('liveId' in about) {
    return { ...bare, objectId: about.liveId, caseId: await caseOfLive(reader, about.liveId) };
  }
  if ('caseId' in about) return { ...bare, objectId: about.caseId, caseId: about.caseId };
  return withFamily(reader, { ...bare, objectId: about.recordingId, recordingId: about.recordingId });
}

function subjectOfChange({ table, before, after }: ChangeSet[number]): Subject | null {
  const row = after ?? before;
  return row === null || !isJournalledTable(table) ? null : OF_ROW[table](row);
}

/** The thing the act is about among those it touched; a part of it only where it touched no other part. */
function principal(label: ActLabel, touched: readonly Subject[]): Subject | null {
  const kind = EVENTS[label].object;
  const found = touched.find((subject) => subject.objectType === kind) ?? touched[0];
  if (found === undefined || label === 'demo.fill') return null;
  const same = touched.filter(
    (one) => one.objectType === found.objectType && one.objectId === found.objectId,
  );
  return same.every((one) => one.objectPart === found.objectPart) ? found : { ...found, objectPart: null };
}

async function withFamily(reader: Reader, subject: Subject): Promise<Subject> {
  const ofSheet = subject.recordingId === null && subject.objectType === 'sheet' && subject.objectId !== null;
  const recordingId = ofSheet ? await recordingOfSheet(reader, subject.objectId ?? '') : subject.recordingId;
  const caseId = subject.caseId ?? (recordingId === null ? null : await caseOf(reader, recordingId));
  return { ...subject, recordingId, caseId };
}
