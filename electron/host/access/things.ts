// Things that a call can be about, and to which families they belong.

import { z } from 'zod';
import type {
  CaseId,
  EpisodeId,
  ErasureRequestId,
  FilmTieId,
  FragmentId,
  FragmentLinkId,
  HoldId,
  LiveMarkId,
  LiveSessionId,
  IntervalRunId,
  PersonId,
  RecordingId,
  RelationId,
  SheetId,
} from '../../../shared/domain/ids.ts';
import { id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql, type Sql } from '../db/sql.ts';
import type { Place } from './service.ts';

export type Thing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'case'; readonly id: CaseId }
  | { readonly kind: 'recording'; readonly id: RecordingId }
  | { readonly kind: 'sheet'; readonly id: SheetId }
  | { readonly kind: 'link'; readonly id: FragmentLinkId }
  | { readonly kind: 'episode'; readonly id: EpisodeId }
  | { readonly kind: 'recordings'; readonly ids: readonly RecordingId[] }
  | { readonly kind: 'tie'; readonly id: FilmTieId }
  | { readonly kind: 'live'; readonly id: LiveSessionId }
  | { readonly kind: 'live-mark'; readonly id: LiveMarkId }
  | { readonly kind: 'live-on-film'; readonly id: LiveSessionId; readonly recordingId: RecordingId }
  | { readonly kind: 'interval-run'; readonly id: IntervalRunId }
  | { readonly kind: 'relation'; readonly id: RelationId }
  | { readonly kind: 'hold'; readonly id: HoldId }
  | { readonly kind: 'erasure-request'; readonly id: ErasureRequestId }
  | { readonly kind: 'fragments'; readonly ids: readonly FragmentId[] }
  | { readonly kind: 'persons'; readonly ids: readonly PersonId[] };

/** Empty for nothing; null where it is not there, or not all of it. */
export async function placesOf(reader: Reader, thing: Thing): Promise<readonly Place[] | null> {
  const places: Place[] = [];
  for (const statement of whereIs(thing)) {
    const row = await reader.first(statement);
    if (row === null) return null;
    places.push(placeRow.parse(row));
  }
  return places;
}

const placeRow = z
  .object({ case_id: id<CaseId>(), recording_id: id<RecordingId>().nullable() })
  .transform((row): Place => ({ caseId: row.case_id, recordingId: row.recording_id }));

function whereIs(thing: Thing): readonly Sql[] {
  switch (thing.kind) {
    case 'nothing':
      return [];
    case 'case':
      return [sql`select id as case_id, null as recording_id from care_case where id = ${thing.id}`];
    case 'recording':
      return [sql`select case_id, id as recording_id from recording where id = ${thing.id}`];
    case 'sheet':
      return [
        sql`
          select r.case_id, r.id as recording_id from sheet s join recording r on r.id = s.recording_id
          where s.id = ${thing.id}`,
      ];
    case 'link':
      return [
        sql`
          select r.case_id, r.id as recording_id from fragment_link l join recording r on r.id = l.recording_id
          where l.id = ${thing.id}`,
      ];
    case 'episode':
      return [
        sql`
          select r.case_id, r.id as recording_id from episode e join recording r on r.id = e.recording_id
          where e.id = ${thing.id}`,
      ];
    case 'recordings':
      return thing.ids.flatMap((one) => whereIs({ kind: 'recording', id: one }));
    case 'tie':
      return [
        sql`
          select r.case_id, r.id as recording_id from film_tie t join recording r on r.id = t.main_id
          where t.id = ${thing.id}`,
      ];
    case 'live':
      return [sql`select case_id, null as recording_id from live_session where id = ${thing.id}`];
    case 'live-on-film':
      // The family first: whoever has only the film to do with comes no further.
      return [
        ...whereIs({ kind: 'live', id: thing.id }),
        ...whereIs({ kind: 'recording', id: thing.recordingId }),
      ];
    case 'live-mark':
      return [sql`select case_id, null as recording_id from live_mark where id = ${thing.id}`];
    case 'interval-run':
      return [
        sql`
          select r.case_id, r.id as recording_id from interval_run i join recording r on r.id = i.recording_id
          where i.id = ${thing.id}`,
      ];
    case 'relation':
      return [sql`select case_id, null as recording_id from case_relation where id = ${thing.id}`];
    case 'hold':
      return [sql`select case_id, recording_id from retention_hold where id = ${thing.id}`];
    case 'erasure-request':
      return [sql`select case_id, null as recording_id from erasure_request where id = ${thing.id}`];
    case 'fragments':
      return [...new Set(thing.ids)].map(
        (one) => sql`
          select r.case_id, r.id as recording_id from fragment f join recording r on r.id = f.recording_id
          where f.id = ${one}`,
      );
    case 'persons':
      return [...new Set(thing.ids)].map(
        (one) => sql`select case_id, null as recording_id from visible_person where id = ${one}`,
      );
  }
}
