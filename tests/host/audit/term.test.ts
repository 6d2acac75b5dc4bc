// The log is kept for its term: lines that are over it go, a line of the chain tells of it, and every way to tamper with
// what is left, or with that line, is found as before.

import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../electron/host/db/engine.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { keepLogTerm, logTermOf } from '../../../electron/host/keep-log-term.ts';
import { logDesk, type LogDesk, type OpenLog } from './desk.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 366 * DAY_MS;

/** Lines 1–6 of long ago, 7–11 of now, of which the first six went: 12 tells of it. */
async function cut(): Promise<LogDesk> {
  const desk = logDesk();
  const log = await desk.open();
  await log.work(5);
  pass(desk, 6 * YEAR_MS);
  await log.work(5);
  await log.trail.cut(desk.time.at - 5 * YEAR_MS);
  const lines = await log.lines();
  expect(lines.map(({ seq }) => seq)).toEqual([7, 8, 9, 10, 11, 12]);
  expect(lines.at(-1)).toMatchObject({ event: 'log.cut', quantity: 6, userId: null });
  await log.close();
  return desk;
}

/** Both clocks: nobody put one forward. */
function pass({ time }: LogDesk, ms: number): void {
  time.at += ms;
  time.monotonic += ms;
}

async function verified(desk: LogDesk) {
  const log = await desk.open('next');
  const whole = await log.trail.verify();
  await log.close();
  return { opening: log.trail.foundAtOpening, whole };
}

