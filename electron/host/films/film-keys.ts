// Keys of films: 32 random bytes for each, kept once for every person who may have it, in a box that only they can open.

import type { ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import { StorageError, type Reader, type Writer } from '../db/database.ts';
import type { RandomBytes } from '../ports.ts';
import type { Session } from '../session.ts';
import { openSealed, sealTo } from '../vault/identity.ts';
import { boxOf, earlierKey, knowsBoxes, namesWithKey, putBox, unsealedKey } from './queries.ts';

/** For what reads records that may be older. */
export { knowsBoxes } from './queries.ts';

/** Who opens their own boxes. */
export type Owner = Pick<Session, 'me' | 'keys' | 'vaultId'>;

/** Who a box is made for. */
export interface Holder {
  readonly id: ProfileId;
  readonly publicKey: Buffer;
}

/** 32 bytes, the caller's to wipe; null where this person was given none. @throws StorageError `damaged` */
export async function filmKey(
  reader: Reader,
  owner: Owner,
  recordingId: RecordingId,
): Promise<Buffer | null> {
  const box = await boxOf(reader, recordingId, owner.me.id);
  if (box === null) return null;
  const key = openSealed(owner.keys.identity, box, boxContext(owner.vaultId, recordingId, owner.me.id));
  if (key === null) throw new StorageError('damaged', new Error('a box that does not open'));
  return key;
}

/** `others`: others have it, this person does not. `lost`: nothing opens this film any more. */
export type KeyFound = Uint8Array | 'others' | 'lost';

/**
 * For reading a film back rather than showing it: whatever key this person can lay hands on, also in records from
 * before there were boxes.
 */
export async function findKey(reader: Reader, owner: Owner, recordingId: RecordingId): Promise<KeyFound> {
  if (!(await knowsBoxes(reader))) return (await earlierKey(reader, recordingId)) ?? 'lost';
  const own = await ownKey(reader, owner, recordingId);
  const key = own === 'damaged' ? null : (own ?? (await unsealedKey(reader, recordingId)));
  if (key !== null) return key;
  const others = own === 'damaged' ? [] : await namesWithKey(reader, recordingId);
  return others.length > 0 ? 'others' : 'lost';
}

/** For what must go on where one box does not open. */
export async function ownKey(
  reader: Reader,
  owner: Owner,
  recordingId: RecordingId,
): Promise<Buffer | 'damaged' | null> {
  try {
    return await filmKey(reader, owner, recordingId);
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'damaged') return 'damaged';
    throw error;
  }
}

export async function giveKey(
  writer: Writer,
  { vaultId, random }: { readonly vaultId: string; readonly random: RandomBytes },
  { recordingId, key }: { readonly recordingId: RecordingId; readonly key: Uint8Array },
  holder: Holder,
): Promise<void> {
  const box = sealTo(holder.publicKey, key, boxContext(vaultId, recordingId, holder.id), random);
  await putBox(writer, { recordingId, profileId: holder.id, sealedTo: keyName(holder.publicKey) }, box);
}

/** A public key as it stands beside what was sealed to it. */
export function keyName(publicKey: Buffer): string {
  return publicKey.toString('base64');
}

/** A box cannot be passed off as another person's, nor as that of another film or vault. */
export function boxContext(vaultId: string, recordingId: RecordingId, profileId: ProfileId): string {
  return `film|${vaultId}|${recordingId}|${profileId}`;
}
