// The people of a vault: reading them, and writing a new one down.

import { tidyRoles, type Role } from '../../../shared/domain/access/role.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import { checkName, checkTeam, type Person, type Profile } from '../../../shared/domain/profile/profile.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Database } from '../db/database.ts';
import type { ActRows, Journal } from '../db/journal.ts';
import type { Session } from '../session.ts';
import { allProfiles, onePerson, profileRow } from './queries.ts';

/** For those that read people together with what they did. */
export { allProfiles } from './queries.ts';

export async function profilesOf(db: Database): Promise<readonly Profile[]> {
  return db.read((reader) => allProfiles(reader));
}

export async function personOf(db: Database, id: ProfileId): Promise<Person | null> {
  return db.read((reader) => onePerson(reader, id));
}

/**
 * Writes a person down under a name that is still free. `meanwhile` happens within the act, just before its commit:
 * when it fails, the person is not there.
 */
export async function writeProfile(
  journal: Journal,
  actor: ProfileId,
  profile: Profile,
  meanwhile: (rows: ActRows) => Promise<void>,
): Promise<Result<Profile>> {
  const act = { label: 'profile.add', actor, place: null, topics: ['profiles'] } as const;
  return journal.act(act, async (rows) => {
    const taken = (await allProfiles(rows)).map((other) => other.name);
    const name = checkName(profile.name, taken);
    if (!name.ok) return name;
    const written = { ...profile, name: name.value };
    await rows.insert('profile', profileRow(written));
    await meanwhile(rows);
    return ok(written);
  });
}

/** Within an act: from now on they are somebody who was here. */
export async function writeDeparture(rows: ActRows, id: ProfileId, at: number): Promise<void> {
  await rows.insert('departure', { id, at });
}

/** Within an act: for a vault that is made with a past. */
export async function placeInPast(
  rows: ActRows,
  id: ProfileId,
  past: Pick<Profile, 'team' | 'createdAt'>,
): Promise<void> {
  await rows.update('profile', id, { team: past.team, created_at: past.createdAt });
}

/** Says to which team somebody belongs; '' for none. */
export async function setTeam(session: Session, id: ProfileId, team: string): Promise<Result<Profile>> {
  const act = { label: 'profile.team', actor: session.me.id, place: null, topics: [] } as const;
  return session.journal.act(act, async (rows) => {
    const all = await allProfiles(rows);
    const profile = all.find((one) => one.id === id);
    if (profile === undefined) return refuse({ code: 'not-found' });
    const others = all.filter((one) => one !== profile && one.team !== '').map((one) => one.team);
    const checked = checkTeam(team, others);
    if (!checked.ok) return checked;
    const written = { ...profile, team: checked.value };
    await rows.update('profile', id, profileRow(written));
    return ok(written);
  });
}

/** Says what somebody does here. Whoever coordinates goes on doing so until another coordinator takes it over. */
export async function setRoles(
  session: Session,
  id: ProfileId,
  roles: readonly Role[],
): Promise<Result<Profile>> {
  const topics = ['access', 'cases', 'recordings', 'rounds', 'sheets'] as const;
  const act = { label: 'profile.roles', actor: session.me.id, place: null, topics } as const;
  return session.journal.act(act, async (rows) => {
    const profile = (await allProfiles(rows)).find((one) => one.id === id);
    if (profile === undefined) return refuse({ code: 'not-found' });
    const isMine = id === session.me.id;
    if (isMine && !roles.includes('coordinator')) return refuse({ code: 'access.own-coordinator' });
    const written = { ...profile, roles: tidyRoles(roles) };
    await rows.update('profile', id, profileRow(written));
    return ok(written);
  });
}
