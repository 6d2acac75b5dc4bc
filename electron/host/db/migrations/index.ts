// All migrations, oldest first. A vault only ever goes forward.

import { firstLight } from './0010-first-light.ts';
import { teams } from './0020-teams.ts';
import { audit } from './0030-audit.ts';
import { consent } from './0040-consent.ts';
import { retention } from './0050-retention.ts';
import { access } from './0060-access.ts';
import { peopleKeys } from './0065-people-keys.ts';
import { ownKeys } from './0070-own-keys.ts';
import { codebooks } from './0080-codebooks.ts';
import { soundShift } from './0090-sound-shift.ts';
import { runningStates } from './0100-running-states.ts';
import { episodes } from './0120-episodes.ts';
import { live } from './0130-live.ts';
import { filmTies } from './0140-film-ties.ts';
import { intervals } from './0145-intervals.ts';

export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
}

export const migrations: readonly Migration[] = [
  firstLight,
  teams,
  audit,
  consent,
  retention,
  access,
  peopleKeys,
  ownKeys,
  codebooks,
  soundShift,
  runningStates,
  episodes,
  live,
  filmTies,
  intervals,
];