describe('a log that was cut', () => {
  it('is sound, after any number of openings, and after another cut', async () => {
    const desk = await cut();
    expect(await verified(desk)).toEqual({ opening: [], whole: [] });
    pass(desk, 6 * YEAR_MS);
    const log = await desk.open();
    await log.work(2);
    await log.trail.cut(desk.time.at - 5 * YEAR_MS);
    expect((await log.lines()).map(({ seq }) => seq)).toEqual([13, 14, 15]);
    await log.close();
    expect(await verified(desk)).toEqual({ opening: [], whole: [] });
  });

  it('is sound where the machine stopped before the head went along', async () => {
    const desk = logDesk();
    const first = await desk.open();
    await first.work(5);
    await first.close();
    pass(desk, 6 * YEAR_MS);
    const log = await desk.open();
    await log.work(1);
    await log.trail.cut(desk.time.at - 5 * YEAR_MS);
    await log.close(false);
    expect(await verified(desk)).toEqual({ opening: [], whole: [] });
  });

  it.each<readonly [string, string, string, number]>([
    ['one more line taken away', 'delete from audit_event where seq = 7', 'line-missing', 7],
    ['a line in the middle taken away', 'delete from audit_event where seq = 9', 'line-missing', 9],
    ['an edited line', "update audit_event set user_id = 'x' where seq = 7", 'line-altered', 7],
    ['the line of the cut taken away', 'delete from audit_event where seq = 12', 'line-missing', 1],
    [
      'the line of the cut saying more',
      'delete from audit_event where seq = 7; update audit_event set quantity = 7 where seq = 12',
      'line-altered',
      8,
    ],
    [
      'the line of the cut tied elsewhere',
      'update audit_event set object_id = mac where seq = 12',
      'line-altered',
      7,
    ],
    [
      'an old line put back',
      'insert into audit_event select 3, at, monotonic, boot, event, outcome, user_id, role, responsible_id, access_point, app_version, case_id, recording_id, object_type, object_id, object_part, purpose, basis, consent_ref, emergency, recipient_id, reason, quantity, mac from audit_event where seq = 7',
      'line-missing',
      1,
    ],
  ])('%s is told', async (_, statement, what, seq) => {
    const desk = await cut();
    await desk.tamper((connection) => void connection.exec(statement));
    expect((await verified(desk)).whole[0]).toEqual({ what, seq });
  });

  it('a cut that somebody without the key made up is told', async () => {
    const desk = logDesk();
    const log = await desk.open();
    await log.work(10);
    await log.close();
    await desk.tamper((connection: Connection) => {
      connection.exec(
        "update audit_event set event = 'log.cut', quantity = 3, object_id = (select mac from audit_event where seq = 3) where seq = 9; delete from audit_event where seq < 4",
      );
    });
    expect((await verified(desk)).whole[0]).toEqual({ what: 'line-altered', seq: 9 });
  });

  it('nothing goes where something is wrong', async () => {
    const desk = logDesk();
    const log = await desk.open();
    await log.work(5);
    await log.close();
    await desk.tamper(
      (connection) => void connection.exec("update audit_event set user_id = 'x' where seq = 2"),
    );
    pass(desk, 6 * YEAR_MS);
    const next = await desk.open();
    await next.work(1);
    await next.trail.cut(desk.time.at - 5 * YEAR_MS);
    expect((await next.lines()).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('cannot be cut by the program without a line that tells of it', async () => {
    const desk = await cut();
    const log = await desk.open();
    const statement = sql`delete from audit_event where seq = 7`;
    await expect(log.db.write((writer) => writer.run(statement))).rejects.toThrow(/rule/u);
  });
});

describe('the term', () => {
  const keep = (log: OpenLog, { time }: LogDesk) =>
    keepLogTerm({ db: log.db, audit: log.trail }, { clock: () => time.at });
  const years = (log: OpenLog, count: number) =>
    log.db.write((writer) =>
      writer.run(
        sql`insert into retention_policy (id, working_weeks, log_years) values ('policy', null, ${count})`,
      ),
    );
  /** Use enough to believe the clock: 210 lines on 30 days. */
  const settle = async (log: OpenLog, desk: LogDesk) => {
    for (let day = 0; day < 30; day += 1) {
      pass(desk, DAY_MS);
      await log.work(7);
    }
  };
  const oldest = async (log: OpenLog) => (await log.lines())[0]?.seq;

  it('is that of the organisation, twenty years unless it says otherwise', async () => {
    const desk = logDesk();
    const log = await desk.open();
    await log.work(5);
    pass(desk, 6 * YEAR_MS);
    await settle(log, desk);
    await keep(log, desk);
    expect(await oldest(log)).toBe(1);
    expect(await log.db.read(logTermOf)).toEqual({ years: 20, oldestAt: Date.UTC(2026, 0, 5, 9) });
    await years(log, 5);
    await keep(log, desk);
    expect(await oldest(log)).toBe(7);
    expect(await log.trail.verify()).toEqual([]);
  });

  it('lets nothing go by a clock that was put forward only now', async () => {
    const desk = logDesk();
    const log = await desk.open();
    await years(log, 5);
    await log.work(250);
    pass(desk, 30 * YEAR_MS);
    await log.work(5);
    await keep(log, desk);
    expect(await oldest(log)).toBe(1);
  });

  it('lets nothing go by a clock that was wrong for some weeks, with however many lines', async () => {
    const desk = logDesk();
    const log = await desk.open();
    await years(log, 5);
    await settle(log, desk);
    const right = desk.time.at;
    desk.time.at += 21 * YEAR_MS;
    for (let day = 0; day < 29; day += 1) {
      desk.time.at += DAY_MS;
      await log.work(10);
    }
    await keep(log, desk);
    desk.time.at = right + DAY_MS;
    await log.work(201);
    await keep(log, desk);
    expect(await oldest(log)).toBe(1);
    expect(await log.trail.verify()).toEqual([]);
  });

  it('waits until a month of lines is over it', async () => {
    const desk = logDesk();
    const log = await desk.open();
    await years(log, 5);
    await log.work(5);
    pass(desk, 5 * YEAR_MS + 10 * DAY_MS);
    await settle(log, desk);
    await keep(log, desk);
    expect(await oldest(log)).toBe(1);
    await settle(log, desk);
    await keep(log, desk);
    expect(await oldest(log)).toBe(7);
  });
});
