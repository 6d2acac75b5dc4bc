// The keys of the people as far as they stand in the vault: the public key, by which others seal something to them, and
// their rater key, sealed to whoever has the recovery key. A row is written with the person; for those who were there
// before, and after another recovery key was made, when they next open the vault.

import { z } from 'zod';
import type { ProfileId, VaultId } from '../../../shared/domain/ids.ts';
import { id } from '../columns.ts';
import type { Database, Reader, Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { RandomBytes } from '../ports.ts';
import { identityOf, wipeIdentity, type Identity } from './identity.ts';
import { wipe } from './keys.ts';
import { currentRecovery, type Manifest } from './manifest.ts';
import { openEscrow, sealEscrow } from './recovery.ts';

const row = z
  .object({
    profile_id: id<ProfileId>(),
    public_key: z.base64().transform((text) => Buffer.from(text, 'base64')),
    escrow: z.string().nullable(),
    escrowed_to: z.string().nullable(),
  })
  .transform((r) => ({
    profileId: r.profile_id,
    publicKey: r.public_key,
    escrow: r.escrow,
    escrowedTo: r.escrowed_to,
  }));

type KeyRow = z.output<typeof row>;

/** Of everyone who has one, 32 bytes each. */
export async function publicKeys(reader: Reader): Promise<ReadonlyMap<ProfileId, Buffer>> {
  return new Map([...(await keyRows(reader))].map(([who, { publicKey }]) => [who, publicKey]));
}

export async function keyRows(reader: Reader): Promise<ReadonlyMap<ProfileId, KeyRow>> {
  const rows = await reader.all(sql`select profile_id, public_key, escrow, escrowed_to from person_key`);
  return new Map(rows.map((cells) => row.parse(cells)).map((one) => [one.profileId, one]));
}

export function publicKeyOfPerson(raterKey: Uint8Array, vaultId: string): Buffer {
  const identity = identityOf(raterKey, vaultId);
  wipeIdentity(identity);
  return identity.publicKey;
}

/** What of a manifest the rows depend on. */
type Around = Pick<Manifest, 'vaultId'> & { readonly recovery: Manifest['recovery'] };

export interface KeyOwner {
  readonly profileId: ProfileId;
  readonly raterKey: Uint8Array;
}

/** In the place of an earlier row, should there be one. */
export async function writeKeyRow(
  writer: Writer,
  around: Around,
  { profileId, raterKey }: KeyOwner,
  random: RandomBytes,
): Promise<void> {
  const publicKey = publicKeyOfPerson(raterKey, around.vaultId).toString('base64');
  const recovery = currentRecovery(around);
  const to = recovery?.publicKey ?? null;
  const escrow = recovery === null ? null : sealEscrow(around.vaultId, profileId, raterKey, recovery, random);
  await writer.run(sql`
    insert into person_key (profile_id, public_key, escrow, escrowed_to)
    values (${profileId}, ${publicKey}, ${escrow}, ${to})
    on conflict (profile_id) do update set
      public_key = excluded.public_key, escrow = excluded.escrow, escrowed_to = excluded.escrowed_to`);
}

/** Writes the row of who comes in, where it is not there or not of today's keys. */
export async function settleKeyRow(
  db: Database,
  around: Around,
  owner: KeyOwner,
  random: RandomBytes,
): Promise<void> {
  const known = (await db.read(keyRows)).get(owner.profileId);
  const publicKey = publicKeyOfPerson(owner.raterKey, around.vaultId);
  const isKnown = known?.publicKey.equals(publicKey) === true;
  if (isKnown && isEscrowed(known, around)) return;
  await db.write((writer) => writeKeyRow(writer, around, owner, random));
}

/** Whether the recovery key of today opens this person's rater key, as far as it opens anybody's. */
export function isEscrowed(known: KeyRow, around: Around): boolean {
  return known.escrowedTo === (currentRecovery(around)?.publicKey ?? null);
}

/** The rater key, the caller's to wipe; null where it was never sealed to this recovery key. */
export async function escrowedRaterKey(
  reader: Reader,
  vaultId: VaultId,
  profileId: ProfileId,
  identity: Identity,
): Promise<Buffer | null> {
  const known = (await keyRows(reader)).get(profileId);
  if (known === undefined || known.escrow === null) return null;
  const raterKey = openEscrow(vaultId, profileId, known.escrow, identity);
  if (raterKey === null || publicKeyOfPerson(raterKey, vaultId).equals(known.publicKey)) return raterKey;
  wipe(raterKey);
  return null;
}
