// One line of the log: who did what to what, when and where, by which right. Ids only: no name, note, score or title
// ever stands in a line, so the log outlives what it tells of.

import type { CaseId, ProfileId, RecordingId } from '../ids.ts';
import type { EventCode, ObjectType } from './events.ts';

/** As DICOM and FHIR count it: success, minor, serious and major failure. */
export const OUTCOMES = [0, 4, 8, 12] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface AuditLine {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  /** UTC milliseconds. */
  readonly at: number;
  /** Milliseconds since the program started, by a clock that nobody can set; comparable within one `boot`. */
  readonly monotonic: number;
  /** A random name for this start of the program. */
  readonly boot: string;
  readonly event: EventCode;
  readonly outcome: Outcome;
  /** Null: nobody was known, or the program did it by itself. */
  readonly userId: ProfileId | null;
  readonly role: string | null;
  /** On whose behalf, where somebody acts for another. */
  readonly responsibleId: ProfileId | null;
  /** The installation it happened at: a random id. */
  readonly accessPoint: string;
  readonly appVersion: string;
  readonly caseId: CaseId | null;
  readonly recordingId: RecordingId | null;
  readonly objectType: ObjectType;
  readonly objectId: string | null;
  /** A part of it: a scale of a sheet, a kind of damage. */
  readonly objectPart: string | null;
  readonly purpose: string | null;
  /** Assignment, care relation or emergency: by which right it was allowed. */
  readonly basis: string | null;
  readonly consentRef: string | null;
  readonly emergency: boolean;
  /** Who got what was exported. */
  readonly recipientId: string | null;
  readonly reason: string | null;
  /** How many, or how much; what it counts is told with the event. */
  readonly quantity: number | null;
  /** Ties this line to the one before; 64 hexadecimal digits. */
  readonly mac: string;
}

export type UnsealedLine = Omit<AuditLine, 'mac'>;

/** What the first line is tied to. */
export const NO_LINE_YET = '0'.repeat(64);

/**
 * The one text that a line's MAC is made over: the values in a fixed order, so that two lines that differ anywhere
 * differ here. The leading number is the version of this order.
 */
export function canonicalText(line: UnsealedLine): string {
  return JSON.stringify([
    1,
    line.seq,
    line.at,
    line.monotonic,
    line.boot,
    line.event,
    line.outcome,
    line.userId,
    line.role,
    line.responsibleId,
    line.accessPoint,
    line.appVersion,
    line.caseId,
    line.recordingId,
    line.objectType,
    line.objectId,
    line.objectPart,
    line.purpose,
    line.basis,
    line.consentRef,
    line.emergency,
    line.recipientId,
    line.reason,
    line.quantity,
  ]);
}
