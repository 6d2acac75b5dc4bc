// The manifest (vault.json): what must be known before a vault can be opened. It holds no name and no key in
// clear. A checksum tells damage by chance before anyone types a passphrase; the MAC, under a key that only an
// opened slot gives, tells that nobody changed it on purpose.

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { ProfileId, VaultId } from '../../../shared/domain/ids.ts';
import { randomId } from '../../../shared/contract/fields.ts';
import { HPKE_OVERHEAD } from './hpke.ts';
import { LEAST_KIB_PER_LANE, LIMITS } from './kdf-cost.ts';
import { KEY_BYTES, NONCE_BYTES, TAG_BYTES } from './keys.ts';

/** What is written. Of the one before it, everything is read, and its slots may stand among the newer ones. */
export const FORMAT = 2;
const EARLIER_FORMAT = 1;

const HEX_256 = /^[0-9a-f]{64}$/;

function base64(minBytes: number, maxBytes = minBytes) {
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

const nonce = base64(NONCE_BYTES);
const oneKey = base64(KEY_BYTES + TAG_BYTES);
const twoKeys = base64(2 * KEY_BYTES + TAG_BYTES);
/** The vault key, sealed to somebody's public key. */
const vaultKeyBox = base64(KEY_BYTES + HPKE_OVERHEAD);

const whose = { profileId: randomId<ProfileId>(), nameHash: z.string().regex(HEX_256), kdf, nonce };

/** The rater key under the passphrase; the vault key is sealed to the pair of keys that follows from the rater key. */
const slot = z.strictObject({
  ...whose,
  sealed: oneKey,
  vaultKey: vaultKeyBox,
  /** The computer whose secret is needed besides the passphrase; null: none. */
  device: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .nullable(),
  /** The rater key before this one, under this one, until all that was sealed to it has followed. */
  former: z.strictObject({ nonce, sealed: oneKey }).optional(),
});
/** Of format 1: vault key and rater key under the passphrase, so that only its owner can make it anew. */
const earlierSlot = z.strictObject({ ...whose, sealed: twoKeys });

/** The vault key is sealed to the pair of keys that follows from the recovery key. */
const recovery = z.strictObject({ publicKey: base64(KEY_BYTES), vaultKey: vaultKeyBox });
/** Of format 1: the vault key under the recovery key itself. */
const earlierRecovery = z.strictObject({ nonce, sealed: oneKey });

function slotsOf<S extends z.ZodType<{ readonly profileId: ProfileId }>>(one: S) {
  return z
    .array(one)
    .min(1)
    .max(500)
    .refine((slots) => new Set(slots.map((each) => each.profileId)).size === slots.length);
}

const about = { vaultId: randomId<VaultId>(), demo: z.boolean() };
const body = z.strictObject({
  format: z.literal(FORMAT),
  ...about,
  slots: slotsOf(z.union([slot, earlierSlot])),
  recovery: z.union([recovery, earlierRecovery]),
  /** The vault key that the records may still be under, sealed under the new one; null: none. */
  former: z.strictObject({ nonce, sealed: oneKey }).nullable(),
});
const earlierBody = z.strictObject({
  format: z.literal(EARLIER_FORMAT),
  ...about,
  slots: slotsOf(earlierSlot),
  recovery: earlierRecovery,
});

const mac = { mac: z.string().regex(HEX_256) };
const manifest = z.strictObject({ ...body.shape, ...mac });
const earlierManifest = z.strictObject({ ...earlierBody.shape, ...mac });

export type CurrentManifest = z.output<typeof manifest>;
export type Manifest = CurrentManifest | z.output<typeof earlierManifest>;
export type CurrentSlot = z.output<typeof slot>;
export type EarlierSlot = z.output<typeof earlierSlot>;
export type Slot = CurrentSlot | EarlierSlot;
export type CurrentRecovery = z.output<typeof recovery>;
export type EarlierRecovery = z.output<typeof earlierRecovery>;
export type ManifestBody = z.output<typeof body>;

export function isCurrentSlot(one: Slot): one is CurrentSlot {
  return 'vaultKey' in one;
}

/**
 * Others can seal a new key to its owner: the rows know the public key that it answers to. Of a slot that holds a key
 * from before they may not yet; it is so again once its owner has come in.
 */
export function isSettled(one: Slot): one is CurrentSlot {
  return isCurrentSlot(one) && one.former === undefined;
}

/** The computer without which the slot does not open; null: any will do. */
export function deviceOf(one: Slot): string | null {
  return isCurrentSlot(one) ? one.device : null;
}

/** Null where the recovery key is still of format 1 and has no pair of keys. */
export function currentRecovery({ recovery: one }: Pick<Manifest, 'recovery'>): CurrentRecovery | null {
  return 'publicKey' in one ? one : null;
}

/** Whether the vault's key was changed and the records may not have followed. */
export function hasFormer(one: Manifest): boolean {
  return 'former' in one && one.former !== null;
}

/** As it is written today, without a key from before: that one is named where it is needed. */
export function currentBody({ mac: _mac, ...content }: Manifest): ManifestBody {
  return { ...content, format: FORMAT, former: null };
}

/** Gives the body its MAC. @throws when it is not what a reader would accept. */
export function signManifest(content: ManifestBody, headerKey: Uint8Array): CurrentManifest {
  return manifest.parse({ ...content, mac: macOf(content, headerKey).toString('hex') });
}

export function isAuthentic({ mac: claimed, ...content }: Manifest, headerKey: Uint8Array): boolean {
  return timingSafeEqual(Buffer.from(claimed, 'hex'), macOf(content, headerKey));
}

/** Parsing brings the members into the one order of the schema, whoever made the object. */
function macOf(content: Omit<Manifest, 'mac'>, headerKey: Uint8Array): Buffer {
  const ordered = (content.format === FORMAT ? body : earlierBody).parse(content);
  return createHmac('sha256', headerKey).update(JSON.stringify(ordered)).digest();
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
  const parsed = (content['format'] === EARLIER_FORMAT ? earlierManifest : manifest).safeParse(content);
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
