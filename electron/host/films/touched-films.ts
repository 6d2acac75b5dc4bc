// Touched films: of which films an act can have changed who must hold the key. Read off the rows it writes: a relation is
// about the films of its family, a sheet about one, and a person about those that they hold after and not before, or the
// other way round.

import { heldBy } from '../access/holders.ts';
import { recordingsOfCase, relationById } from '../access/service.ts';
import type { CaseId, ProfileId, RecordingId, RelationId } from '../../../shared/domain/ids.ts';
import { asId } from '../../../shared/domain/ids.ts';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { ActRows, JournalledTable } from '../db/journal.ts';
import { recordingOfSheet } from './queries.ts';

export interface TouchedFilms {
  /** Goes before each row that comes, changes or goes; `row` as far as it is written. */
  note(table: JournalledTable, id: string, row: Row | null): Promise<void>;
  /** After the last. */
  films(): Promise<ReadonlySet<RecordingId>>;
}

/** Within one act; `now` as UTC milliseconds. */
export function touchedFilms(rows: ActRows, now: number): TouchedFilms {
  const films = new Set<RecordingId>();
  const families = new Set<CaseId>();
  /** What each person held before the act. */
  const people = new Map<ProfileId, ReadonlySet<RecordingId>>();
  return {
    async note(table, id, row) {
      if (table === 'case_relation') {
        const caseId = row?.['case_id'] ?? (await relationById(rows, asId<RelationId>(id)))?.caseId;
        if (typeof caseId === 'string') families.add(asId(caseId));
      }
      if (table === 'sheet') {
        const recordingId = row?.['recording_id'] ?? (await recordingOfSheet(rows, id));
        if (typeof recordingId === 'string') films.add(asId(recordingId));
      }
      const person = asId<ProfileId>(id);
      if (table === 'profile' && !people.has(person)) people.set(person, await heldBy(rows, person, now));
    },
    async films() {
      for (const caseId of families) {
        for (const recording of await recordingsOfCase(rows, caseId)) films.add(recording.id);
      }
      for (const [person, before] of people) {
        const after = await heldBy(rows, person, now);
        for (const one of after) if (!before.has(one)) films.add(one);
        for (const one of before) if (!after.has(one)) films.add(one);
      }
      return films;
    },
  };
}
