// Makes the frozen vault of the newest version, for `frozen-vaults.test.ts`: run once with Node when a migration is
// about to be released, then never again for that version. Prints where it wrote.

import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '../../electron/host/db/migrations/index.ts';
import { openDatabase } from '../../electron/host/db/open-database.ts';
import { insertRow } from '../../electron/host/db/journalled-tables.ts';
import { rowsOf } from './frozen-rows.ts';

const version = Math.max(...migrations.map((step) => step.version));
const folder = join(import.meta.dirname, `../fixtures/vaults/v${version}`);
mkdirSync(folder, { recursive: true });
const key = randomBytes(32);
const db = await openDatabase(join(folder, 'main.db'), key, { clock: () => 1_790_000_000_000 });
await db.write(async (writer) => {
  for (const [table, row] of rowsOf(version)) await writer.run(insertRow(table, row));
});
await db.close();
writeFileSync(join(folder, 'key.hex'), `${key.toString('hex')}\n`);
process.stdout.write(`${folder}\n`);
