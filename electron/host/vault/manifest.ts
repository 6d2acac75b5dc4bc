// The manifest (vault.json): what must be known before a vault can be opened. It holds no name and no key in
// clear. A checksum tells damage by chance before anyone types a passphrase; the MAC, under a key that only an
// opened slot gives, tells that nobody changed it on purpose.

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { ProfileId, VaultId } from '../../../shared/domain/ids.ts';
import { randomId } from '../../../shared/contract/fields.ts';
import { LEAST_KIB_PER_LANE, LIMITS } from './kdf-cost.ts';

export const FORMAT = 1;

const HEX_256 = /^[0-9a-f]{64}$/;

function base64(minBytes: number, maxBytes: number) {
  return z.base64().refine((text) => {
    const length = Buffer.from(text, 'base64').length;
    return length >= minBytes && length <= maxBytes;
  });
}

/** Refused here, before anything is allocated. */
const kdf = z
  .strictObject({
    algorithm: z.literal('argon2id'),
    memoryKiB: z.int().max(LIMITS.memoryKiB),
    passes: z.int().min(1).max(LIMITS.passes),
    lanes: z.int().min(1).max(LIMITS.lanes),
    salt: base64(LIMITS.saltBytes.min, LIMITS.saltBytes.max),
  })
  .refine((cost) => cost.memoryKiB >= LEAST_KIB_PER_LANE * cost.lanes);

/** Vault key and rater key with the tag of AES-GCM. */
const SLOT_BYTES = 32 + 32 + 16;
const RECOVERY_BYTES = 32 + 16;
const nonce = base64(12, 12);

const slot = z.strictObject({
  profileId: randomId<ProfileId>(),
  nameHash: z.string().regex(HEX_256),
  kdf,
  nonce,
  sealed: base64(SLOT_BYTES, SLOT_BYTES),
});

const body = z.strictObject({
  format: z.literal(FORMAT),
  vaultId: randomId<VaultId>(),
  demo: z.boolean(),
  slots: z
    .array(slot)
    .min(1)
    .max(500)
    .refine((slots) => new Set(slots.map((s) => s.profileId)).size === slots.length),
  recovery: z.strictObject({ nonce, sealed: base64(RECOVERY_BYTES, RECOVERY_BYTES) }),
});

const manifest = z.strictObject({ ...body.shape, mac: z.string().regex(HEX_256) });

export type Manifest = z.output<typeof manifest>;
export type Slot = Manifest['slots'][number];
export type ManifestBody = z.output<typeof body>;

/** Gives the body its MAC. @throws when it is not what a reader would accept. */
export function signManifest(content: ManifestBody, headerKey: Uint8Array): Manifest {
  return manifest.parse({ ...content, mac: macOf(content, headerKey).toString('hex') });
}

export function isAuthentic({ mac, ...content }: Manifest, headerKey: Uint8Array): boolean {
  return timingSafeEqual(Buffer.from(mac, 'hex'), macOf(content, headerKey));
}

/** Parsing brings the members into the one order of the schema, whoever made the object. */
function macOf(content: ManifestBody, headerKey: Uint8Array): Buffer {
  return createHmac('sha256', headerKey)
    .update(JSON.stringify(body.parse(content)))
    .digest();
}

export function writeManifest(content: Manifest): string {
  return `${JSON.stringify({ ...content, checksum: checksumOf(content) }, null, 2)}\n`;
}

/** `damaged`: not what was once written. `newer`: whole, but of a format that this program does not know. */
export function readManifest(text: string): Manifest | 'damaged' | 'newer' {
  const raw = parseJson(text);
  if (raw === null) return 'damaged';
  const { checksum, ...content } = raw;
  // Before the format: a flipped digit must not pass for a newer program's work.
  if (checksum !== checksumOf(content)) return 'damaged';
  if (typeof content['format'] === 'number' && content['format'] > FORMAT) return 'newer';
  const parsed = manifest.safeParse(content);
  return parsed.success ? parsed.data : 'damaged';
}

/** SHA-256 of the members as they stand in the file, so that it holds for formats still to come. */
function checksumOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function parseJson(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return z.record(z.string(), z.unknown()).safeParse(value).data ?? null;
  } catch {
    return null;
  }
}
