// A log on a database of its own, and the ways in which somebody who holds the key could tamper with it.

import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { sealOf } from '../../../electron/host/audit/mac.ts';
import { sealedLine } from '../../../electron/host/audit/queries.ts';
import type { Trail } from '../../../electron/host/audit/trail.ts';
import { createJournal } from '../../../electron/host/db/create-journal.ts';
import type { Database } from '../../../electron/host/db/database.ts';
import { openEncrypted, type Connection } from '../../../electron/host/db/engine.ts';
import type { Journal } from '../../../electron/host/db/journal.ts';
import { DATABASE_SETTINGS, openDatabase } from '../../../electron/host/db/open-database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import type { AuditLine } from '../../../shared/domain/audit/audit-line.ts';
import { LOG_BEGIN } from '../../../shared/domain/audit/chain.ts';
import { addProfile, newKey, tempFolder } from '../../support/storage.ts';
import { openTestTrail } from '../../support/trail.ts';

export interface LogDesk {
  readonly folder: string;
  readonly key: Buffer;
  /** What the clocks show; only moves when a test moves it. */
  readonly time: { at: number; monotonic: number };
  /** Opens database and log, as a start of the program does. */
  open(boot?: string): Promise<OpenLog>;
  /** On the closed database, with its rules off: what no part of the program can do. */
  tamper(work: (connection: Connection) => void): Promise<void>;
}

export interface OpenLog {
  readonly db: Database;
  readonly trail: Trail;
  readonly journal: Journal;
  lines(): Promise<readonly AuditLine[]>;
  /** As many acts, each with a line. */
  work(count: number): Promise<void>;
  /** `anchored` false: as a crash leaves it. */
  close(anchored?: boolean): Promise<void>;
}

export function logDesk(): LogDesk {
  const folder = tempFolder();
  const key = newKey();
  const path = join(folder, 'main.db');
  const time = { at: Date.UTC(2026, 0, 5, 9), monotonic: 1000 };
  let made = 0;
  return {
    folder,
    key,
    time,
    async open(boot = 'b') {
      const clock = () => time.at;
      const db = await openDatabase(path, key, { clock });
      const trail = await openTestTrail(db, folder, { clock, monotonic: () => time.monotonic, key, boot });
      const journal = createJournal(db, { clock }, trail, () => undefined);
      let isOpen = true;
      const close = async (anchored = true) => {
        if (!isOpen) return;
        isOpen = false;
        if (anchored) await trail.anchor();
        trail.end();
        await db.close();
      };
      onTestFinished(() => close(false));
      return {
        db,
        trail,
        journal,
        lines: () => linesOf(db),
        async work(count) {
          for (let done = 0; done < count; done += 1)
            await addProfile(journal, `p${(made += 1)}`, `n${made}`);
        },
        close,
      };
    },
    async tamper(work) {
      const connection = await openEncrypted(path, key, { settings: DATABASE_SETTINGS });
      connection.exec('drop trigger audit_event_stays');
      connection.exec('drop trigger audit_event_remains');
      work(connection);
      connection.close();
    },
  };
}

export async function linesOf(db: Database): Promise<readonly AuditLine[]> {
  const rows = await db.read((reader) => reader.all(sql`select * from audit_event order by seq`));
  return rows.map(sealedLine);
}

/** Seals lines anew from one on, as whoever has the key could. */
export function resealFrom(connection: Connection, key: Uint8Array, seq: number, only = false): void {
  const rows = connection.prepare('select * from audit_event order by seq').all();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows of our own table
  const lines = rows.map((row) => sealedLine(row as Parameters<typeof sealedLine>[0]));
  let previous = LOG_BEGIN.mac;
  for (const line of lines) {
    const isMeant = only ? line.seq === seq : line.seq >= seq;
    const mac = isMeant ? sealOf(key, previous, line) : line.mac;
    connection.prepare('update audit_event set mac = ? where seq = ?').run(mac, line.seq);
    previous = mac;
  }
}
