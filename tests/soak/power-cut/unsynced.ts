// The program's own engine with one setting undone.

import { openEncrypted, type Connection, type Settings } from '../../../electron/host/db/engine.ts';
import { DATABASE_SETTINGS } from '../../../electron/host/db/open-database.ts';

const UNSYNCED: Settings = DATABASE_SETTINGS.map((setting) =>
  setting[0] === 'synchronous' ? ['synchronous', 'NORMAL', 1] : setting,
);

export async function openUnsynced(path: string, key: Uint8Array): Promise<Connection> {
  const schema = 'create table if not exists promise (n bigint primary key, text text not null)';
  return openEncrypted(path, key, { settings: UNSYNCED, schema });
}
