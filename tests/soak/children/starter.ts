// Run by a soak in a process of its own, beside many like it: waits for the word, tries to open the vault, says what
// came of it and how long that took, and keeps what it got until its input ends. The control opens a plain database.

import { writeSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { ANNA, soakHost } from '../support/host.ts';

const [home = '', kind = 'vault'] = process.argv.slice(2);
const assembled = soakHost(home);
const lines = createInterface({ input: process.stdin });

writeSync(1, 'ready\n');
lines.once('line', () => void open());
lines.once('close', () => void assembled.host.close().then(() => process.exit(0)));

async function open(): Promise<void> {
  const before = performance.now();
  const answer = kind === 'vault' ? await openVault() : openPlain();
  writeSync(1, `${answer} ${String(Math.round(performance.now() - before))}\n`);
}

async function openVault(): Promise<string> {
  const answer = await assembled.host.call('vault.unlock', ANNA);
  return answer.ok ? 'open' : answer.error.code;
}

function openPlain(): string {
  const database = new DatabaseSync(path.join(home, 'plain.db'), { timeout: 10_000 });
  database.exec('create table if not exists opened (n integer)');
  database.exec('insert into opened values (1)');
  return 'open';
}
