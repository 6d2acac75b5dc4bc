// Every way to tamper with the log is found, and told where. Each first shows that the untouched log is sound.

import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEAD_FILE } from '../../../electron/host/audit/head-file.ts';
import type { Connection } from '../../../electron/host/db/engine.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { logDesk, resealFrom, type LogDesk } from './desk.ts';

/** Ten acts and the line with which the log begins, anchored and closed. */
async function written(): Promise<LogDesk> {
  const desk = logDesk();
  const log = await desk.open();
  await log.work(10);
  expect(await log.trail.verify()).toEqual([]);
  await log.close();
  return desk;
}

async function verified(desk: LogDesk) {
  const log = await desk.open('next');
  const found = { opening: log.trail.foundAtOpening, whole: await log.trail.verify() };
  await log.close();
  return found;
}

const run = (statement: string) => (connection: Connection) => void connection.exec(statement);

describe('a sound log', () => {
  it('is found sound after any number of openings', async () => {
    const desk = await written();
    expect(await verified(desk)).toEqual({ opening: [], whole: [] });
    expect(await verified(desk)).toEqual({ opening: [], whole: [] });
  });

  it('cannot be changed by the program itself', async () => {
    const log = await logDesk().open();
    await log.work(2);
    const statements = [sql`update audit_event set outcome = 4`, sql`delete from audit_event where seq = 2`];
    for (const statement of statements) {
      await expect(log.db.write((writer) => writer.run(statement))).rejects.toThrow(/rule/u);
    }
    expect(await log.lines()).toHaveLength(3);
  });
});

describe('in the middle, by whoever can write the database', () => {
  it.each([
    ['an edited line', run("update audit_event set user_id = 'x' where seq = 5"), 'line-altered', 5],
    ['an edited flag', run('update audit_event set emergency = 1 where seq = 5'), 'line-altered', 5],
    [
      'a blanked field',
      run('update audit_event set role = null, object_id = null where seq = 5'),
      'line-altered',
      5,
    ],
    ['a removed line', run('delete from audit_event where seq = 5'), 'line-missing', 5],
    ['a removed beginning', run('delete from audit_event where seq < 4'), 'line-missing', 1],
    [
      'lines that changed places',
      run(
        'update audit_event set seq = case seq when 5 then 106 else 105 end where seq in (5, 6); update audit_event set seq = seq - 100 where seq > 100',
      ),
      'line-altered',
      5,
    ],
    [
      'a line squeezed in',
      run(
        "update audit_event set seq = -seq where seq > 5; update audit_event set seq = 1 - seq where seq < 0; insert into audit_event select 6, at, monotonic, boot, event, outcome, user_id, role, responsible_id, access_point, app_version, case_id, recording_id, object_type, 'x', object_part, purpose, basis, consent_ref, emergency, recipient_id, reason, quantity, mac from audit_event where seq = 5",
      ),
      'line-altered',
      6,
    ],
  ])('%s', async (_, tampering, what, seq) => {
    const desk = await written();
    await desk.tamper((connection) => {
      connection.pragma('ignore_check_constraints = on');
      tampering(connection);
    });
    expect((await verified(desk)).whole[0]).toEqual({ what, seq });
  });
});

describe('by whoever has the key as well', () => {
  it('a line sealed anew is told by the next', async () => {
    const desk = await written();
    await desk.tamper((connection) => {
      connection.exec("update audit_event set user_id = 'x' where seq = 5");
      resealFrom(connection, desk.key, 5, true);
    });
    expect((await verified(desk)).whole).toEqual([{ what: 'line-altered', seq: 6 }]);
  });

  it('all that follows sealed anew is told by the head, at the opening', async () => {
    const desk = await written();
    await desk.tamper((connection) => {
      connection.exec("update audit_event set user_id = 'x' where seq = 5");
      resealFrom(connection, desk.key, 5);
    });
    expect(await verified(desk)).toMatchObject({ opening: [{ what: 'line-altered', seq: 11 }] });
  });

  it('a line removed and the others counted and sealed anew is told by the head', async () => {
    const desk = await written();
    await desk.tamper((connection) => {
      connection.exec('delete from audit_event where seq = 5');
      connection.exec('update audit_event set seq = seq - 1 where seq > 5');
      resealFrom(connection, desk.key, 5);
    });
    expect(await verified(desk)).toMatchObject({ opening: [{ what: 'end-missing', seq: 11 }] });
  });
});

