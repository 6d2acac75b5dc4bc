// A person's own keys, as long as they have the vault open. All follow from their rater key, which only they can open.

import { identityOf, wipeIdentity, type Identity } from './identity.ts';
import { deriveKey, wipe } from './keys.ts';

export interface PersonKeys {
  readonly identity: Identity;
  /** For what is not yet for anybody else, such as scores that are not handed in. 32 bytes. */
  readonly draftKey: Buffer;
}

/** Does not keep the rater key: the caller may wipe it. */
export function personKeysOf(raterKey: Uint8Array, vaultId: string): PersonKeys {
  return { identity: identityOf(raterKey, vaultId), draftKey: deriveKey(raterKey, vaultId, 'draft') };
}

/** Puts other keys in the place of these, for everyone who holds on to them. */
export function replacePersonKeys(keys: PersonKeys, by: PersonKeys): void {
  by.identity.privateKey.copy(keys.identity.privateKey);
  by.identity.publicKey.copy(keys.identity.publicKey);
  by.draftKey.copy(keys.draftKey);
}

export function wipePersonKeys(keys: PersonKeys): void {
  wipeIdentity(keys.identity);
  wipe(keys.draftKey);
}
