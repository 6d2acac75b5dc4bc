// Keys that a vault had before: each sealed under the one that took its place, so that whoever has today's key reaches
// all of them, one after the other. For the lines of the log and the backups of their time.

import { z } from 'zod';
import type { VaultId } from '../../../shared/domain/ids.ts';
import type { FormerLogKey } from '../audit/verify.ts';
import { StorageError, type Reader, type Writer } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { RandomBytes } from '../ports.ts';
import { deriveKey, seal, unseal, wipe, type Sealed } from './keys.ts';

const row = z.object({ until_seq: z.int(), sealed: z.string() });
const box = z.object({ nonce: z.string(), sealed: z.string() });

export interface FormerKey {
  /** The last line of the log of its time. */
  readonly untilSeq: number;
  /** The caller's to wipe. */
  readonly vaultKey: Buffer;
}

export function sealFormer(
  vaultId: VaultId,
  former: Uint8Array,
  vaultKey: Uint8Array,
  random: RandomBytes,
): Sealed {
  const key = deriveKey(vaultKey, vaultId, 'former');
  const sealed = seal(key, former, contextOf(vaultId), random);
  wipe(key);
  return sealed;
}

/** @throws StorageError `damaged` where it does not open: it is kept where nobody without the key can change it. */
export function openFormer(vaultId: VaultId, sealed: Sealed, vaultKey: Uint8Array): Buffer {
  const key = deriveKey(vaultKey, vaultId, 'former');
  const former = unseal(key, sealed, contextOf(vaultId));
  wipe(key);
  if (former === null) throw new StorageError('damaged', new Error('a key from before does not open'));
  return former;
}

/** Once for each time that the key was changed. */
export async function keepFormer(writer: Writer, sealed: Sealed): Promise<void> {
  const text = JSON.stringify({ nonce: sealed.nonce, sealed: sealed.sealed });
  const known = await writer.first(sql`select 1 as known from former_key where sealed = ${text}`);
  if (known !== null) return;
  await writer.run(sql`
    insert into former_key (until_seq, sealed) select coalesce(max(seq), 0), ${text} from audit_event`);
}

/** Newest first. */
export async function formerKeys(
  reader: Reader,
  vaultId: VaultId,
  vaultKey: Uint8Array,
): Promise<readonly FormerKey[]> {
  const rows = await reader.all(sql`select until_seq, sealed from former_key order by until_seq desc`);
  const found: FormerKey[] = [];
  let key = vaultKey;
  for (const cells of rows) {
    const { until_seq: untilSeq, sealed } = row.parse(cells);
    const former = openFormer(vaultId, box.parse(JSON.parse(sealed)), key);
    found.push({ untilSeq, vaultKey: former });
    key = former;
  }
  return found;
}

/** Of the log, the caller's to wipe. */
export async function formerLogKeys(
  reader: Reader,
  vaultId: VaultId,
  vaultKey: Uint8Array,
): Promise<readonly FormerLogKey[]> {
  const former = await formerKeys(reader, vaultId, vaultKey);
  const keys = former.map((one) => ({
    untilSeq: one.untilSeq,
    key: deriveKey(one.vaultKey, vaultId, 'audit'),
  }));
  wipe(...former.map((one) => one.vaultKey));
  return keys;
}

function contextOf(vaultId: VaultId): string {
  return `former vault key|${vaultId}`;
}
