// What the steps of filling a demo vault hand to each other.

import type { ProfileId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/profile/profile.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import type { Words } from '../../../shared/domain/words.ts';
import type { ActRows } from '../db/journal.ts';
import type { FeatureDeps } from '../feature.ts';
import type { DemoFilm } from './catalogue.ts';

export const ROLES = ['coordinator', 'colleague', 'newcomer'] as const;
export type Role = (typeof ROLES)[number];

export type Cast = Readonly<Record<Role, Person>>;

/** What every step of filling needs. */
export interface Filling {
  readonly rows: ActRows;
  readonly ports: FeatureDeps['ports'];
  readonly cast: Cast;
  /** When the demo is made; what it tells of happened before. UTC milliseconds. */
  readonly madeAt: number;
  readonly say: (words: Words) => string;
}

export function roleOf(cast: Cast, person: ProfileId): Role {
  const role = ROLES.find((one) => cast[one].id === person);
  if (role === undefined) throw new Error('somebody who is not in the demo');
  return role;
}

/** A film with the recording that it has become. */
export interface Filmed {
  readonly film: DemoFilm;
  readonly recording: Recording;
}
