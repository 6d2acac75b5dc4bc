// A change of passphrase that is cut off between the new slot and the rows that go with it: the commit comes to nothing
// after the manifest was put in place, and the machine stops there.

import { expect } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { nodeDisk } from '../../../electron/host/disk/disk.ts';
import { told, type World } from './world.ts';

export async function cutChangeOfPassphrase(
  world: World,
  person: { readonly name: string; readonly passphrase: string },
  next: string,
): Promise<void> {
  const disk = { ...nodeDisk };
  const cut = world.start({ disk });
  told(await cut.handlers['vault.unlock'](person));
  const session = cut.current();
  await session?.db.write(async (writer) => {
    await writer.run(sql`create table trap (id text references profile (id) deferrable initially deferred)`);
    await writer.run(sql`
      create trigger spring after insert on audit_event when new.event = 'passphrase.change'
      begin insert into trap values ('nobody'); end`);
  });
  let placed = 0;
  disk.rename = async (from, to) => {
    // The new one goes in; putting the old one back, which a stopped machine does not, does not happen.
    if (from.endsWith('.old')) throw new Error('stopped');
    if (from.endsWith('.new')) placed += 1;
    await nodeDisk.rename(from, to);
  };
  const change = { current: person.passphrase, next };
  await expect(cut.handlers['profiles.changePassphrase'](change)).rejects.toThrow();
  expect(placed).toBe(2);
  await session?.db.write((writer) => writer.run(sql`drop trigger spring`));
  await cut.close();
}
