// What the steps of filling a demo vault hand to each other.

import type { Person } from '../../../shared/domain/profile/profile.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import type { Words } from '../../../shared/domain/words.ts';
import type { ActRows } from '../db/journal.ts';
import type { FeatureDeps } from '../feature.ts';
import type { DemoFilm } from './catalogue.ts';

export interface Cast {
  readonly coordinator: Person;
  readonly colleague: Person;
  readonly newcomer: Person;
}

/** What every step of filling needs. */
export interface Filling {
  readonly rows: ActRows;
  readonly ports: FeatureDeps['ports'];
  readonly cast: Cast;
  readonly say: (words: Words) => string;
}

/** A film with the recording that it has become. */
export interface Filmed {
  readonly film: DemoFilm;
  readonly recording: Recording;
}
