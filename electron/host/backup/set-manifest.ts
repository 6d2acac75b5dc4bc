// The manifest of a set (set.json): what the set holds, to the byte, and what had been destroyed when it was made. A
// checksum tells damage by chance; the MAC, under a key that only the vault's own key gives, that nobody changed it.

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { randomId } from '../../../shared/contract/fields.ts';
import type { CaseId, RecordingId, VaultId } from '../../../shared/domain/ids.ts';
import { codeOf, named } from '../db/storage-faults.ts';
import { SET_FILE, setFolder } from './layout.ts';

const FORMAT = 1;
const hex256 = z.string().regex(/^[0-9a-f]{64}$/u);
const facts = z.strictObject({ sizeBytes: z.int().min(0), sha256: hex256 });

const body = z.strictObject({
  format: z.literal(FORMAT),
  vaultId: randomId<VaultId>(),
  /** UTC milliseconds. */
  createdAt: z.int().min(0),
  programVersion: z.string(),
  /** How far the log went; null in a vault that has none yet. */
  auditHead: z.strictObject({ seq: z.int().min(0), mac: z.string() }).nullable(),
  keys: facts,
  database: facts,
  films: z.array(z.strictObject({ id: randomId<RecordingId>(), ...facts.shape })),
  /** Recordings in the records whose film could not be read in the vault. */
  absent: z.array(randomId<RecordingId>()),
  /** Every recording known to have been destroyed, ever. */
  destroyed: z.array(randomId<RecordingId>()),
  /** Every family known to have been erased, ever; sets of before there was such a thing do not have it. */
  erasedFamilies: z.array(randomId<CaseId>()).optional(),
});
const manifest = z.strictObject({ ...body.shape, mac: hex256 });

export type FileFacts = z.output<typeof facts>;
export type SetBody = z.output<typeof body>;
export type SetManifest = z.output<typeof manifest>;

export const SET_FORMAT = FORMAT;

export function writeSetManifest(content: Readonly<SetBody>, key: Uint8Array): string {
  const signed = { ...content, mac: macOf(content, key).toString('hex') };
  return `${JSON.stringify({ ...signed, checksum: checksumOf(signed) }, null, 2)}\n`;
}

/** As it stands, unproven. */
export async function readSetManifest(
  backup: string,
  set: string,
): Promise<SetManifest | 'missing' | 'damaged'> {
  try {
    return parse(await readFile(join(setFolder(backup, set), SET_FILE), 'utf8'));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
    if (code === 'EISDIR') return 'damaged';
    throw named(error);
  }
}

export function isAuthenticSet({ mac, ...content }: SetManifest, vaultId: VaultId, key: Uint8Array): boolean {
  return content.vaultId === vaultId && timingSafeEqual(Buffer.from(mac, 'hex'), macOf(content, key));
}

function parse(text: string): SetManifest | 'damaged' {
  try {
    const { checksum, ...content } = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
    return checksum === checksumOf(content) ? manifest.parse(content) : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Parsing brings the members into the one order of the schema. */
function macOf(content: SetBody, key: Uint8Array): Buffer {
  return createHmac('sha256', key)
    .update(JSON.stringify(body.parse(content)))
    .digest();
}

function checksumOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
