// What a vault remembers of its backups (backup.meta): where they go, the last one made, the last one tested. It
// stands beside the database and not in it, so that an older database put back does not bring back older news. Sealed
// with a key of the vault: the path of a folder may hold somebody's name.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { VaultId } from '../../../shared/domain/ids.ts';
import { writeWhole, type Disk } from '../disk/disk.ts';
import type { RandomBytes } from '../ports.ts';
import { seal, unseal } from '../vault/keys.ts';
import { BACKUP_MEMORY_FILE } from '../vault/vault-files.ts';

const set = z.object({ id: z.string(), at: z.int() });
const damage = z.object({
  part: z.enum(['manifest', 'database', 'recording', 'log', 'set']),
  what: z.enum(['missing', 'unreadable', 'altered', 'incomplete', 'unknown-file', 'mended', 'not-read']),
  code: z.string().nullable(),
});
const schema = z.object({
  folder: z.string().nullable(),
  made: z
    .object({ ...set.shape, films: z.int(), copied: z.int(), leftOut: z.array(z.string()).readonly() })
    .nullable(),
  /** `films`: not known of a test from before that was counted. */
  tested: z
    .object({ at: z.int(), set, films: z.int().nullable().default(null), damage: z.array(damage).readonly() })
    .nullable(),
});
export type Memory = z.output<typeof schema>;

const NOTHING: Memory = { folder: null, made: null, tested: null };
const box = z.object({ nonce: z.string(), sealed: z.string() });

export interface MemoryPlace {
  readonly vault: string;
  readonly vaultId: VaultId;
  readonly key: Uint8Array;
}

/** Nothing where it is gone or was changed: a backup made then is simply the first that is known. */
export async function loadMemory({ vault, vaultId, key }: MemoryPlace): Promise<Memory> {
  try {
    const text = await readFile(join(vault, BACKUP_MEMORY_FILE), 'utf8');
    const plain = unseal(key, box.parse(JSON.parse(text)), contextOf(vaultId));
    return plain === null ? NOTHING : schema.parse(JSON.parse(plain.toString('utf8')));
  } catch {
    return NOTHING;
  }
}

/** @throws StorageError */
export async function changeMemory(
  place: MemoryPlace,
  change: Partial<Memory>,
  { disk, randomBytes }: { readonly disk: Disk; readonly randomBytes: RandomBytes },
): Promise<void> {
  const next = { ...(await loadMemory(place)), ...change };
  const sealed = seal(place.key, Buffer.from(JSON.stringify(next)), contextOf(place.vaultId), randomBytes);
  await writeWhole(disk, join(place.vault, BACKUP_MEMORY_FILE), JSON.stringify(sealed));
}

/**
 * After the vault got another key: where backups go is still known, but none of them opens with that key. Quiet where
 * it was done already. @throws StorageError
 */
export async function carryMemory(
  place: Omit<MemoryPlace, 'key'>,
  from: Uint8Array,
  to: Uint8Array,
  tools: { readonly disk: Disk; readonly randomBytes: RandomBytes },
): Promise<void> {
  const { folder } = await loadMemory({ ...place, key: from });
  if (folder !== null) await changeMemory({ ...place, key: to }, { folder }, tools);
}

function contextOf(vaultId: VaultId): string {
  return `backup memory ${vaultId}`;
}
