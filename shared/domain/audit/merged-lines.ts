// Merged lines, for reading: what one person did of one kind to one thing on one day is one entry.

import type { CaseId, ProfileId, RecordingId } from '../ids.ts';
import type { AuditLine } from './audit-line.ts';
import type { EventCode } from './events.ts';

export interface MergedLines {
  readonly event: EventCode;
  readonly userId: ProfileId | null;
  readonly role: string | null;
  readonly caseId: CaseId | null;
  readonly recordingId: RecordingId | null;
  readonly purpose: string | null;
  readonly basis: string | null;
  readonly emergency: boolean;
  /** First and last of them, UTC milliseconds. */
  readonly from: number;
  readonly until: number;
  readonly times: number;
  /** Of the last of them. */
  readonly quantity: number | null;
  readonly objectPart: string | null;
  readonly reason: string | null;
}

/** The day that a moment falls on, as the reader counts days. */
export type DayOf = (at: number) => string;

/** In the order of their first moments. */
export function mergeSameDay(lines: readonly AuditLine[], dayOf: DayOf): readonly MergedLines[] {
  const merged = new Map<string, MergedLines>();
  for (const line of lines) {
    const key = JSON.stringify([
      dayOf(line.at),
      line.userId,
      line.role,
      line.event,
      line.caseId,
      line.recordingId,
      line.purpose,
      line.basis,
      line.emergency,
      line.outcome,
      // Each let themselves in for a reason of their own.
      line.reason,
      // What was found wrong must never be taken together with something else that was.
      line.event === 'log.damage' || line.event === 'clock.jump' ? line.seq : null,
    ]);
    const known = merged.get(key);
    merged.set(key, known === undefined ? first(line) : joined(known, line));
  }
  return [...merged.values()].toSorted((a, b) => a.from - b.from);
}

function first(line: AuditLine): MergedLines {
  const { event, userId, role, caseId, recordingId, purpose, basis, emergency, reason } = line;
  return {
    event,
    userId,
    role,
    caseId,
    recordingId,
    purpose,
    basis,
    emergency,
    from: line.at,
    until: line.at,
    times: 1,
    quantity: line.quantity,
    objectPart: line.objectPart,
    reason,
  };
}

function joined(known: MergedLines, line: AuditLine): MergedLines {
  return {
    ...known,
    from: Math.min(known.from, line.at),
    until: Math.max(known.until, line.at),
    times: known.times + 1,
    quantity: line.quantity,
    objectPart: line.objectPart,
  };
}
