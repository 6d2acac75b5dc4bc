// The head on disk: how far the log went, beside the database. An older database put back, or an end that was lost,
// does not reach it; whoever changes the file itself has no key for its MAC.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { LogHead } from '../../../shared/domain/audit/chain.ts';
import { codeOf } from '../db/storage-faults.ts';
import { writeWhole, type Disk } from '../disk/disk.ts';
import { headMac } from './mac.ts';

export const HEAD_FILE = 'audit.head';

const HEX_256 = /^[0-9a-f]{64}$/u;
const schema = z.strictObject({
  format: z.literal(1),
  vaultId: z.string(),
  seq: z.int().min(0),
  mac: z.string().regex(HEX_256),
  /** UTC milliseconds. */
  at: z.int(),
  seal: z.string().regex(HEX_256),
});
type Kept = z.output<typeof schema>;

export interface HeadFile {
  load(): Promise<LogHead | 'missing' | 'altered'>;
  /** @throws StorageError */
  save(head: LogHead, at: number): Promise<void>;
}

export function createHeadFile(disk: Disk, folder: string, vaultId: string, key: Uint8Array): HeadFile {
  const path = join(folder, HEAD_FILE);
  const sealed = (kept: Omit<Kept, 'seal'>): string =>
    headMac(key, JSON.stringify([kept.format, kept.vaultId, kept.seq, kept.mac, kept.at]));
  return {
    async load() {
      const text = await textOf(path);
      if (text === null) return 'missing';
      const kept = parse(text);
      if (kept === null || kept.vaultId !== vaultId) return 'altered';
      const isOurs = timingSafeEqual(Buffer.from(sealed(kept), 'hex'), Buffer.from(kept.seal, 'hex'));
      return isOurs ? { seq: kept.seq, mac: kept.mac } : 'altered';
    },
    async save({ seq, mac }, at) {
      const kept = { format: 1 as const, vaultId, seq, mac, at };
      await writeWhole(disk, path, `${JSON.stringify({ ...kept, seal: sealed(kept) })}\n`);
    },
  };
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    // It is there and cannot be read: as good as changed.
    return '';
  }
}

function parse(text: string): Kept | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
