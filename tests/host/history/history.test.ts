import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createJournal } from '../../../electron/host/db/create-journal.ts';
import type { Database } from '../../../electron/host/db/database.ts';
import type { Act, ActRows, Journal } from '../../../electron/host/db/journal.ts';
import { openDatabase } from '../../../electron/host/db/open-database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { createHistoryHandlers } from '../../../electron/host/history/handlers.ts';
import { createFilmStore } from '../../../electron/host/db/film-store.ts';
import { personKeysOf } from '../../../electron/host/vault/person-keys.ts';
import type { Session } from '../../../electron/host/session.ts';
import type { HistoryPlace } from '../../../shared/contract/fragments.ts';
import type { ActLabel } from '../../../shared/domain/audit/events.ts';
import { asId, type ProfileId, type RecordingId, type SheetId } from '../../../shared/domain/ids.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { clock, newKey, openTemp, profileRow, tempFolder, NO_LOG } from '../../support/storage.ts';
import { openTestTrail } from '../../support/trail.ts';

const NOOR: ProfileId = asId(randomBytes(16).toString('hex'));
const SAM: ProfileId = asId(randomBytes(16).toString('hex'));
const RECORDING: RecordingId = asId(randomBytes(16).toString('hex'));
const SHEET: SheetId = asId(randomBytes(16).toString('hex'));
const HERE: HistoryPlace = { recording: RECORDING };
const ON_SHEET: HistoryPlace = { sheet: SHEET };

interface Desk {
  readonly db: Database;
  readonly news: Act[];
  readonly as: (me: ProfileId) => ReturnType<typeof createHistoryHandlers>;
  readonly act: (
    label: ActLabel,
    work: (rows: ActRows) => Promise<void>,
    place?: string,
    by?: ProfileId,
  ) => Promise<void>;
}

async function deskOn(db: Database, folder: string): Promise<Desk> {
  const audit = await openTestTrail(db, folder, { clock });
  onTestFinished(() => audit.end());
  const news: Act[] = [];
  const journal: Journal = createJournal(db, { clock }, NO_LOG, (act) => news.push(act));
  const session = (me: ProfileId): Session => ({
    me: { id: me, name: 'N', createdAt: 1 },
    vaultId: asId('f'.repeat(32)),
    demo: false,
    db,
    journal,
    audit,
    films: createFilmStore(folder),
    keys: personKeysOf(randomBytes(32), 'vault'),
    ended: new AbortController().signal,
  });
  return {
    db,
    news,
    as: (me) => createHistoryHandlers({ current: () => session(me), ports: { clock } }),
    async act(label, work, place = `recording:${RECORDING}`, by = NOOR) {
      await journal.act({ label, actor: by, place, topics: [] }, async (rows) => {
        await work(rows);
        return ok(null);
      });
    },
  };
}

async function fresh(): Promise<Desk> {
  const folder = tempFolder();
  return deskOn(await openTemp(join(folder, 'main.db'), newKey()), folder);
}

/** Told apart by their labels. */
const ADDING = [
  ['a', 'fragment.mark'],
  ['b', 'fragment.edit'],
  ['c', 'fragment.remove'],
] as const;

const add = (id: string) => (rows: ActRows) => rows.insert('profile', profileRow(id, id));
const rename = (id: string, name: string) => (rows: ActRows) => rows.update('profile', id, { name });

const ids = async (db: Database): Promise<string> =>
  (await db.read((r) => r.all(sql`select name from profile order by id`)))
    .map((row) => row['name'])
    .join(' ');

const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

