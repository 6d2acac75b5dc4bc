// The acts of coding, as the journal knows them: remembered with the recording, beside the marks on it.

import type { ActLabel } from '../../../shared/domain/audit/events.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { Act } from '../db/journal.ts';
import type { Session } from '../session.ts';

export type CodingLabel = Extract<ActLabel, `coding.${string}`>;

export function coding(session: Session, label: CodingLabel, recordingId: RecordingId): Act {
  const topics = ['fragments', 'history'] as const;
  return { label, actor: session.me.id, place: `recording:${recordingId}`, topics };
}
