// Run by a test in a process of its own: opens a database, says what happened, and closes it.

import { StorageError } from '../../../../electron/host/db/database.ts';
import { openDatabase } from '../../../../electron/host/db/open-database.ts';

const [path = '', key = ''] = process.argv.slice(2);
try {
  const db = await openDatabase(path, Buffer.from(key, 'hex'), { clock: () => 1 });
  await db.close();
  process.stdout.write('none');
} catch (error) {
  process.stdout.write(error instanceof StorageError ? error.kind : String(error));
}
