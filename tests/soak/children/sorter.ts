// A control, run in a process of its own: a database that sorts more than fits in memory, by the engine's own settings.
// Says how often the word stands in its temporary files. The engine asks once where these go, so that is given outside.

import { writeSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { formsOf, search } from '../markers/needles.ts';

const ROWS = 40_000;
const [folder = '', marker = ''] = process.argv.slice(2);

const database = new DatabaseSync(path.join(folder, 'plain.db'));
const sort = `with recursive n (i) as (select 1 union all select i + 1 from n where i < ${String(ROWS)})
  select hex(randomblob(8)) || '${marker}' || hex(zeroblob(300)) as text from n order by text`;
const rows = database.prepare(sort).iterate();
rows.next();
writeSync(1, String(search([folder], [process.pid], formsOf(marker)).length));
rows.return?.();
database.close();
