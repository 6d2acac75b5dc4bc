// Killed without warning, again and again: what was promised is there, what was not is whole or gone.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createFilmStore } from '../../../electron/host/db/film-store.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { openDatabase } from '../../../electron/host/db/open-database.ts';
import { sha256 } from '../../support/containers.ts';
import { clock, newKey, tempFolder } from '../../support/storage.ts';
import { openTestTrail } from '../../support/trail.ts';

const RECORDER = fileURLToPath(new URL('children/recorder.ts', import.meta.url));
const KILLS = 25;

/** One round of the recorder makes six promises, five rows and a film, and takes about so long. */
const ROUND_PROMISES = 6;
const ROUND_MS = 25;

/** Kills the recorder some promises and moments on, in whatever it is doing then; answers what it promised. */
async function recordAndKill(folder: string, key: Buffer): Promise<string[]> {
  const enough = 1 + Math.floor(Math.random() * 2 * ROUND_PROMISES);
  const child = spawn(process.execPath, [RECORDER, folder, key.toString('hex')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let doomed = false;
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    said += piece;
    if (doomed || said.split('\n').length <= enough) return;
    doomed = true;
    setTimeout(() => child.kill('SIGKILL'), Math.random() * ROUND_MS);
  });
  await once(child, 'close');
  expect(child.signalCode).toBe('SIGKILL');
  return said.split('\n').slice(0, -1);
}

const nameOfRow = (n: number): string => `row ${n} `.repeat(n % 300);
const countOf = (row: Readonly<Record<string, unknown>> | null): number => Number(row?.['n']);

it(`loses nothing that was promised in ${KILLS} kills`, { timeout: 120_000 }, async () => {
  const folder = tempFolder();
  const key = newKey();
  const store = createFilmStore(folder);
  const films = new Map<string, { sha: string; key: Buffer }>();
  let rows = 0;
  let halfMade = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const said = await recordAndKill(folder, key);
    for (const line of said) {
      const [kind, first = '', sha = '', filmKey = ''] = line.split(' ');
      if (kind === 'row') rows = Number(first);
      if (kind === 'film') films.set(first, { sha, key: Buffer.from(filmKey, 'hex') });
    }

    const db = await openDatabase(join(folder, 'main.db'), key, { clock });
    expect(await db.check()).toEqual([]);
    const all = await db.read((r) =>
      r.all(sql`select created_at as n, name from profile order by created_at`),
    );
    expect(all).toEqual(all.map((_, i) => ({ n: i + 1, name: nameOfRow(i + 1) })));
    const found = all.length;
    const lines = countOf(await db.read((r) => r.first(sql`select count(*) as n from journal`)));
    // The log tells of every row, is sound, and reaches as far as its head says it did.
    const trail = await openTestTrail(db, folder, { clock, key });
    expect([trail.foundAtOpening, await trail.verify()]).toEqual([[], []]);
    const logged = await db.read((r) =>
      r.all(sql`select object_id from audit_event where event = 'profile.add' order by seq`),
    );
    expect(logged).toEqual(all.map((_, i) => ({ object_id: String(i + 1) })));
    trail.end();
    await db.close();
    // One more than promised: committed, and killed before it could say so.
    expect([rows, rows + 1]).toContain(found);
    expect(lines).toBe(found);
    rows = found;

    halfMade += await store.sweep(new Set(films.keys()));
    const kept = await store.list();
    expect(kept).toEqual(expect.arrayContaining([...films.keys()]));
  }
  expect(halfMade).toBeGreaterThan(0);
  expect(await store.sweep(new Set(films.keys()))).toBe(0);
  for (const [id, { sha, key: filmKey }] of films) {
    const reader = await store.open(id, filmKey);
    expect(sha256(await reader.read('original', 0, (await reader.size('original')) ?? 0))).toBe(sha);
    expect(Buffer.from(await reader.read('cover', 0, 99)).toString()).toBe(id);
    await reader.close();
  }
  expect(films.size).toBeGreaterThan(0);
});
