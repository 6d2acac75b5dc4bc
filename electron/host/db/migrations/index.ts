// All migrations, oldest first. A vault only ever goes forward.

import { firstLight } from './0010-first-light.ts';

export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
}

export const migrations: readonly Migration[] = [firstLight];
