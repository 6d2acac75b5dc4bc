// The keys of the vault: how they stand, the recovery key, another key for the vault, and the computer as a second
// factor. What cannot be taken back asks for the passphrase again.

import { z } from 'zod';
import type { ProfileId } from '../domain/ids.ts';
import type { Person } from '../domain/profile/profile.ts';
import type { KeysState } from '../domain/vault/keys-state.ts';
import { command, output, query } from './define.ts';
import { nothing, randomId, secret } from './fields.ts';
import type { Recovery } from './vault.ts';

const asked = z.strictObject({ passphrase: secret });

export const keyProcedures = {
  'keys.state': query(nothing, output<KeysState>()),
  /** A new recovery key, shown once. The one before it counts until this one is confirmed. */
  'keys.newRecovery': command(asked, output<Recovery>()),
  /** The last group of the new key, as it was written down: from now on it is the one that counts. */
  'keys.confirmRecovery': command(z.strictObject({ lastGroup: secret }), output<null>()),
  /** Somebody says that the recovery key of today is kept where it can be found again. */
  'keys.keptRecovery': command(nothing, output<null>()),
  /** Another key for the vault, for everyone in it. The vault is closed and opened again for it. */
  'keys.rekey': command(asked, output<Person>()),
  /** From now on the passphrase of this person opens the vault on this computer only. */
  'keys.bindDevice': command(asked, output<null>()),
  'keys.unbindDevice': command(asked, output<null>()),
  /** Takes away somebody's way in; what they did stays, under their name. */
  'profiles.remove': command(
    z.strictObject({ id: randomId<ProfileId>(), passphrase: secret }),
    output<null>(),
  ),
};
