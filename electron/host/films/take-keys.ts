// Taking the keys of films from somebody who leaves, within the act by which they do.

import type { ProfileId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Writer } from '../db/database.ts';
import type { FeatureDeps } from '../feature.ts';
import type { Owner } from './film-keys.ts';
import { codesWithGrantOf } from './queries.ts';
import { settleGrants } from './settle-grants.ts';

/** Refused where a film would go with them. What they copied while they were here, they have. */
export async function takeKeysFrom(
  writer: Writer,
  owner: Owner,
  ports: FeatureDeps['ports'],
  who: ProfileId,
): Promise<Result<null>> {
  await settleGrants(writer, owner, ports);
  // Settling leaves the last key of a film where it is.
  const recordings = await codesWithGrantOf(writer, who);
  return recordings.length === 0 ? ok(null) : refuse({ code: 'film.only-key', recordings });
}
