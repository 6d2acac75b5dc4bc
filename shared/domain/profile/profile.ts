// Profile: a person who works with this vault, under their own passphrase.

import type { ProfileId } from '../ids.ts';
import { ok, refuse, type Result } from '../result.ts';

export interface Profile {
  readonly id: ProfileId;
  readonly name: string;
  /** The coordinator made the vault, adds people and starts rounds. */
  readonly coordinator: boolean;
  /** UTC milliseconds. */
  readonly createdAt: number;
}

export const NAME_MAX_LENGTH = 60;

/** Names are compared as people hear them: without case, and with outer and double spaces gone. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}

export function checkName(name: string, taken: readonly string[]): Result<string> {
  const clean = name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ');
  if (clean === '' || clean.length > NAME_MAX_LENGTH) return refuse({ code: 'profile.name-empty' });
  if (taken.some((other) => nameKey(other) === nameKey(clean))) return refuse({ code: 'profile.name-taken' });
  return ok(clean);
}
