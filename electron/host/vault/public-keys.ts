// The public keys of the people, by which others seal something to them. A row is written with the person; for those
// who were there before, when they next open the vault.

import { z } from 'zod';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import { id } from '../columns.ts';
import type { Database, Reader, Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { identityOf, wipeIdentity } from './identity.ts';

const row = z.object({
  profile_id: id<ProfileId>(),
  public_key: z.base64().transform((text) => Buffer.from(text, 'base64')),
});

/** Of everyone who has one, 32 bytes each. */
export async function publicKeys(reader: Reader): Promise<ReadonlyMap<ProfileId, Buffer>> {
  const rows = await reader.all(sql`select profile_id, public_key from person_key`);
  return new Map(rows.map((cells) => row.parse(cells)).map((key) => [key.profile_id, key.public_key]));
}

export function publicKeyOfPerson(raterKey: Uint8Array, vaultId: string): Buffer {
  const identity = identityOf(raterKey, vaultId);
  wipeIdentity(identity);
  return identity.publicKey;
}

/** In the place of an earlier one, should there be one. */
export async function writePublicKey(
  writer: Writer,
  profileId: ProfileId,
  publicKey: Uint8Array,
): Promise<void> {
  const key = Buffer.from(publicKey).toString('base64');
  await writer.run(sql`
    insert into person_key (profile_id, public_key) values (${profileId}, ${key})
    on conflict (profile_id) do update set public_key = excluded.public_key`);
}

/** For who was in the vault before people had such keys, and for who got a new one. */
export async function settlePublicKey(db: Database, profileId: ProfileId, publicKey: Buffer): Promise<void> {
  const known = (await db.read(publicKeys)).get(profileId);
  if (known?.equals(publicKey) !== true)
    await db.write((writer) => writePublicKey(writer, profileId, publicKey));
}
