// The people of a vault: reading them, and writing a new one down.

import type { ProfileId } from '../../../shared/domain/ids.ts';
import { checkName, type Profile } from '../../../shared/domain/profile/profile.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Database } from '../db/database.ts';
import type { Journal } from '../db/journal.ts';
import { allProfiles, oneProfile, profileRow } from './queries.ts';

export async function profilesOf(db: Database): Promise<readonly Profile[]> {
  return db.read((reader) => allProfiles(reader));
}

export async function profileOf(db: Database, id: ProfileId): Promise<Profile | null> {
  return db.read((reader) => oneProfile(reader, id));
}

/**
 * Writes a person down under a name that is still free. `meanwhile` happens just before the commit: when it
 * fails, the person is not there.
 */
export async function writeProfile(
  journal: Journal,
  actor: ProfileId,
  profile: Profile,
  meanwhile: () => Promise<void>,
): Promise<Result<Profile>> {
  const act = { label: 'profile.add', actor, place: null, topics: ['profiles'] } as const;
  return journal.act(act, async (rows) => {
    const taken = (await allProfiles(rows)).map((other) => other.name);
    const name = checkName(profile.name, taken);
    if (!name.ok) return name;
    const written = { ...profile, name: name.value };
    await rows.insert('profile', profileRow(written));
    await meanwhile();
    return ok(written);
  });
}
