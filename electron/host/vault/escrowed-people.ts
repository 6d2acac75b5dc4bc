// Whose own keys the recovery key brings back. What is sealed to anybody else is lost with a forgotten passphrase, so
// nothing is kept in that way alone.

import type { ProfileId } from '../../../shared/domain/ids.ts';
import type { Reader } from '../db/database.ts';
import { keyRows } from './public-keys.ts';

/** By the recovery key that `me` was last sealed to, which is today's: their row is brought up to date as they come in. */
export async function escrowedPeople(reader: Reader, me: ProfileId): Promise<ReadonlySet<ProfileId>> {
  const rows = await keyRows(reader);
  const today = rows.get(me)?.escrowedTo ?? null;
  if (today === null) return new Set();
  return new Set([...rows.values()].filter((row) => row.escrowedTo === today).map((row) => row.profileId));
}
