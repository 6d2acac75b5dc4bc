// A log beside a test's database, as the vault opens one.

import { randomBytes } from 'node:crypto';
import { createHeadFile } from '../../electron/host/audit/head-file.ts';
import { openTrail, type Trail, type TrailDeps } from '../../electron/host/audit/trail.ts';
import type { Database } from '../../electron/host/db/database.ts';
import { nodeDisk } from '../../electron/host/disk/disk.ts';
import type { Clock } from '../../electron/host/ports.ts';

export interface TestTrail {
  readonly clock: Clock;
  /** The same as `clock` unless told otherwise: then nobody is told of a jump. */
  readonly monotonic?: Clock;
  readonly key?: Uint8Array;
  readonly boot?: string;
}

const VAULT = 'f'.repeat(32);

export function trailDeps(db: Database, folder: string, test: TestTrail): TrailDeps {
  const { clock, monotonic = clock, boot = 'b' } = test;
  // The trail wipes its key when it ends.
  const key = Uint8Array.from(test.key ?? randomBytes(32));
  return {
    db,
    key,
    formerKeys: [],
    head: createHeadFile(nodeDisk, folder, VAULT, key),
    place: { clock, monotonic, boot, accessPoint: 'p', appVersion: '1' },
    log: { event: () => undefined },
  };
}

export async function openTestTrail(db: Database, folder: string, test: TestTrail): Promise<Trail> {
  return openTrail(trailDeps(db, folder, test));
}
