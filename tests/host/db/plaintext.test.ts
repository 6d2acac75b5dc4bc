// Nothing of what people write or film stands readable on the disk: not in the database, its log, a container, a
// half-made container or a temporary file. Each search is shown to find what it looks for where there is no cipher.

import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { createJournal } from '../../../electron/host/db/create-journal.ts';
import { openEncrypted, type Settings } from '../../../electron/host/db/engine.ts';
import { createFilmStore } from '../../../electron/host/db/film-store.ts';
import { DATABASE_SETTINGS, openDatabase } from '../../../electron/host/db/open-database.ts';
import {
  addProfile,
  clock,
  filesIn,
  newKey,
  newRecordingId,
  tempFolder,
  NO_LOG,
} from '../../support/storage.ts';

const MARKER = 'Zilverreiger-4711-merkteken';

/** Files below the folder in which the marker stands as bytes of UTF-8 or UTF-16, of hex or of base64. */
function filesWithMarker(folder: string): string[] {
  const forms = [
    Buffer.from(MARKER, 'utf8'),
    Buffer.from(MARKER, 'utf16le'),
    Buffer.from(Buffer.from(MARKER).toString('hex')),
    Buffer.from(Buffer.from(MARKER).toString('base64').slice(0, 30)),
  ];
  return filesIn(folder).filter((name) => {
    const bytes = readFileSync(join(folder, name));
    return forms.some((form) => bytes.includes(form));
  });
}

describe('the marker', () => {
  it('stands in no file of the vault, at any moment', async () => {
    const folder = tempFolder();
    const key = newKey();
    const db = await openDatabase(join(folder, 'main.db'), key, { clock });
    const journal = createJournal(db, { clock }, NO_LOG, () => {});
    for (let i = 0; i < 50; i += 1) await addProfile(journal, `${MARKER}-${i}`, MARKER.repeat(40));
    const store = createFilmStore(folder);
    const id = newRecordingId();
    const writer = await store.create(id, key);
    for (let i = 0; i < 30; i += 1) await writer.append('original', Buffer.from(MARKER.repeat(30_000)));
    await writer.rewrite('original', 300_000, Buffer.from(MARKER.repeat(10)));

    const unfinished = join('incoming', `${id}.part`);
    expect(filesIn(folder)).toEqual([unfinished, `${unfinished}-journal`, 'main.db', 'main.db-wal']);
    expect(filesWithMarker(folder)).toEqual([]);
    await writer.seal();
    expect(filesWithMarker(folder)).toEqual([]);
    await store.keep(id);
    await store.settle(id);
    await db.settle();
    expect(filesWithMarker(folder)).toEqual([]);
    await db.close();
    expect(filesIn(folder)).toEqual(['main.db', join('rec', `${id}.rec`)]);
    expect(filesWithMarker(folder)).toEqual([]);
  });

  it('is found where there is no cipher', () => {
    const folder = tempFolder();
    const plain = new DatabaseSync(join(folder, 'plain.db'));
    plain.exec(`pragma journal_mode = wal; create table t (a text); insert into t values ('${MARKER}')`);
    expect(filesWithMarker(folder)).toEqual(['plain.db-wal']);
    plain.close();
    expect(filesWithMarker(folder)).toEqual(['plain.db']);
  });
});

describe.skipIf(process.platform !== 'linux')(
  'a sort too large for the cache (seen through /proc, Linux only)',
  () => {
    const LARGE_SORT = `
    with recursive n (i) as (select 1 union all select i + 1 from n where i < 40000)
    select hex(randomblob(8)) || '${MARKER}' || hex(zeroblob(300)) as text from n order by text`;

    /** Files of ours that have no name any more: SQLite unlinks its temporary files as soon as it has opened them. */
    function temporaryFiles(): string[] {
      return readdirSync('/proc/self/fd')
        .map((fd) => {
          try {
            return readlinkSync(`/proc/self/fd/${fd}`);
          } catch {
            return '';
          }
        })
        .filter((target) => target.includes('etilqs'));
    }

    async function temporaryFilesWhileSorting(settings: Settings): Promise<string[]> {
      const connection = await openEncrypted(join(tempFolder(), 'main.db'), newKey(), { settings });
      const rows = connection.prepare(LARGE_SORT).iterate();
      expect(rows.next().done).toBe(false);
      const found = temporaryFiles();
      rows.return?.();
      connection.close();
      return found;
    }

    it('leaves no temporary file with our settings', async () => {
      expect(await temporaryFilesWhileSorting(DATABASE_SETTINGS)).toEqual([]);
    });

    it('would leave one, in plain text, with the engine’s own settings', async () => {
      const found = await temporaryFilesWhileSorting([]);
      expect(found).not.toEqual([]);
    });
  },
);
