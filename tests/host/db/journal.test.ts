import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createJournal } from '../../../electron/host/db/create-journal.ts';
import type { Database } from '../../../electron/host/db/database.ts';
import type { Act, Journal } from '../../../electron/host/db/journal.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import type { ChangeSet } from '../../../shared/domain/history/changes.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import {
  act,
  addProfile,
  clock,
  newKey,
  NO_LOG,
  openTemp,
  profileRow,
  tempFolder,
} from '../../support/storage.ts';

interface News {
  readonly topics: Act['topics'];
  readonly changes: ChangeSet;
  readonly revision: number;
}

async function fresh(): Promise<{ db: Database; journal: Journal; news: News[] }> {
  const db = await openTemp(join(tempFolder(), 'main.db'), newKey());
  const news: News[] = [];
  const journal = createJournal(db, { clock }, NO_LOG, ({ topics }, changes, revision) => {
    news.push({ topics, changes, revision });
  });
  return { db, journal, news };
}

const lines = (db: Database) => db.read((r) => r.all(sql`select * from journal order by seq`));

describe('an act', () => {
  it('writes its rows and its line together, and then tells', async () => {
    const { db, journal, news } = await fresh();
    await addProfile(journal, '1', 'Noor');
    const changes = [{ table: 'profile', id: '1', before: null, after: profileRow('1', 'Noor') }];
    expect(await lines(db)).toEqual([
      {
        seq: 1,
        at: clock(),
        actor_id: 'a'.repeat(32),
        label: 'profile.add',
        place: null,
        changes: JSON.stringify(changes),
        standing: 'done',
      },
    ]);
    expect(news).toEqual([{ topics: ['profiles'], changes, revision: 1 }]);
  });

  it('notes one change per row: what stood before all and what stands after all', async () => {
    const { journal, news } = await fresh();
    await addProfile(journal, '1', 'Noor');
    await journal.act(act(), async (rows) => {
      await rows.update('profile', '1', { name: 'Noor B.' });
      await rows.update('profile', '1', { name: 'Noor Bakker' });
      await rows.insert('profile', profileRow('2', 'Sam'));
      await rows.remove('profile', '2');
      return ok(null);
    });
    expect(news[1]?.changes).toEqual([
      { table: 'profile', id: '1', before: profileRow('1', 'Noor'), after: profileRow('1', 'Noor Bakker') },
    ]);
  });

  it('notes what the table made of a value, not what was sent', async () => {
    const { journal, news } = await fresh();
    await journal.act(act(), async (rows) => {
      await rows.insert('care_case', { id: 'c', code: 12, created_at: 1 });
      return ok(null);
    });
    expect(news[0]?.changes[0]?.after).toMatchObject({ id: 'c', code: '12', created_at: 1 });
  });

  it('that is refused leaves nothing and tells nothing', async () => {
    const { db, journal, news } = await fresh();
    const refused = await journal.act(act(), async (rows) => {
      await rows.insert('profile', profileRow('1', 'Noor'));
      return refuse({ code: 'not-allowed' });
    });
    expect(refused).toEqual({ ok: false, error: { code: 'not-allowed' } });
    expect(await lines(db)).toEqual([]);
    expect(await db.read((r) => r.all(sql`select id from profile`))).toEqual([]);
    expect(news).toEqual([]);
  });

  it('that throws leaves nothing, and its number goes to the next', async () => {
    const { journal, news } = await fresh();
    await addProfile(journal, '1', 'Noor');
    await expect(addProfile(journal, '1', 'Sam')).rejects.toThrow(/rule/u);
    await addProfile(journal, '2', 'Sam');
    expect(news.map((one) => one.revision)).toEqual([1, 2]);
  });

  it('that changes nothing leaves no line', async () => {
    const { db, journal, news } = await fresh();
    await addProfile(journal, '1', 'Noor');
    const done = await journal.act(act(), async (rows) => {
      await rows.update('profile', '1', { name: 'Noor' });
      return ok('answer');
    });
    expect(done).toEqual(ok('answer'));
    expect(await lines(db)).toHaveLength(1);
    expect(news).toHaveLength(1);
  });

  it('keeps keys out of the journal', async () => {
    const { db, journal, news } = await fresh();
    await journal.act(act(), async (rows) => {
      await rows.unjournalled.run(sql`insert into care_case (id, code, created_at) values ('c', 'k', 1)`);
      return ok(null);
    });
    const [line] = await lines(db);
    expect(line?.['changes']).toBe('[]');
    expect(news).toHaveLength(1);
  });

  it('tells the topics of the tables it touched, its own, and of the history where it can be undone', async () => {
    const { journal, news } = await fresh();
    await journal.act({ ...act('recording:1'), topics: ['vault'] }, async (rows) => {
      await rows.insert('profile', profileRow('1', 'Noor'));
      await rows.insert('care_case', { id: 'c', code: '1', created_at: 1 });
      return ok(null);
    });
    expect(news[0]?.topics).toEqual(['vault', 'profiles', 'cases', 'history']);
  });

  it('refuses to change or remove a row that is not there', async () => {
    const { journal } = await fresh();
    const work = journal.act(act(), async (rows) => {
      await rows.remove('profile', 'none');
      return ok(null);
    });
    await expect(work).rejects.toThrow('no such row in profile');
  });

  it('takes no column that could be SQL', async () => {
    const { journal } = await fresh();
    const work = journal.act(act(), async (rows) => {
      await rows.insert('profile', { ...profileRow('1', 'Noor'), 'name) values (1); --': 1 });
      return ok(null);
    });
    await expect(work).rejects.toThrow('columns');
  });
});

it('goes on counting after a restart, in the order of the commits', async () => {
  const { db, journal } = await fresh();
  await Promise.all(['1', '2', '3'].map((id) => addProfile(journal, id, id)));
  const revisions: number[] = [];
  const again = createJournal(db, { clock }, NO_LOG, (_, __, revision) => revisions.push(revision));
  await Promise.all(['4', '5'].map((id) => addProfile(again, id, id)));
  expect(revisions).toEqual([4, 5]);
  const ids = await db.read((r) => r.all(sql`select id from profile order by id`));
  expect(ids).toHaveLength(5);
});
