// The people of a vault, as rows.

import { z } from 'zod';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import type { Person, Profile } from '../../../shared/domain/profile/profile.ts';
import { cellOfRoles, rolesCell } from '../access/service.ts';
import { id } from '../columns.ts';
import type { Reader } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const row = z
  .object({
    id: id<ProfileId>(),
    name: z.string(),
    roles: rolesCell,
    team: z.string(),
    created_at: z.int(),
    left_at: z.int().nullable(),
  })
  .transform(
    (r): Profile => ({
      id: r.id,
      name: r.name,
      roles: r.roles,
      team: r.team,
      createdAt: r.created_at,
      ...(r.left_at === null ? {} : { leftAt: r.left_at }),
    }),
  );

export async function allProfiles(reader: Reader): Promise<readonly Profile[]> {
  const rows = await reader.all(sql`
    select p.id, p.name, p.roles, p.team, p.created_at, d.at as left_at
    from profile p left join departure d on d.id = p.id order by p.created_at, p.name`);
  return rows.map((r) => row.parse(r));
}

/** Null also for who left. */
export async function onePerson(reader: Reader, profileId: ProfileId): Promise<Person | null> {
  const found = await reader.first(sql`
    select p.id, p.name, p.roles, p.team, p.created_at, d.at as left_at
    from profile p left join departure d on d.id = p.id where p.id = ${profileId}`);
  if (found === null) return null;
  const { team: _team, roles: _roles, leftAt, ...person } = row.parse(found);
  return leftAt === undefined ? person : null;
}

export function profileRow(profile: Profile): Row & { readonly id: string } {
  return {
    id: profile.id,
    name: profile.name,
    roles: cellOfRoles(profile.roles),
    team: profile.team,
    created_at: profile.createdAt,
  };
}
