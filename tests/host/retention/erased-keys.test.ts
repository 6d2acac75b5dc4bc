// Keys that were destroyed, in boxes or not, are in no page of the database any more, used or free, nor in its write-ahead log. The same
// with the engine's overwriting switched off is the control: there they are.

import { randomBytes } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDatabase } from '../../../electron/host/db/create-database.ts';
import type { Database } from '../../../electron/host/db/database.ts';
import { openEncrypted } from '../../../electron/host/db/engine.ts';
import { migrate } from '../../../electron/host/db/migrate.ts';
import { migrations } from '../../../electron/host/db/migrations/index.ts';
import { DATABASE_SETTINGS } from '../../../electron/host/db/open-database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { eraseFilmKeys } from '../../../electron/host/films/erase-keys.ts';
import { giveKey } from '../../../electron/host/films/film-keys.ts';
import { boxOf, keepUnsealed } from '../../../electron/host/films/queries.ts';
import { identityOf } from '../../../electron/host/vault/identity.ts';
import { addRecording } from '../../../electron/host/recordings/service.ts';
import { createJournal } from '../../../electron/host/db/create-journal.ts';
import { asId, type ProfileId, type RecordingId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/domain/result.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import {
  act,
  clock,
  filesIn,
  newKey,
  newRecordingId,
  NO_LOG,
  profileRow,
  tempFolder,
} from '../../support/storage.ts';

const FILMS = 100;

/** What must be gone with each film: its key, and the box in which somebody had it. */
async function fill(db: Database): Promise<ReadonlyMap<RecordingId, readonly Buffer[]>> {
  const journal = createJournal(db, { clock }, NO_LOG, () => undefined);
  const keys = new Map<RecordingId, readonly Buffer[]>();
  const tools = { vaultId: 'v', random: randomBytes };
  const holder = { id: asId<ProfileId>('p'), publicKey: identityOf(randomBytes(32), 'v').publicKey };
  await db.write(async (writer) => {
    await writer.run(sql`insert into care_case (id, code, created_at) values ('c', 'G-1', 1)`);
  });
  await journal.act(act(), async (rows) => {
    await rows.insert('profile', profileRow('p', 'Noor'));
    for (let film = 0; film < FILMS; film += 1) {
      const id = asId<RecordingId>(newRecordingId());
      const key = randomBytes(32);
      const { unjournalled } = rows;
      await addRecording(rows, recordingOf(id, film), new Map());
      await giveKey(unjournalled, tools, { recordingId: id, key }, holder);
      await keepUnsealed(unjournalled, id, key);
      keys.set(id, [key, Buffer.from((await boxOf(unjournalled, id, holder.id)) ?? [])]);
    }
    return ok(null);
  });
  return keys;
}

function recordingOf(id: RecordingId, film: number) {
  return {
    id,
    caseId: asId<never>('c'),
    code: `V-${String(film)}`,
    title: '',
    activity: null,
    importedAt: 1,
    importedBy: asId<never>('p'),
    duration: fromSeconds(1),
    width: 640,
    height: 360,
    frameCount: 25,
    variableFrameRate: false,
    hasSound: true,
    sizeBytes: 1,
    sha256: id,
    format: 'mp4',
    videoCodec: 'h264',
    audioCodec: null,
    playable: 'original',
    destroyedAt: null,
  } as const;
}

/** How many of the keys are left, after `destroyed` of them were destroyed, in every page there is. */
async function leftBehind(secureDelete: 'ON' | 'OFF', destroyed: number) {
  const folder = tempFolder();
  const path = join(folder, 'main.db');
  const settings = DATABASE_SETTINGS.map((one) =>
    one[0] === 'secure_delete'
      ? (['secure_delete', secureDelete, secureDelete === 'ON' ? 1 : 0] as const)
      : one,
  );
  const connection = await openEncrypted(path, newKey(), { settings });
  await migrate(connection, path, { migrations, clock });
  const db = createDatabase(connection);
  const keys = await fill(db);
  await db.settle();
  writeFileSync(`${path}.before-50`, 'a copy from before');
  const gone = [...keys].slice(0, destroyed);
  await db.write(async (writer) => {
    for (const [id] of gone) await eraseFilmKeys(writer, id);
  });
  const unsettled = statSync(`${path}-wal`).size;
  await db.settle();
  await db.dropCopies();
  const settled = statSync(`${path}-wal`).size;
  // Every page, free ones too, without the cipher.
  const pages = connection.serialize();
  const left = gone.filter(([, traces]) => traces.some((trace) => pages.includes(trace))).length;
  const files = filesIn(folder);
  await db.close();
  return { left, unsettled, settled, files };
}

it.each([1, FILMS / 2, FILMS])('of %i destroyed keys nothing is left anywhere', async (destroyed) => {
  const { left, unsettled, settled, files } = await leftBehind('ON', destroyed);
  expect(left).toBe(0);
  expect(unsettled).toBeGreaterThan(0);
  expect(settled).toBe(0);
  expect(files).toEqual(['main.db', 'main.db-wal']);
});

it('with overwriting switched off they are found, so the search does find them', async () => {
  expect((await leftBehind('OFF', FILMS)).left).toBeGreaterThan(FILMS / 10);
});
