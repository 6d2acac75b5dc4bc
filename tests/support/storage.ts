// Storage for tests of the storage itself: a folder of its own, keys, and small rows and acts to write.

import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { StorageError, type Database } from '../../electron/host/db/database.ts';
import type { Act, ActLog, Journal } from '../../electron/host/db/journal.ts';
import { openDatabase } from '../../electron/host/db/open-database.ts';
import { asId } from '../../shared/domain/ids.ts';
import { ok, type Result } from '../../shared/domain/result.ts';

/** Any moment: nothing here depends on it. */
export const clock = (): number => 1_700_000_000_000;

/** Removed when the test is over. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'terugblik-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function newKey(): Buffer {
  return randomBytes(32);
}

export function newRecordingId(): string {
  return randomBytes(16).toString('hex');
}

/** Closed when the test is over. */
export async function openTemp(path: string, key: Uint8Array): Promise<Database> {
  const db = await openDatabase(path, key, { clock });
  onTestFinished(() => db.close());
  return db;
}

export function profileRow(id: string, name: string) {
  return { id, name, created_at: 1, team: '', roles: '' };
}

export function act(place: string | null = null): Act {
  return { label: 'profile.add', actor: asId('a'.repeat(32)), place, topics: [] };
}

/** For tests of the machinery below the log. */
export const NO_LOG: ActLog = { logAct: async () => undefined };

export function addProfile(journal: Journal, id: string, name: string): Promise<Result<null>> {
  return journal.act(act(), async (rows) => {
    await rows.insert('profile', profileRow(id, name));
    return ok(null);
  });
}

/** The kind of fault the storage told, or what else it did. */
export async function faultOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof StorageError ? error.kind : String(error);
  }
}

/** Every file below the folder, as paths relative to it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}
