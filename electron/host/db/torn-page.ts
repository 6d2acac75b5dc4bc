// A torn page: a file that ends in the middle of one. The cipher hands such a page on undeciphered and unchecked, as
// if it were data, so it must be looked for apart.

import type { Database as Connection } from 'better-sqlite3';
import { statSync } from 'node:fs';

/** True when the file ends within a page that is not whole in the write-ahead log either. */
export function hasTornPage(connection: Connection): boolean {
  if (endsWithPage(connection)) return false;
  // A crash may tear a page while it goes from the log into the file; the log then still has it.
  if (!connection.readonly) connection.pragma('wal_checkpoint(TRUNCATE)');
  return !endsWithPage(connection);
}

function endsWithPage(connection: Connection): boolean {
  const pageBytes = Number(connection.pragma('page_size', { simple: true }));
  return statSync(connection.name).size % pageBytes === 0;
}
