import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEncrypted } from '../../../electron/host/db/engine.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { openDatabase } from '../../../electron/host/db/open-database.ts';
import { clock, newKey, openTemp, tempFolder } from '../../support/storage.ts';

/** A vault's database in which a statement was run that the program itself would never run. */
async function findingsAfter(statement: string): Promise<readonly string[]> {
  const path = join(tempFolder(), 'main.db');
  const key = newKey();
  const made = await openDatabase(path, key, { clock });
  await made.close();
  const connection = await openEncrypted(path, key, {
    settings: [['locking_mode', 'EXCLUSIVE', 'exclusive']],
  });
  connection.exec(`pragma foreign_keys = off; pragma ignore_check_constraints = on; ${statement}`);
  connection.close();
  const db = await openTemp(path, key);
  return db.check();
}

describe('checking the database', () => {
  it('finds nothing where all is well', async () => {
    expect(await findingsAfter('')).toEqual([]);
  });

  it('stops when it is told to, and finds nothing in that', async () => {
    const path = join(tempFolder(), 'main.db');
    const db = await openTemp(path, newKey());
    await db.write((writer) =>
      writer.run(sql`insert into care_case (id, code, created_at) values ('1', 'G-001', 0)`),
    );
    await expect(db.check(AbortSignal.abort(new Error('locked')))).rejects.toThrow('locked');
    expect(await db.check()).toEqual([]);
  });

  it('finds a reference to nothing', async () => {
    const [finding, ...more] = await findingsAfter("insert into film_key values ('none', x'00')");
    expect(finding).toMatch(/reference broken.*film_key/u);
    expect(more).toEqual([]);
  });

  it('finds a value that its table does not allow', async () => {
    const findings = await findingsAfter(
      `insert into audit_event (seq, at, monotonic, boot, event, outcome, access_point, app_version, object_type,
        emergency, mac) values (1, 1, 1, 'b', 'log.start', 7, 'p', '1', 'log', 0, '')`,
    );
    expect(findings).toEqual(['CHECK constraint failed in audit_event']);
  });

  it('finds a value that the program cannot read', async () => {
    const [finding, ...more] = await findingsAfter(
      "insert into profile (id, name, roles, created_at) values ('a', x'00', '', 1)",
    );
    expect(finding).toMatch(/not a value for a cell/u);
    expect(more).toEqual([]);
  });
});
