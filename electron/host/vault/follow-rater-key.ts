// What is sealed to a person, or under a key of theirs, follows when they get another rater key. It happens together with
// the new slot; where that was cut off between the two, at the next opening: the slot holds the former key until then.

import type { Writer } from '../db/database.ts';
import type { Session } from '../session.ts';
import type { VaultDeps } from './deps.ts';
import { wipe } from './keys.ts';
import { isCurrentSlot, type Manifest, type ManifestBody, type Slot } from './manifest.ts';
import { personKeysOf, wipePersonKeys } from './person-keys.ts';
import { writeKeyRow } from './public-keys.ts';
import { openFormerRaterKey } from './slots.ts';

/** What of an open vault this needs. */
export interface KeyedVault {
  readonly session: Pick<Session, 'me' | 'db'>;
  readonly raterKey: Buffer;
  manifest(): Manifest;
  rewrite<T>(change: Partial<ManifestBody>, work: (place: () => Promise<void>) => Promise<T>): Promise<T>;
}

/** Within a transaction. Done twice it changes nothing more. */
export async function followRaterKey(
  { ports, following }: VaultDeps,
  vault: Pick<KeyedVault, 'session' | 'manifest'>,
  writer: Writer,
  former: Uint8Array,
  raterKey: Uint8Array,
): Promise<void> {
  const { vaultId } = vault.manifest();
  const { id: profileId } = vault.session.me;
  const [from, to] = [personKeysOf(former, vaultId), personKeysOf(raterKey, vaultId)];
  try {
    await writeKeyRow(writer, vault.manifest(), { profileId, raterKey }, ports.randomBytes);
    for (const follow of following) await follow(writer, { vaultId, profileId, from, to });
  } finally {
    wipePersonKeys(from);
    wipePersonKeys(to);
  }
}

/** Finishes what was cut off, and drops the former key. Quiet where there is none. */
export async function settleRaterKey(deps: VaultDeps, vault: KeyedVault): Promise<void> {
  const { vaultId, slots } = vault.manifest();
  const { me, db } = vault.session;
  const mine = slots.find(({ profileId }) => profileId === me.id);
  const former = mine === undefined ? null : openFormerRaterKey(vaultId, mine, vault.raterKey);
  if (former === null) return;
  try {
    await db.write((writer) => followRaterKey(deps, vault, writer, former, vault.raterKey));
  } finally {
    wipe(former);
  }
  const settled = slots.map((slot) => (slot === mine ? withoutFormer(slot) : slot));
  await vault.rewrite({ slots: settled }, (place) => place());
}

function withoutFormer(slot: Slot): Slot {
  if (!isCurrentSlot(slot)) return slot;
  const { former: _, ...settled } = slot;
  return settled;
}
