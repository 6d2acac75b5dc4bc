// Wrong passphrases make the next try wait, also after a restart. The count stands beside the vault in clear:
// someone who can change it can also copy the vault and guess elsewhere; there, only the passphrase protects.

import { rm, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StorageError } from '../db/database.ts';
import { writeWhole, type Disk } from '../disk/disk.ts';
import type { Clock } from '../ports.ts';

export const ATTEMPTS_FILE = 'attempts.json';

/** Seconds to wait after the first, second, third … failure in a row; the last one stays. */
const WAITS = [0, 0, 0, 2, 5, 15, 30, 60] as const;
const MS_PER_SECOND = 1000;

const schema = z.strictObject({ failures: z.int().min(0).max(1_000_000), at: z.int() });
type Count = z.output<typeof schema>;

export interface Attempts {
  /**
   * Asks for a try: 0, or the whole seconds still to wait. A try that may be made counts as failed until it
   * succeeded, so that pulling the plug gives no free ones.
   */
  begin(): Promise<number>;
  /** Answers how many seconds the next try must wait. */
  failed(): Promise<number>;
  /** The try was none: it counts neither way. */
  takenBack(): Promise<void>;
  /** Answers how many failed before this one, in a row: somebody should hear of them. */
  succeeded(): Promise<number>;
}

export function createAttempts(folder: string, clock: Clock, disk: Disk): Attempts {
  const path = join(folder, ATTEMPTS_FILE);
  const save = async (count: Count) => unlessFull(writeWhole(disk, path, JSON.stringify(count)));
  return {
    async begin() {
      const count = await load(path);
      const now = clock();
      // A clock that was put back starts the wait anew instead of making it endless.
      if (now < count.at) await save({ ...count, at: now });
      const left = Math.min(count.at, now) + waitAfter(count.failures) * MS_PER_SECOND - now;
      if (left > 0) return Math.ceil(left / MS_PER_SECOND);
      await save({ failures: count.failures + 1, at: now });
      return 0;
    },
    async failed() {
      const { failures } = await load(path);
      await save({ failures, at: clock() });
      return waitAfter(failures);
    },
    async takenBack() {
      const { failures, at } = await load(path);
      await save({ failures: Math.max(0, failures - 1), at });
    },
    async succeeded() {
      const { failures } = await load(path);
      await rm(path, { force: true });
      // Without this try itself.
      return Math.max(0, failures - 1);
    },
  };
}

/** A full disk must not keep people out of their vault: making room may be what they come for. */
async function unlessFull(writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!(error instanceof StorageError && error.kind === 'full')) throw error;
  }
}

function waitAfter(failures: number): number {
  return failures === 0 ? 0 : (WAITS[Math.min(failures, WAITS.length) - 1] ?? 0);
}

async function load(path: string): Promise<Count> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return { failures: 0, at: 0 };
  }
}
