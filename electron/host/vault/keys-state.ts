// How the keys of the open vault stand.

import { z } from 'zod';
import type { KeysState } from '../../../shared/domain/vault/keys-state.ts';
import { profilesOf } from '../profiles/service.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { VaultDeps } from './deps.ts';
import { deviceState } from './device-binding.ts';
import { currentRecovery, isSettled } from './manifest.ts';
import type { OpenVault } from './open-vault.ts';
import { isEscrowed, keyRows } from './public-keys.ts';

export async function keysState(deps: VaultDeps, vault: OpenVault): Promise<KeysState> {
  const manifest = vault.manifest();
  const { db } = vault.session;
  const rows = await db.read(keyRows);
  const isCurrent = currentRecovery(manifest) !== null;
  const people = (await profilesOf(db)).filter((person) => person.leftAt === undefined);
  const slots = new Map(manifest.slots.map((slot) => [slot.profileId, slot]));
  const names = (wanted: (id: (typeof people)[number]['id']) => boolean): readonly string[] =>
    people.filter(({ id }) => wanted(id)).map(({ name }) => name);
  return {
    recovery: isCurrent ? 'current' : 'outdated',
    isRecoveryKept: await db.read(isRecoveryKept),
    withoutRecovery: isCurrent
      ? names((id) => {
          const row = rows.get(id);
          return row === undefined || !isEscrowed(row, manifest);
        })
      : [],
    beforeRekey: names((id) => {
      const slot = slots.get(id);
      return slot !== undefined && (!isSettled(slot) || !rows.has(id));
    }),
    rekeyedAt: await db.read(rekeyedAt),
    device: await deviceState(deps, vault),
  };
}

/** Whoever renewed it typed a part of it back from what they kept. */
async function isRecoveryKept(reader: Reader): Promise<boolean> {
  const row = await reader.first(
    sql`select seq from audit_event where event in ('recovery.keep', 'recovery.renew') limit 1`,
  );
  return row !== null;
}

const lastRow = z.object({ at: z.int().nullable() });

async function rekeyedAt(reader: Reader): Promise<number | null> {
  const row = await reader.first(sql`select max(at) as at from audit_event where event = 'vault.rekey'`);
  return row === null ? null : lastRow.parse(row).at;
}
