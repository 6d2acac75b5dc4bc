// The log as people read it: who saw and did what, a review of a period, and the log itself to take along.

import { z } from 'zod';
import type { LogFinding } from '../domain/audit/chain.ts';
import { TAKEN, type EventCode } from '../domain/audit/events.ts';
import type { Remark } from '../domain/audit/review.ts';
import type { CaseId, ProfileId, RecordingId } from '../domain/ids.ts';
import { command, output, query } from './define.ts';
import { nothing, randomId } from './fields.ts';
import { LOG_FORMATS } from './log-formats.ts';

/** What one person did of one kind to one recording on one day. */
export interface LogEntry {
  readonly event: EventCode;
  /** Null: the program itself, or nobody who was known. */
  readonly userId: ProfileId | null;
  /** As it is now; '' for somebody who is no longer among the people. */
  readonly name: string;
  readonly role: string | null;
  readonly caseCode: string | null;
  /** Null where no recording is concerned, or the recording is gone. */
  readonly recordingCode: string | null;
  readonly concernsRecording: boolean;
  /** First and last moment, UTC milliseconds. */
  readonly from: number;
  readonly until: number;
  readonly times: number;
  /** What it counts is told with the event. */
  readonly quantity: number | null;
  readonly objectPart: string | null;
  readonly purpose: string | null;
  readonly basis: string | null;
  readonly emergency: boolean;
  /** Why somebody let themselves in. */
  readonly reason: string | null;
}

export interface LogReading {
  /** Newest first. */
  readonly entries: readonly LogEntry[];
  /** There were more than are given: a shorter period shows them. */
  readonly more: boolean;
}

export interface LogReview {
  readonly lines: number;
  readonly people: readonly {
    readonly userId: ProfileId;
    readonly name: string;
    readonly lines: number;
    readonly recordings: number;
  }[];
  readonly remarks: readonly (Remark & { readonly name: string })[];
}

export interface LogExport {
  readonly fileName: string;
  readonly text: string;
  readonly lines: number;
}

export interface LogState {
  /** What was wrong when the vault was opened. */
  readonly found: readonly LogFinding[];
  readonly years: number;
  /** When the oldest line was written; UTC milliseconds; null: there is none. */
  readonly oldestAt: number | null;
}

const moment = z.int().min(0);
/** [from, to), UTC milliseconds. */
const period = { from: moment, to: moment };

export const auditProcedures = {
  'audit.ofVault': query(z.strictObject(period), output<LogReading>()),
  'audit.ofCase': query(z.strictObject({ caseId: randomId<CaseId>(), ...period }), output<LogReading>()),
  /** Also of a recording that is gone. */
  'audit.ofRecording': query(
    z.strictObject({ recordingId: randomId<RecordingId>(), ...period }),
    output<LogReading>(),
  ),
  'audit.review': query(z.strictObject(period), output<LogReview>()),
  /** CSV, or FHIR R4 AuditEvents with one JSON text per line. Leaving is written down in the log itself. */
  'audit.export': query(z.strictObject({ format: z.enum(LOG_FORMATS), ...period }), output<LogExport>()),
  /** Told before figures of the agreement leave: no line, no file. `recordingId`: where they are of one recording. */
  'audit.taken': command(
    z.strictObject({ what: z.enum(TAKEN), recordingId: randomId<RecordingId>().nullable() }),
    output<null>(),
  ),
  /** What was wrong with the log when the vault was opened; empty when all was well. */
  'audit.state': query(nothing, output<LogState>()),
};
