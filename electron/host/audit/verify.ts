// Checks of the log: its end at every opening, all of it on demand.

import type { AuditLine } from '../../../shared/domain/audit/audit-line.ts';
import { checkChain, type LogFinding, type LogHead } from '../../../shared/domain/audit/chain.ts';
import type { Row } from '../../../shared/domain/history/changes.ts';
import { StorageError, type Database } from '../db/database.ts';
import type { HeadFile } from './head-file.ts';
import { makeReady, type ReadyKey } from './mac.ts';
import { mustHaveLines, lastUpTo, rowsAfter, sealedLine, startOfLog } from './queries.ts';

/** A key that the log had before, and the last line that was written under it. */
export interface FormerLogKey {
  readonly untilSeq: number;
  readonly key: Uint8Array;
}

interface Checking {
  readonly db: Database;
  readonly key: Uint8Array;
  readonly formerKeys: readonly FormerLogKey[];
  readonly head: HeadFile;
}

/** Lines per turn at the database: some tens of milliseconds, so that others come in between. */
const PAGE = 2000;

/** From the last anchor on. Nothing to find where there never was a line. */
export function checkTail(checking: Checking): Promise<readonly LogFinding[]> {
  return asFar(async () => {
    const { head, found } = await headOf(checking);
    const upTo = head?.seq ?? Number.MAX_SAFE_INTEGER;
    const from = await checking.db.read(
      async (reader) => (await lastUpTo(reader, upTo)) ?? startOfLog(reader),
    );
    return [...found, ...(await follow(checking, from, head))];
  });
}

export function checkAll(checking: Checking): Promise<readonly LogFinding[]> {
  return asFar(async () => {
    const { head, found } = await headOf(checking);
    return [...found, ...(await follow(checking, await checking.db.read(startOfLog), head))];
  });
}

/** Pages that do not open are a finding, not a fault of the check. */
async function asFar(check: () => Promise<readonly LogFinding[]>): Promise<readonly LogFinding[]> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'damaged') return [{ what: 'unreadable', seq: null }];
    throw error;
  }
}

async function headOf({ db, head }: Checking): Promise<{ head: LogHead | null; found: LogFinding[] }> {
  const kept = await head.load();
  if (kept === 'altered') return { head: null, found: [{ what: 'head-altered', seq: null }] };
  if (kept !== 'missing') return { head: kept, found: [] };
  const isNew = await db.read(
    async (reader) =>
      (await lastUpTo(reader, Number.MAX_SAFE_INTEGER)) === null && !(await mustHaveLines(reader)),
  );
  return { head: null, found: isNew ? [] : [{ what: 'head-missing', seq: null }] };
}

async function follow(
  { db, key, formerKeys }: Checking,
  from: LogHead,
  head: LogHead | null,
): Promise<readonly LogFinding[]> {
  const ring = readyRing(key, formerKeys);
  try {
    return await followWith(ring, db, from, head);
  } finally {
    ring.end();
  }
}

/** Each line under the key of its time. */
function readyRing(key: Uint8Array, formerKeys: readonly FormerLogKey[]): ReadyKey {
  const now = makeReady(key);
  const former = formerKeys
    .map((one) => ({ untilSeq: one.untilSeq, ready: makeReady(one.key) }))
    .toSorted((a, b) => a.untilSeq - b.untilSeq);
  return {
    seal(previousMac, line) {
      const found = former.find(({ untilSeq }) => line.seq <= untilSeq)?.ready ?? now;
      return found.seal(previousMac, line);
    },
    end() {
      now.end();
      for (const { ready } of former) ready.end();
    },
  };
}

async function followWith(
  ring: ReadyKey,
  db: Database,
  from: LogHead,
  head: LogHead | null,
): Promise<readonly LogFinding[]> {
  const check = checkChain(from, head, (previous, line) => ring.seal(previous, line));
  let after = from.seq;
  for (;;) {
    const rows: readonly Row[] = await db.read((reader) => rowsAfter(reader, after, PAGE));
    const lines: readonly AuditLine[] = rows.map(sealedLine);
    check.take(lines);
    const last = lines.at(-1);
    if (last === undefined) return check.findings();
    after = last.seq;
  }
}
