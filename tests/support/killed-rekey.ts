// Kills a program, without any warning, while it gives a vault another key.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { sql } from '../../electron/host/db/sql.ts';
import type { Session } from '../../electron/host/session.ts';
import { loadManifest } from '../../electron/host/vault/manifest-file.ts';
import { hasFormer } from '../../electron/host/vault/manifest.ts';

const PROGRAM = path.join(import.meta.dirname, 'rekeying-program.ts');
const ROWS = 4000;
const ROW_LETTERS = 4000;

/** Rows enough for the change to take some time: 16 MB. */
export async function fillVault({ db }: Session): Promise<void> {
  await db.write(async (writer) => {
    await writer.run(sql`create table filler (id bigint primary key, text text not null)`);
    for (let row = 0; row < ROWS; row += 1) {
      await writer.run(
        sql`insert into filler (id, text) values (${row}, ${`${row} `.padEnd(ROW_LETTERS, 'x')})`,
      );
    }
  });
}

/** True when all of `fillVault` is there. */
export async function isFull({ db }: Session): Promise<boolean> {
  const row = await db.read((r) =>
    r.first(sql`select count(*) as rows, sum(length(text)) as letters from filler`),
  );
  return row?.['rows'] === ROWS && row['letters'] === ROWS * ROW_LETTERS;
}

/** Waits for the moment at which the manifest holds the key from before: the records are about to follow. */
async function inTheMidst(folder: string): Promise<void> {
  for await (const _ of watch(folder)) if (await isInTheMidst(folder)) return;
}

/** Whether a change of key was cut off after it began and before it ended. */
export async function isInTheMidst(folder: string): Promise<boolean> {
  const loaded = await loadManifest(folder);
  return loaded.ok && hasFormer(loaded.value.manifest);
}

/** Answers how often the vault got another key before the end came. */
export async function killWhileRekeying(
  folder: string,
  person: { readonly name: string; readonly passphrase: string },
  afterMs: number | 'in the midst',
): Promise<number> {
  const child = spawn(process.execPath, [PROGRAM, folder, person.name, person.passphrase], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  let times = 0;
  lines.on('line', (line) => {
    if (line === 'again') times += 1;
  });
  const [first]: unknown[] = await Promise.race([once(lines, 'line'), gone]);
  if (first !== 'open') throw new Error('the vault was not opened');
  if (afterMs === 'in the midst') await inTheMidst(folder);
  else await setTimeout(afterMs);
  child.kill('SIGKILL');
  const [, signal]: unknown[] = await gone;
  if (signal !== 'SIGKILL') throw new Error('it ended by itself');
  return times;
}
