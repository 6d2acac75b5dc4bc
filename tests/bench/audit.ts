// What it costs to read the whole log back, beside reading the same rows without checking them.

import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { sealOf } from '../../electron/host/audit/mac.ts';
import { insertLine, sealedLine } from '../../electron/host/audit/queries.ts';
import { createJournal } from '../../electron/host/db/create-journal.ts';
import type { Database } from '../../electron/host/db/database.ts';
import { openDatabase } from '../../electron/host/db/open-database.ts';
import { sql } from '../../electron/host/db/sql.ts';
import { asId } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/domain/result.ts';
import { profileRow } from '../support/storage.ts';
import { openTestTrail } from '../support/trail.ts';
import type { Bench } from './support/bench.ts';
import { print } from './support/print.ts';
import { median } from './support/stats.ts';
import { type Patience, takeTurns, timed } from './support/take-turns.ts';

const LINES = 100_000;
const TURNS: Patience = { rounds: 5, seconds: 20 };
const MS_PER_SECOND = 1000;

export const auditBench: Bench = async ({ folder }) => {
  const key = randomBytes(32);
  const clock = () => Date.now();
  const db = await openDatabase(path.join(folder, 'main.db'), key, { clock });
  const trail = await openTestTrail(db, folder, { clock, key });
  const journal = createJournal(db, { clock }, trail, () => undefined);
  const act = { label: 'profile.add', actor: asId<never>('a'.repeat(32)), place: null, topics: [] } as const;
  await journal.act(act, async (rows) => {
    await rows.insert('profile', profileRow('p', 'n'));
    return ok(null);
  });
  await lengthen(db, key);
  const { ours, baseline } = await takeTurns(
    TURNS,
    () => timed(async () => sound(await trail.verify())),
    () => timed(() => db.read((reader) => reader.all(sql`select * from audit_event order by seq`))),
  );
  const perSecond = (milliseconds: number): number => (LINES / milliseconds) * MS_PER_SECOND;
  print({
    bench: 'audit',
    what: `lines of the log read back and checked, of ${LINES}`,
    value: perSecond(median(ours)),
    unit: 'lines/s',
    baseline: { what: 'the same rows read and not checked', value: perSecond(median(baseline)) },
    goal: { of: 'value', is: 'at least', limit: 100_000 },
    runs: ours.length,
  });
  trail.end();
  await db.close();
};

/** Lines as an act leaves them, many to a transaction. */
async function lengthen(db: Database, key: Uint8Array): Promise<void> {
  const last = await db.read((reader) =>
    reader.first(sql`select * from audit_event order by seq desc limit 1`),
  );
  if (last === null) throw new Error('the log has not begun');
  await db.write(async (writer) => {
    let line = sealedLine(last);
    while (line.seq < LINES) {
      const next = { ...line, seq: line.seq + 1 };
      line = { ...next, mac: sealOf(key, line.mac, next) };
      await insertLine(writer, line);
    }
  });
}

function sound(findings: readonly unknown[]): void {
  if (findings.length > 0) throw new Error('the log of the bench is not sound');
}
