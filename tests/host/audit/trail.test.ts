import { describe, expect, it, vi } from 'vitest';
import { ANCHOR_LINES, ANCHOR_MS } from '../../../electron/host/audit/anchor.ts';
import { createHeadFile } from '../../../electron/host/audit/head-file.ts';
import { READ_LINE_LASTS_MS } from '../../../electron/host/audit/read-memory.ts';
import { openTrail } from '../../../electron/host/audit/trail.ts';
import { createJournal } from '../../../electron/host/db/create-journal.ts';
import { StorageError } from '../../../electron/host/db/database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { nodeDisk } from '../../../electron/host/disk/disk.ts';
import { asId, type ProfileId, type RecordingId } from '../../../shared/domain/ids.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { act, addProfile, profileRow } from '../../support/storage.ts';
import { trailDeps } from '../../support/trail.ts';
import { logDesk, type OpenLog } from './desk.ts';

const ANNA: ProfileId = asId('a'.repeat(32));
const FILM: RecordingId = asId('d'.repeat(32));
const events = async (log: OpenLog) => (await log.lines()).map(({ event }) => event);

describe('an act and its line', () => {
  it('stand together: one line for each act, after the one with which the log begins', async () => {
    const log = await logDesk().open();
    await log.work(2);
    expect(await log.lines()).toMatchObject([
      { seq: 1, event: 'log.start', userId: null },
      { seq: 2, event: 'profile.add', userId: ANNA, objectType: 'profile', objectId: 'p1', outcome: 0 },
      { seq: 3, event: 'profile.add', userId: ANNA, objectType: 'profile', objectId: 'p2' },
    ]);
  });

  it('that is refused, throws or changes nothing leaves no line', async () => {
    const log = await logDesk().open();
    await log.journal.act(act(), async (rows) => {
      await rows.insert('profile', profileRow('x', 'x'));
      return refuse({ code: 'not-allowed' });
    });
    await expect(
      log.journal.act(act(), async (rows) => {
        await rows.insert('profile', profileRow('x', 'x'));
        throw new Error('bug');
      }),
    ).rejects.toThrow('bug');
    await log.journal.act(act(), async () => ok(null));
    expect(await log.lines()).toEqual([]);
  });

  it('do not happen when the line cannot be written', async () => {
    const desk = logDesk();
    const log = await desk.open();
    await log.work(1);
    await log.db.write((writer) => writer.run(sql`drop table audit_event`));
    await expect(addProfile(log.journal, 'x', 'x')).rejects.toThrow('audit_event');
    expect(await log.db.read((r) => r.first(sql`select id from profile where id = 'x'`))).toBeNull();
  });

  it('tell the family of what they are about', async () => {
    const log = await logDesk().open();
    await log.journal.act({ ...act(), label: 'case.create' }, async (rows) => {
      await rows.insert('care_case', { id: 'c1', code: 'G-1', created_at: 1 });
      return ok(null);
    });
    expect((await log.lines()).at(-1)).toMatchObject({ objectType: 'case', objectId: 'c1', caseId: 'c1' });
  });

  it('hold no name, whatever the rows hold', async () => {
    const log = await logDesk().open();
    await addProfile(log.journal, 'p9', 'Annemarie van den Berg');
    expect(JSON.stringify(await log.lines())).not.toContain('Annemarie');
  });
});

describe('a reading', () => {
  const see = (log: OpenLog) => log.trail.noteRead(ANNA, 'recording.view', { recordingId: FILM });

  it('is written down once an hour for each person and thing, however often it is asked', async () => {
    const desk = logDesk();
    const log = await desk.open();
    await Promise.all([see(log), see(log), see(log)]);
    await log.trail.noteRead(asId('b'.repeat(32)), 'recording.view', { recordingId: FILM });
    await log.trail.noteRead(ANNA, 'fragment.list', { recordingId: FILM });
    expect(await events(log)).toEqual(['log.start', 'recording.view', 'recording.view', 'fragment.list']);
    const pass = (ms: number) => {
      desk.time.at += ms;
      desk.time.monotonic += ms;
    };
    pass(READ_LINE_LASTS_MS - 1);
    await see(log);
    expect(await log.lines()).toHaveLength(4);
    pass(1);
    await see(log);
    expect(await log.lines()).toHaveLength(5);
  });

  it('that could not be written down is not taken for written', async () => {
    const log = await logDesk().open();
    await log.db.write((writer) => writer.run(sql`alter table audit_event rename to elsewhere`));
    await expect(see(log)).rejects.toThrow('audit_event');
    await log.db.write((writer) => writer.run(sql`alter table elsewhere rename to audit_event`));
    await see(log);
    expect(await events(log)).toEqual(['log.start', 'recording.view']);
  });
});

