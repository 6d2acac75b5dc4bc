// Run by a test in a process of its own, to be killed at any moment: writes acts and whole film containers, and says
// after each what is now safe. One line per promise: `row N` or `film ID SHA256 KEY`. With `rows` no films.

import { createHash, randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { createJournal } from '../../../../electron/host/db/create-journal.ts';
import { createFilmStore } from '../../../../electron/host/db/film-store.ts';
import type { Act } from '../../../../electron/host/db/journal.ts';
import { openDatabase } from '../../../../electron/host/db/open-database.ts';
import { sql } from '../../../../electron/host/db/sql.ts';
import { asId } from '../../../../shared/domain/ids.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { openTestTrail } from '../../../support/trail.ts';

const [folder = '', key = '', what = 'films'] = process.argv.slice(2);
const clock = (): number => 1;
const say = (promise: string): unknown => writeSync(1, `${promise}\n`);

const db = await openDatabase(join(folder, 'main.db'), Buffer.from(key, 'hex'), { clock });
const audit = await openTestTrail(db, folder, { clock, key: Buffer.from(key, 'hex') });
const journal = createJournal(db, { clock }, audit, () => {});
const store = createFilmStore(folder);
const FILM_BYTES = 2_000_000;
const ACT: Act = { label: 'profile.add', actor: asId('a'), place: 'recording:x', topics: [] };

async function writeRow(n: number): Promise<void> {
  await journal.act(ACT, async (rows) => {
    const name = `row ${n} `.repeat(n % 300);
    await rows.insert('profile', { id: String(n), name, roles: '', created_at: n });
    return ok(null);
  });
  say(`row ${n}`);
}

async function writeFilm(): Promise<void> {
  const id = randomBytes(16).toString('hex');
  const filmKey = randomBytes(32);
  const bytes = randomBytes(FILM_BYTES);
  const writer = await store.create(id, filmKey);
  await writer.append('original', bytes);
  await writer.append('cover', Buffer.from(id));
  await writer.seal();
  await store.keep(id);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  say(`film ${id} ${sha256} ${filmKey.toString('hex')}`);
}

const last = await db.read((r) => r.first(sql`select count(*) as n from profile`));
let n = Number(last?.['n'] ?? 0);
say('ready');
for (;;) {
  for (let i = 0; i < 5; i += 1) await writeRow((n += 1));
  if (what !== 'rows') await writeFilm();
}
