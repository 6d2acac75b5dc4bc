// Scenes of backups for tests: a vault with two films, its backup, and putting it back elsewhere.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import type { Restored } from '../../../shared/contract/backup.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { sha256 } from '../../support/containers.ts';
import { told } from '../../support/scenes.ts';
import { ANNA, startProgram, type BackupWorld } from './world.ts';

export interface Scene extends BackupWorld {
  readonly home: string;
  readonly films: readonly [RecordingId, RecordingId];
}

export async function filled(): Promise<Scene> {
  const home = mkdtempSync(path.join(tmpdir(), 'backup-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const world = started(home);
  told(await world.handlers['vault.create']({ folder: 'suggested', ...ANNA }));
  const films = [await world.addFilm('V-0001'), await world.addFilm('V-0002')] as const;
  return { ...world, home, films };
}

export function started(home: string): BackupWorld {
  const world = startProgram(home);
  onTestFinished(() => world.host.close());
  return world;
}

export function backupOf({ disk }: Pick<BackupWorld, 'disk'>): string {
  const name = readdirSync(disk).find((one) => one.startsWith('Terugblik-reservekopie-'));
  return path.join(disk, name ?? 'none');
}

export const setsOf = (world: Pick<BackupWorld, 'disk'>): string[] =>
  readdirSync(path.join(backupOf(world), 'sets')).toSorted();

/** Names and sums of the films in a folder that has a `rec`. */
export function filmsIn(folder: string): Record<string, string> {
  const rec = path.join(folder, 'rec');
  return Object.fromEntries(
    readdirSync(rec)
      .toSorted()
      .map((name) => [name, sha256(readFileSync(path.join(rec, name)))]),
  );
}

const TABLES = [
  'profile',
  'care_case',
  'recording',
  'film_grant',
  'film_part',
  'fragment',
  'journal',
] as const;

/** Every row but the log's own, which grows with each opening. */
export async function rowsOf({ vault }: Pick<BackupWorld, 'vault'>): Promise<unknown> {
  const db = vault.current()?.db;
  if (db === undefined) throw new Error('locked');
  return db.read(async (reader) => {
    const rows: unknown[] = [];
    for (const table of TABLES) {
      rows.push(await reader.allBinary({ parts: [`select * from ${table} order by 1, 2`], parameters: [] }));
    }
    rows.push(await reader.all(sql`select seq, mac from audit_event where seq <= 4 order by seq`));
    return rows;
  });
}

export async function restore(
  world: BackupWorld,
  into: string,
  changes: {
    readonly set?: string;
    readonly name?: string;
    readonly passphrase?: string;
    readonly recoveryKey?: string;
  } = {},
): Promise<Result<Restored>> {
  const from = await world.folder(world.disk);
  const [found] = told(await world.handlers['restore.look']({ folder: from }));
  const [newest] = found?.sets ?? [];
  if (found === undefined || newest === undefined) throw new Error('no backup');
  const folder = await world.folder(into);
  const { vaultId } = found;
  return world.handlers['restore.begin']({ from, vaultId, set: newest.id, folder, ...ANNA, ...changes });
}
