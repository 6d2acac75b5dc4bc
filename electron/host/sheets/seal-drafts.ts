// Sealing what was written before drafts were sealed: rows of sheets that are not handed in, and the lines of the
// journal that tell how they came about. Undo goes on over it: what was the same row before, is the same row after.

import { z } from 'zod';
import type { ChangeSet, Row } from '../../../shared/domain/history/changes.ts';
import type { ProfileId, SheetId } from '../../../shared/domain/ids.ts';
import { id } from '../columns.ts';
import type { Reader, Writer } from '../db/database.ts';
import { updateRow } from '../db/journalled-tables.ts';
import { sql } from '../db/sql.ts';
import type { FeatureDeps } from '../feature.ts';
import { changeSetCell } from '../history/journal-line.ts';
import type { Session } from '../session.ts';
import { escrowedPeople } from '../vault/escrowed-people.ts';
import { draftKeyOf, SAYING, sealRow } from './drafts.ts';

type Sealing = (row: Row) => Row;

/** Of the person who has the vault open, as soon as the recovery key would bring their keys back. */
export async function sealDrafts(session: Session, ports: FeatureDeps['ports']): Promise<void> {
  const { db, me } = session;
  const waiting = await db.read(async (reader) =>
    (await escrowedPeople(reader, me.id)).has(me.id) ? sheetsInClear(reader, me.id) : [],
  );
  if (waiting.length === 0) return;
  await db.write(async (writer) => {
    for (const sheetId of waiting) {
      const sealing = sealedOnce((row) => sealRow(draftKeyOf(session), row, ports.randomBytes));
      await sealScores(writer, sheetId, sealing);
      await sealJournal(writer, sheetId, sealing);
    }
  });
  // Not only out of the file, out of its log too.
  await db.settle();
}

const sheetRow = z.object({ id: id<SheetId>() });

/** A line that tells of a score in clear holds its note, be it an empty one; a sealed row has none. */
const SAYS_SOMETHING = '%"note":"%';

async function sheetsInClear(reader: Reader, rater: ProfileId): Promise<readonly SheetId[]> {
  const rows = await reader.all(sql`
    select s.id from sheet s where s.rater_id = ${rater} and s.submitted_at is null and (
      exists (select 1 from score c where c.sheet_id = s.id and c.sealed is null)
      or exists (select 1 from journal j where j.actor_id = ${rater} and j.place = 'sheet:' || s.id
        and j.changes like ${SAYS_SOMETHING}))`);
  return rows.map((row) => sheetRow.parse(row).id);
}

/** The same content becomes the same sealed row, or undo would not know it again. */
function sealedOnce(seal: Sealing): Sealing {
  const known = new Map<string, Row>();
  return (row) => {
    const content = JSON.stringify(['id', ...SAYING].map((column) => row[column]));
    const sealed = known.get(content) ?? seal(row);
    known.set(content, sealed);
    return sealed;
  };
}

const scoreRow = z.looseObject({ id: z.string() });

async function sealScores(writer: Writer, sheetId: SheetId, sealing: Sealing): Promise<void> {
  const rows = await writer.all(sql`select * from score where sheet_id = ${sheetId} and sealed is null`);
  for (const row of rows) await writer.run(updateRow('score', scoreRow.parse(row).id, sealing(row)));
}

const lineRow = z.object({ seq: z.int(), changes: changeSetCell });

/** Also the lines of undoing, which belong to no place; a sheet's id stands in no line that is not about it. */
async function sealJournal(writer: Writer, sheetId: SheetId, sealing: Sealing): Promise<void> {
  const lines = await writer.all(sql`select seq, changes from journal where changes like ${`%${sheetId}%`}`);
  for (const { seq, changes } of lines.map((line) => lineRow.parse(line))) {
    const sealed = JSON.stringify(sealedChanges(changes, sheetId, sealing));
    await writer.run(sql`update journal set changes = ${sealed} where seq = ${seq}`);
  }
}

function sealedChanges(changes: ChangeSet, sheetId: SheetId, sealing: Sealing): ChangeSet {
  const sealedRow = (row: Row | null) =>
    row === null || row['sheet_id'] !== sheetId || typeof row['sealed'] === 'string' ? row : sealing(row);
  return changes.map((change) =>
    change.table === 'score'
      ? { ...change, before: sealedRow(change.before), after: sealedRow(change.after) }
      : change,
  );
}
