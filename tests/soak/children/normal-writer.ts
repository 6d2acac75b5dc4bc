// A control, run in a process of its own: the program's own engine and settings but for one, that a commit is synced
// before it is answered. Writes rows and says after each that it is safe.

import { writeSync } from 'node:fs';
import { openUnsynced } from '../power-cut/unsynced.ts';

const [path = '', key = '', rows = ''] = process.argv.slice(2);
const connection = await openUnsynced(path, Buffer.from(key, 'hex'));
const insert = connection.prepare('insert into promise (n, text) values (?, ?)');
for (let n = 1; n <= Number(rows); n += 1) {
  insert.run(n, 'x'.repeat(1000));
  writeSync(1, `${String(n)}\n`);
}
connection.close();