describe('what cannot be written yet', () => {
  it('waits for the next line, in its order, and never for what shows something', async () => {
    const desk = logDesk();
    const log = await desk.open();
    await log.work(1);
    let full = true;
    const db = {
      ...log.db,
      write: ((work, committed) =>
        full
          ? Promise.reject(new StorageError('full'))
          : log.db.write(work, committed)) as typeof log.db.write,
    };
    const trail = await openTrail({ ...trailDeps(db, desk.folder, { clock: () => 1, key: desk.key }) });
    await trail.noteSooner({ event: 'vault.unlock-failed', userId: null, quantity: 2, failed: true });
    await trail.noteSooner({ event: 'vault.unlock', userId: ANNA });
    await expect(trail.noteRead(ANNA, 'recording.view', { recordingId: FILM })).rejects.toThrow('full');
    expect(await log.lines()).toHaveLength(2);
    full = false;
    await trail.noteRead(ANNA, 'recording.view', { recordingId: FILM });
    const written = (await events(log)).filter((event) => event !== 'clock.jump');
    expect(written.slice(2)).toEqual(['vault.unlock-failed', 'vault.unlock', 'recording.view']);
    expect(await log.trail.verify()).toEqual([]);
    trail.end();
  });
});

describe('work that belongs to a line', () => {
  it('takes the line with it when it fails', async () => {
    const log = await logDesk().open();
    const failing = log.trail.noteWith({ event: 'passphrase.change', userId: ANNA }, () =>
      Promise.reject(new Error('no disk')),
    );
    await expect(failing).rejects.toThrow('no disk');
    expect(await log.lines()).toEqual([]);
  });
});

describe('the clock', () => {
  it('put forward or back is a line of its own, before the line that noticed', async () => {
    const desk = logDesk();
    const log = await desk.open();
    await log.work(1);
    desk.time.at -= 3 * 3600_000;
    await log.work(1);
    expect((await log.lines()).slice(2)).toMatchObject([
      { event: 'clock.jump', quantity: -3 * 3600, userId: null },
      { event: 'profile.add' },
    ]);
    await log.close();
    desk.time.monotonic = 0;
    desk.time.at -= 3600_000;
    const next = await desk.open('another start');
    await next.work(1);
    expect((await next.lines()).at(-2)).toMatchObject({ event: 'clock.jump', quantity: -3600 });
  });
});

describe('the anchor', () => {
  const headOf = async (log: { folder: string; key: Buffer }) => {
    const kept = await createHeadFile(nodeDisk, log.folder, 'f'.repeat(32), log.key).load();
    return typeof kept === 'object' ? kept.seq : kept;
  };

  it('follows by itself after so many lines', async () => {
    const desk = logDesk();
    const log = await desk.open();
    await log.work(ANCHOR_LINES);
    // The first act brought the line with which the log begins along.
    await vi.waitFor(async () => expect(await headOf(desk)).toBe(ANCHOR_LINES + 1));
    expect(await log.trail.verify()).toEqual([]);
  });

  it('follows by itself after a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const desk = logDesk();
      const log = await desk.open();
      await log.work(2);
      expect(await headOf(desk)).toBe(0);
      await vi.advanceTimersByTimeAsync(ANCHOR_MS);
      vi.useRealTimers();
      await vi.waitFor(async () => expect(await headOf(desk)).toBe(3));
    } finally {
      vi.useRealTimers();
    }
  });
});

it('the key is wiped at the end, and nothing is written any more', async () => {
  const desk = logDesk();
  const log = await desk.open();
  const deps = trailDeps(log.db, desk.folder, { clock: () => desk.time.at, key: desk.key });
  const trail = await openTrail(deps);
  trail.end();
  expect(Buffer.from(deps.key).equals(Buffer.alloc(32))).toBe(true);
  const journal = createJournal(log.db, { clock: () => 1 }, trail, () => undefined);
  await expect(addProfile(journal, 'x', 'x')).rejects.toThrow('the log is closed');
});