describe('at the end', () => {
  it('lines cut off are told at the opening, once, and stay told in the log', async () => {
    const desk = await written();
    await desk.tamper((connection) => connection.exec('delete from audit_event where seq > 8'));
    const log = await desk.open('next');
    expect(log.trail.foundAtOpening).toEqual([{ what: 'end-missing', seq: 9 }]);
    expect((await log.lines()).at(-1)).toMatchObject({
      seq: 9,
      event: 'log.damage',
      objectPart: 'end-missing',
      quantity: 9,
      outcome: 12,
      userId: null,
    });
    await log.close();
    expect((await verified(desk)).opening).toEqual([]);
  });

  it('an older database put back is told', async () => {
    const desk = await written();
    const path = join(desk.folder, 'main.db');
    await copyFile(path, `${path}.old`);
    const log = await desk.open();
    await log.work(5);
    await log.close();
    await copyFile(`${path}.old`, path);
    await rm(`${path}-wal`, { force: true });
    expect(await verified(desk)).toMatchObject({ opening: [{ what: 'end-missing', seq: 12 }] });
  });

  it('a write-ahead log that was lost after a crash is told', async () => {
    const desk = await written();
    const path = join(desk.folder, 'main.db');
    const log = await desk.open();
    await log.work(5);
    await log.trail.anchor();
    // What the disk holds now, but for the write-ahead log.
    await copyFile(path, `${path}.old`);
    await log.close(false);
    await copyFile(`${path}.old`, path);
    await rm(`${path}-wal`, { force: true });
    expect(await verified(desk)).toMatchObject({ opening: [{ what: 'end-missing', seq: 12 }] });
  });

  it('lines after the last anchor are checked at the opening too', async () => {
    const desk = await written();
    const log = await desk.open();
    await log.work(4);
    await log.close(false);
    await desk.tamper(run("update audit_event set user_id = 'x' where seq = 14"));
    expect((await verified(desk)).opening).toEqual([{ what: 'line-altered', seq: 14 }]);
  });
});

describe('at the head', () => {
  it('that went together with every line is told at the opening', async () => {
    const desk = await written();
    await desk.tamper(run('delete from audit_event'));
    await rm(join(desk.folder, HEAD_FILE));
    expect((await verified(desk)).opening).toEqual([{ what: 'head-missing', seq: null }]);
  });

  const headOf = (desk: LogDesk) => join(desk.folder, HEAD_FILE);
  const edit = async (desk: LogDesk, change: (kept: Record<string, unknown>) => void) => {
    const kept: Record<string, unknown> = JSON.parse(await readFile(headOf(desk), 'utf8'));
    change(kept);
    await writeFile(headOf(desk), JSON.stringify(kept));
  };

  it.each([
    ['taken away', 'head-missing', (desk: LogDesk) => rm(headOf(desk))],
    ['emptied', 'head-altered', (desk: LogDesk) => writeFile(headOf(desk), '')],
    ['put back by some lines', 'head-altered', (desk: LogDesk) => edit(desk, (kept) => (kept['seq'] = 4))],
    ['of another vault', 'head-altered', (desk: LogDesk) => edit(desk, (kept) => (kept['vaultId'] = '0'))],
  ])('a head %s is told', async (_, what, tampering) => {
    const desk = await written();
    await tampering(desk);
    expect(await verified(desk)).toEqual({ opening: [{ what, seq: null }], whole: [{ what, seq: null }] });
  });

  it('that is not there before the first line is no damage', async () => {
    const desk = logDesk();
    const log = await desk.open();
    expect(log.trail.foundAtOpening).toEqual([]);
    await log.work(1);
    await log.close(false);
    expect(await verified(desk)).toEqual({ opening: [], whole: [] });
  });

  it('taken away together with the end, is told', async () => {
    const desk = await written();
    await rm(headOf(desk));
    await desk.tamper(run('delete from audit_event where seq > 8'));
    expect((await verified(desk)).opening).toEqual([{ what: 'head-missing', seq: null }]);
  });
});
