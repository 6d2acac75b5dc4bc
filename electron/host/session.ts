// Session: an open vault and the one person who opened it. Handlers get it through `withSession`,
// which answers `vault.locked` by itself when there is none.

import type { VaultId } from '../../shared/domain/ids.ts';
import { refuse, type Result } from '../../shared/domain/result.ts';
import type { Person } from '../../shared/domain/profile/profile.ts';
import type { Trail } from './audit/trail.ts';
import type { Database } from './db/database.ts';
import type { FilmStore } from './db/film-container.ts';
import type { Journal } from './db/journal.ts';
import type { PersonKeys } from './vault/person-keys.ts';

export interface Session {
  readonly me: Person;
  readonly vaultId: VaultId;
  readonly demo: boolean;
  readonly db: Database;
  readonly journal: Journal;
  readonly films: FilmStore;
  /** This person's own, which nobody else in the vault has. Zeros once it is locked. */
  readonly keys: PersonKeys;
  /** The log: what cannot be written there does not happen. */
  readonly audit: Trail;
  /** Aborted at lock: jobs and open streams end with it. */
  readonly ended: AbortSignal;
}

export type CurrentSession = () => Session | null;

export function withSession<I, O>(
  current: CurrentSession,
  work: (session: Session, input: I) => Promise<Result<O>>,
): (input: I) => Promise<Result<O>> {
  return async (input) => {
    const session = current();
    return session === null ? refuse({ code: 'vault.locked' }) : work(session, input);
  };
}
