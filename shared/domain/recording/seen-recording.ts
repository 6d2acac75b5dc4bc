// Seen recording: a recording as one person may see it. Whoever only has to score it gets the film and its code, and
// nothing that tells which family or which moment in care it comes from.

import type { CaseId, ProfileId } from '../ids.ts';
import type { Recording } from './recording.ts';

export type SeenRecording = Omit<Recording, 'caseId' | 'importedAt' | 'importedBy'> & {
  /** Null for whoever only has to score it, like the next two; `title` is empty then. */
  readonly caseId: CaseId | null;
  /** UTC milliseconds. */
  readonly importedAt: number | null;
  readonly importedBy: ProfileId | null;
};

export function withoutOrigin(recording: Recording): SeenRecording {
  return { ...recording, title: '', caseId: null, importedAt: null, importedBy: null };
}