describe('undo and redo', () => {
  it('say what they would do, and when there is nothing', async () => {
    const desk = await fresh();
    const noor = desk.as(NOOR);
    expect(await noor['history.state']({ place: HERE })).toEqual(ok({ undo: null, redo: null }));
    expect(code(await noor['history.undo']({ place: HERE }))).toBe('history.nothing');
    expect(code(await noor['history.redo']({ place: HERE }))).toBe('history.nothing');
    await desk.act('fragment.mark', add('a'));
    await desk.act('fragment.edit', rename('a', 'A'));
    expect(await noor['history.undo']({ place: HERE })).toEqual(
      ok({ undo: 'fragment.mark', redo: 'fragment.edit' }),
    );
    expect(await ids(desk.db)).toBe('a');
    expect(await noor['history.undo']({ place: HERE })).toEqual(ok({ undo: null, redo: 'fragment.mark' }));
    expect(await ids(desk.db)).toBe('');
    expect(await noor['history.redo']({ place: HERE })).toEqual(
      ok({ undo: 'fragment.mark', redo: 'fragment.edit' }),
    );
    expect(await noor['history.redo']({ place: HERE })).toEqual(ok({ undo: 'fragment.edit', redo: null }));
    expect(await ids(desk.db)).toBe('A');
  });

  it('a new act ends what could be redone, also after undoing that act itself', async () => {
    const desk = await fresh();
    const noor = desk.as(NOOR);
    for (const [id, label] of ADDING) await desk.act(label, add(id));
    await noor['history.undo']({ place: HERE });
    await noor['history.undo']({ place: HERE });
    await desk.act('sheet.note', add('d'));
    expect(code(await noor['history.redo']({ place: HERE }))).toBe('history.nothing');
    expect(await noor['history.undo']({ place: HERE })).toEqual(
      ok({ undo: 'fragment.mark', redo: 'sheet.note' }),
    );
    expect(await noor['history.redo']({ place: HERE })).toEqual(ok({ undo: 'sheet.note', redo: null }));
    expect(await ids(desk.db)).toBe('a d');
  });

  it('are each person’s own, and each place’s own', async () => {
    const desk = await fresh();
    await desk.act('sheet.score', add('a'));
    await desk.act('sheet.cite', add('b'), 'recording:other');
    await desk.act('sheet.note', add('c'), `recording:${RECORDING}`, SAM);
    expect(await desk.as(NOOR)['history.undo']({ place: HERE })).toEqual(
      ok({ undo: null, redo: 'sheet.score' }),
    );
    expect(await ids(desk.db)).toBe('b c');
    // Sam's redo is not touched by what Noor does at the same place.
    await desk.as(SAM)['history.undo']({ place: HERE });
    await desk.act('fragment.mark', add('e'));
    expect(await desk.as(SAM)['history.redo']({ place: HERE })).toEqual(
      ok({ undo: 'sheet.note', redo: null }),
    );
  });

  it('never take an act that has no place', async () => {
    const desk = await fresh();
    const journal = createJournal(desk.db, { clock }, NO_LOG, () => {});
    await journal.act({ label: 'recording.import', actor: NOOR, place: null, topics: [] }, async (rows) => {
      await rows.insert('profile', profileRow('a', 'a'));
      return ok(null);
    });
    expect(code(await desk.as(NOOR)['history.undo']({ place: HERE }))).toBe('history.nothing');
  });

  it('leave a line of who and when that is no act to undo itself', async () => {
    const desk = await fresh();
    await desk.act('fragment.mark', add('a'));
    await desk.as(NOOR)['history.undo']({ place: HERE });
    const lines = await desk.db.read((r) =>
      r.all(sql`select seq, actor_id, label, place, standing from journal`),
    );
    expect(lines).toEqual([
      { seq: 1, actor_id: NOOR, label: 'fragment.mark', place: `recording:${RECORDING}`, standing: 'undone' },
      { seq: 2, actor_id: NOOR, label: 'history.undo', place: null, standing: 'done' },
    ]);
    expect(desk.news.map((act) => act.topics)).toEqual([
      ['profiles', 'history'],
      ['history', 'profiles'],
    ]);
  });

  it('go on after a restart', async () => {
    const folder = tempFolder();
    const path = join(folder, 'main.db');
    const key = newKey();
    const before = await deskOn(await openDatabase(path, key, { clock }), folder);
    for (const [id, label] of ADDING) await before.act(label, add(id));
    await before.as(NOOR)['history.undo']({ place: HERE });
    await before.db.close();
    const after = await deskOn(await openTemp(path, key), folder);
    expect(await after.as(NOOR)['history.undo']({ place: HERE })).toEqual(
      ok({ undo: 'fragment.mark', redo: 'fragment.edit' }),
    );
    await after.as(NOOR)['history.redo']({ place: HERE });
    await after.as(NOOR)['history.redo']({ place: HERE });
    expect(await ids(after.db)).toBe('a b c');
  });

  it('refuse without a session', async () => {
    const none = createHistoryHandlers({ current: () => null, ports: { clock } });
    expect(code(await none['history.undo']({ place: HERE }))).toBe('vault.locked');
    expect(code(await none['history.state']({ place: HERE }))).toBe('vault.locked');
  });
});

describe('rows that no longer stand as the act left them', () => {
  it('keep everything as it is: changed by somebody else', async () => {
    const desk = await fresh();
    await desk.act('fragment.mark', async (rows) => {
      await add('a')(rows);
      await add('b')(rows);
    });
    await desk.act('fragment.edit', rename('a', 'A'), 'recording:other', SAM);
    expect(code(await desk.as(NOOR)['history.undo']({ place: HERE }))).toBe('history.passed');
    expect(await ids(desk.db)).toBe('A b');
    // It was stepped over, for good: the other's taking it back makes no difference.
    await desk.act('recording.describe', rename('a', 'a'), 'recording:other', SAM);
    expect(code(await desk.as(NOOR)['history.undo']({ place: HERE }))).toBe('history.nothing');
    expect(await ids(desk.db)).toBe('a b');
  });

  it('or removed by somebody else', async () => {
    const desk = await fresh();
    await desk.act('fragment.mark', add('a'));
    await desk.act('fragment.remove', (rows) => rows.remove('profile', 'a'), 'recording:other', SAM);
    expect(code(await desk.as(NOOR)['history.undo']({ place: HERE }))).toBe('history.passed');
  });

  it('or another row has come in the way', async () => {
    const desk = await fresh();
    const addCase = (id: string) => (rows: ActRows) =>
      rows.insert('care_case', { id, code: 'G-01', created_at: 1 });
    await desk.act('case.create', addCase('1'));
    await desk.as(NOOR)['history.undo']({ place: HERE });
    await desk.act('case.create', addCase('2'), 'recording:other', SAM);
    expect(code(await desk.as(NOOR)['history.redo']({ place: HERE }))).toBe('history.passed');
    expect(await desk.db.read((r) => r.all(sql`select id from care_case`))).toEqual([{ id: '2' }]);
  });
});

