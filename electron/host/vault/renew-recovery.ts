// A new recovery key. It is shown once and counts only when its last group was typed back: whoever could not read what
// was printed still has the one before it. From then on that one opens nothing any more.

import type { Recovery } from '../../../shared/contract/vault.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { sql } from '../db/sql.ts';
import { settleKeys } from '../settle-keys.ts';
import { askAgain } from './ask-again.ts';
import type { VaultDeps } from './deps.ts';
import { KEY_BYTES, wipe } from './keys.ts';
import type { OpenVault } from './open-vault.ts';
import { writeKeyRow } from './public-keys.ts';
import { isLastGroup, writeRecoveryKey } from './recovery-key.ts';
import { makeRecovery } from './recovery.ts';

export interface Renewals {
  begin(vault: OpenVault, passphrase: string): Promise<Result<Recovery>>;
  /** Refuses with `recovery.mistyped`, and the new key may be tried again. */
  confirm(vault: OpenVault, lastGroup: string): Promise<Result<null>>;
}

export function createRenewals(deps: VaultDeps): Renewals {
  let waiting: { readonly vault: OpenVault; readonly key: Buffer } | null = null;

  const drop = (): void => {
    if (waiting !== null) wipe(waiting.key);
    waiting = null;
  };

  return {
    async begin(vault, passphrase) {
      const { ended } = vault.session;
      const asked = await askAgain(deps, vault, passphrase);
      if (!asked.ok) return asked;
      wipe(asked.value.keys.vaultKey, asked.value.keys.raterKey);
      drop();
      const key = deps.ports.randomBytes(KEY_BYTES);
      waiting = { vault, key };
      ended.addEventListener('abort', () => wipe(key), { once: true });
      return ok({ recoveryKey: writeRecoveryKey(key) });
    },
    async confirm(vault, lastGroup) {
      if (waiting?.vault !== vault) return refuse({ code: 'not-found' });
      if (!isLastGroup(waiting.key, lastGroup)) return refuse({ code: 'recovery.mistyped' });
      await replace(deps, vault, waiting.key);
      drop();
      // Drafts and film keys that waited for a way back; what goes wrong now is done at the next opening.
      await settleKeys(vault.session, deps.ports).catch(() => undefined);
      return ok(null);
    },
  };
}

/**
 * The rater keys of the others go under the new key when they next open the vault. What was sealed to the key before
 * goes now: whoever finds the old paper must not get at them.
 */
async function replace(deps: VaultDeps, vault: OpenVault, recoveryKey: Buffer): Promise<void> {
  const { vaultId } = vault.manifest();
  const { me, journal } = vault.session;
  const random = deps.ports.randomBytes;
  const recovery = makeRecovery(vaultId, recoveryKey, vault.vaultKey, random);
  const act = { label: 'recovery.renew', actor: me.id, place: null, topics: ['vault'] } as const;
  const own = { profileId: me.id, raterKey: vault.raterKey };
  await vault.rewrite({ recovery }, (place) =>
    journal.act(act, async ({ unjournalled }) => {
      await unjournalled.run(sql`update person_key set escrow = null, escrowed_to = null`);
      await writeKeyRow(unjournalled, { vaultId, recovery }, own, random);
      await place();
      return ok(null);
    }),
  );
}
