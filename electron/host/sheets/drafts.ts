// Drafts: what stands on a sheet that is not handed in, sealed under a key that only its rater has. Blindness then also
// holds for a colleague who opens the database with tools of their own.

import { z } from 'zod';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { VaultId } from '../../../shared/domain/ids.ts';
import { StorageError } from '../db/database.ts';
import type { RandomBytes } from '../ports.ts';
import type { Session } from '../session.ts';
import { seal, unseal, wipe } from '../vault/keys.ts';

/** With what one rater seals and opens their own drafts. */
export interface DraftKey {
  readonly vaultId: VaultId;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

export function draftKeyOf({ vaultId, keys }: Pick<Session, 'vaultId' | 'keys'>): DraftKey {
  return { vaultId, key: keys.draftKey };
}

/** What a row of a score says; sealed together, these columns stand empty. */
export const SAYING = ['value', 'not_observed', 'note', 'evidence'] as const;
const NOTHING: Row = Object.fromEntries(SAYING.map((column) => [column, null]));
const said = z.tuple([z.number().nullable(), z.string().nullable(), z.string(), z.string()]);

/** Lengths are rounded up to this, or they would tell a 5 from a 5.5 and a word from silence. */
const STEP_BYTES = 256;
/** Base64: a nonce of 12 bytes, then the box. */
const SEALED = /^(?<nonce>[\w+/]{16})\.(?<box>[\w+/=]{24,})$/u;

/** Under a fresh nonce: the same row sealed twice gives two different rows. */
export function sealRow<R extends Row>(mine: DraftKey, row: R, random: RandomBytes): R & Row {
  const plain = padded(JSON.stringify(SAYING.map((column) => row[column])));
  const { nonce, sealed } = seal(mine.key, plain, contextOf(mine, row), random);
  wipe(plain);
  return { ...row, ...NOTHING, sealed: `${nonce}.${sealed}` };
}

/** A row that is not sealed is answered as it is. @throws StorageError `damaged`, also for another's draft */
export function openRow(mine: DraftKey, row: Row): Row {
  const { sealed } = row;
  if (typeof sealed !== 'string') return row;
  const { nonce = '', box = '' } = SEALED.exec(sealed)?.groups ?? {};
  const plain = nonce === '' ? null : unseal(mine.key, { nonce, sealed: box }, contextOf(mine, row));
  if (plain === null) throw new StorageError('damaged', new Error('a draft that does not open'));
  const [value, notObserved, note, evidence] = said.parse(JSON.parse(plain.toString('utf8')));
  wipe(plain);
  return { ...row, value, not_observed: notObserved, note, evidence, sealed: null };
}

function contextOf({ vaultId }: DraftKey, row: Row): string {
  return `draft|${vaultId}|${String(row['sheet_id'])}|${String(row['scale_id'])}`;
}

/** Spaces at the end mean nothing in JSON. */
function padded(text: string): Buffer {
  const steps = Math.ceil(Buffer.byteLength(text) / STEP_BYTES);
  const bytes = Buffer.alloc(steps * STEP_BYTES, ' ');
  bytes.write(text);
  return bytes;
}