describe('an act that can be turned round no more', () => {
  it('is stepped over, in undo and in redo, and told of', async () => {
    const desk = await fresh();
    const noor = desk.as(NOOR);
    for (const [id, label] of ADDING) await desk.act(label, add(id));
    await desk.act('recording.describe', rename('b', 'B'), 'recording:other', SAM);
    const tell = async (way: 'undo' | 'redo') => code(await noor[`history.${way}`]({ place: HERE }));
    expect([await tell('undo'), await tell('undo')]).toEqual(['ok', 'history.passed']);
    expect(desk.news.at(-1)).toMatchObject({ label: 'history.pass', topics: ['history'] });
    expect(await noor['history.state']({ place: HERE })).toEqual(
      ok({ undo: 'fragment.mark', redo: 'fragment.remove' }),
    );
    expect(await tell('undo')).toBe('ok');
    expect(await ids(desk.db)).toBe('B');
    await desk.act('recording.describe', add('a'), 'recording:other', SAM);
    expect([await tell('redo'), await tell('redo')]).toEqual(['history.passed', 'ok']);
    expect(await ids(desk.db)).toBe('a B c');
  });
});

describe('on a score sheet', () => {
  async function withSheet(rater: ProfileId): Promise<Desk> {
    const desk = await fresh();
    await desk.db.write(async (w) => {
      await w.run(sql`insert into profile (id, name, roles, created_at) values (${rater}, 'R', '', 1)`);
      await w.run(sql`insert into care_case (id, code, created_at) values ('c', 'G-01', 1)`);
      await w.run(sql`
        insert into recording (id, case_id, code, title, activity, imported_at, imported_by, duration_us, width,
          height, frame_count, variable_rate, has_sound, size_bytes, sha256, format, video_codec, audio_codec, playable)
        values (${RECORDING}, 'c', 'V-01', '', null, 1, ${rater}, 1, 1, 1, 1, 0, 0, 1, 'x', 'mp4', 'h264', null, 'original')`);
      await w.run(sql`
        insert into round (id, name, instrument_id, scale_ids, rater_ids, recording_ids, created_by, created_at)
        values ('r', 'R', 'ainsworth', '[]', '[]', '[]', ${rater}, 1)`);
      await w.run(sql`
        insert into sheet (id, round_id, recording_id, rater_id, submitted_at)
        values (${SHEET}, 'r', ${RECORDING}, ${rater}, null)`);
    });
    await desk.act(
      'sheet.score',
      (rows) =>
        rows.insert('score', {
          id: 's',
          sheet_id: SHEET,
          scale_id: 'sensitivity',
          value: 5.5,
          not_observed: null,
          note: '',
          evidence: '[]',
        }),
      `sheet:${SHEET}`,
    );
    return desk;
  }

  it('works until it is submitted', async () => {
    const desk = await withSheet(NOOR);
    const noor = desk.as(NOOR);
    expect(await noor['history.undo']({ place: ON_SHEET })).toEqual(ok({ undo: null, redo: 'sheet.score' }));
    expect(await noor['history.redo']({ place: ON_SHEET })).toEqual(ok({ undo: 'sheet.score', redo: null }));
    expect(await desk.db.read((r) => r.first(sql`select value from score`))).toEqual({ value: 5.5 });
    await desk.db.write((w) => w.run(sql`update sheet set submitted_at = 5`));
    expect(code(await noor['history.undo']({ place: ON_SHEET }))).toBe('sheet.submitted');
    expect(code(await noor['history.redo']({ place: ON_SHEET }))).toBe('sheet.submitted');
    expect(await noor['history.state']({ place: ON_SHEET })).toEqual(ok({ undo: null, redo: null }));
    expect(await desk.db.read((r) => r.first(sql`select value from score`))).toEqual({ value: 5.5 });
  });

  it('is the rater’s alone, also where somebody else’s acts stand in the journal', async () => {
    const desk = await withSheet(SAM);
    expect(code(await desk.as(NOOR)['history.undo']({ place: ON_SHEET }))).toBe('sheet.not-yours');
    expect(await desk.as(NOOR)['history.state']({ place: ON_SHEET })).toEqual(ok({ undo: null, redo: null }));
  });

  it('that is not there is told so', async () => {
    const desk = await fresh();
    expect(code(await desk.as(NOOR)['history.undo']({ place: ON_SHEET }))).toBe('not-found');
  });
});
