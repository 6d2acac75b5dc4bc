// FilmTie: a second film of the same visit, and how its time lies on that of the first.

import type { FilmTieId, RecordingId } from '../ids.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Recording } from '../recording/recording.ts';
import type { ClockSync } from './clock-sync.ts';

export interface FilmTie {
  readonly id: FilmTieId;
  /** The film that is marked, and whose clock counts. */
  readonly mainId: RecordingId;
  readonly otherId: RecordingId;
  readonly sync: ClockSync;
}

/** Two films of one family, never one film with itself. */
export function checkTie(
  main: Pick<Recording, 'id' | 'caseId'>,
  other: Pick<Recording, 'id' | 'caseId'>,
): Result<null> {
  const possible = main.id !== other.id && main.caseId === other.caseId;
  return possible ? ok(null) : refuse({ code: 'tie.not-possible' });
}
