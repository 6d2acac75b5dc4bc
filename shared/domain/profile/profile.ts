// Profile: a person who works with this vault, under their own passphrase.

import type { Role } from '../access/role.ts';
import type { ProfileId } from '../ids.ts';
import { ok, refuse, type Result } from '../result.ts';

export interface Profile {
  readonly id: ProfileId;
  readonly name: string;
  /** Without any, somebody can open the vault and do nothing in it. */
  readonly roles: readonly Role[];
  /** The team the person belongs to, as the coordinator wrote it; '' where to none. */
  readonly team: string;
  /** UTC milliseconds. */
  readonly createdAt: number;
  /** UTC milliseconds; absent while they are here. What they did stays under their name. */
  readonly leftAt?: number;
}

/** Who somebody is, which stands as long as they work. Team and roles do not: the coordinator may change them meanwhile. */
export type Person = Omit<Profile, 'team' | 'roles' | 'leftAt'>;

export const NAME_MAX_LENGTH = 60;
export const TEAM_MAX_LENGTH = 60;

/** Names are compared as people hear them: without case, and with outer and double spaces gone. */
export function nameKey(name: string): string {
  return tidy(name).toLowerCase();
}

export function checkName(name: string, taken: readonly string[]): Result<string> {
  const clean = tidy(name);
  if (clean === '' || clean.length > NAME_MAX_LENGTH) return refuse({ code: 'profile.name-empty' });
  if (taken.some((other) => nameKey(other) === nameKey(clean))) return refuse({ code: 'profile.name-taken' });
  return ok(clean);
}

/**
 * '' is no team. A team that others are in already is spelled as they have it, so that `noord` and `Noord` do not
 * become two.
 */
export function checkTeam(team: string, others: readonly string[]): Result<string> {
  const clean = tidy(team);
  if (clean.length > TEAM_MAX_LENGTH) return refuse({ code: 'input.invalid', path: 'team' });
  return ok(others.find((other) => nameKey(other) === nameKey(clean)) ?? clean);
}

function tidy(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ');
}
