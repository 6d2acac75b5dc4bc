// The boxes of a person who gets other keys: opened with those of before, and sealed to the new ones.

import type { Writer } from '../db/database.ts';
import type { RandomBytes } from '../ports.ts';
import { openSealed } from '../vault/identity.ts';
import type { Following } from '../vault/deps.ts';
import { wipe } from '../vault/keys.ts';
import { boxContext, giveKey, keyName } from './film-keys.ts';
import { allGrants, boxOf } from './queries.ts';

export function followBoxes(random: RandomBytes): Following {
  return async (writer, { vaultId, profileId, from, to }) => {
    const holder = { id: profileId, publicKey: to.identity.publicKey };
    for (const recordingId of await sealedTo(writer, profileId, from.identity.publicKey)) {
      const box = await boxOf(writer, recordingId, profileId);
      const key =
        box === null ? null : openSealed(from.identity, box, boxContext(vaultId, recordingId, profileId));
      // A box that is damaged stays as it is: verifying tells of it.
      if (key === null) continue;
      await giveKey(writer, { vaultId, random }, { recordingId, key }, holder);
      wipe(key);
    }
  };
}

async function sealedTo(writer: Writer, profileId: string, publicKey: Buffer) {
  const grants = await allGrants(writer);
  return grants
    .filter((grant) => grant.profileId === profileId && grant.sealedTo === keyName(publicKey))
    .map(({ recordingId }) => recordingId);
}
