// What was done before code books were kept is undone and redone after: the journal holds rows as they then stood.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fragmentsOf } from '../../electron/host/fragments/queries.ts';
import { createJournal } from '../../electron/host/db/create-journal.ts';
import type { Database } from '../../electron/host/db/database.ts';
import { insertRow } from '../../electron/host/db/journalled-tables.ts';
import { migrations } from '../../electron/host/db/migrations/index.ts';
import { openDatabase } from '../../electron/host/db/open-database.ts';
import { step } from '../../electron/host/history/service.ts';
import { bareCoding, codesOf } from '../../shared/domain/fragment/coding.ts';
import { asId, type FragmentId, type ProfileId, type RecordingId } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/domain/result.ts';
import { clock, newKey, NO_LOG, openTemp, profileRow, tempFolder } from '../support/storage.ts';
import { rowsOf } from './frozen-rows.ts';

const BOOKS = 80;
const ME = asId<ProfileId>('a'.repeat(32));
const FILM = asId<RecordingId>('d'.repeat(32));
const MARK = asId<FragmentId>('e'.repeat(32));
const place = `recording:${FILM}`;

const journalOn = (db: Database) => createJournal(db, { clock }, NO_LOG, () => undefined);

/** A fragment that was given two codes, as a program without code books wrote it. */
async function beforeBooks(path: string, key: Buffer): Promise<void> {
  const steps = migrations.filter(({ version }) => version < BOOKS);
  const db = await openDatabase(path, key, { clock, migrations: steps });
  const rows = new Map(rowsOf(10));
  await db.write(async (writer) => {
    await writer.run(insertRow('profile', profileRow(ME, 'Noor')));
    for (const table of ['care_case', 'recording', 'fragment']) {
      const row = rows.get(table);
      if (row !== undefined) await writer.run(insertRow(table, row));
    }
  });
  const act = { label: 'fragment.edit', actor: ME, place, topics: [] } as const;
  await journalOn(db).act(act, async (tables) => {
    await tables.update('fragment', MARK, { codes: '["touch","soothing"]' });
    return ok(null);
  });
  await db.close();
}

test('codes given before the migration are taken back after it, and given again', async () => {
  const path = join(tempFolder(), 'main.db');
  const key = newKey();
  await beforeBooks(path, key);
  const db = await openTemp(path, key);
  const here = { db, journal: journalOn(db), me: { id: ME, name: 'Noor', createdAt: 1 } };
  const codes = async () => (await db.read((reader) => fragmentsOf(reader, FILM))).map(codesOf);
  expect(await codes()).toEqual([['touch', 'soothing']]);
  expect(await step(here, { recording: FILM }, 'undo', clock())).toEqual(
    ok({ undo: null, redo: 'fragment.edit' }),
  );
  expect(await codes()).toEqual([['smile']]);
  expect(await step(here, { recording: FILM }, 'redo', clock())).toEqual(
    ok({ undo: 'fragment.edit', redo: null }),
  );
  const [fragment] = await db.read((reader) => fragmentsOf(reader, FILM));
  expect(fragment?.codings).toEqual([bareCoding(asId('touch')), bareCoding(asId('soothing'))]);
});
