// LiveSession: coding at a visit itself, by a running clock and without a film. Its marks can be laid on the recording of
// that visit later. Times are micros since its clock was started.

import type { Coding } from '../fragment/coding.ts';
import type {
  CaseId,
  CodebookId,
  FragmentId,
  LiveMarkId,
  LiveSessionId,
  ProfileId,
  RecordingId,
} from '../ids.ts';
import type { Activity } from '../recording/recording.ts';
import type { ClockSync } from '../sync/clock-sync.ts';
import { micros, type Micros } from '../time.ts';
import type { ClockGap } from './live-clock.ts';

export interface LiveSession {
  readonly id: LiveSessionId;
  readonly caseId: CaseId;
  readonly authorId: ProfileId;
  readonly codebookId: CodebookId;
  readonly activity: Activity | null;
  /** UTC milliseconds. */
  readonly startedAt: number;
  /** Null: nobody ended it. It is either going on, or it was cut off. */
  readonly length: Micros | null;
  readonly gaps: readonly ClockGap[];
  /** Null: its marks lie on no film. */
  readonly attached: Attachment | null;
}

export interface Attachment {
  readonly recordingId: RecordingId;
  readonly sync: ClockSync;
}

export interface LiveMark {
  readonly id: LiveMarkId;
  readonly sessionId: LiveSessionId;
  readonly start: Micros;
  /** Equal to `start` where it is a moment; null while what was begun goes on. */
  readonly end: Micros | null;
  /** Empty for a bare mark. */
  readonly codings: readonly Coding[];
  readonly note: string;
  /** UTC milliseconds. */
  readonly createdAt: number;
  /** What it became on the film. */
  readonly fragmentId: FragmentId | null;
}

/** A mark of a session that is over. */
export interface ClosedMark extends LiveMark {
  readonly end: Micros;
}

/** Most marks of one session: a mark every second for three hours. */
export const MOST_MARKS = 10_800;

/** A session that was cut off ends with its last mark. */
export function lengthOfSession(
  { length }: Pick<LiveSession, 'length'>,
  marks: readonly Pick<LiveMark, 'start' | 'end'>[],
): Micros {
  return length ?? micros(Math.max(0, ...marks.map(({ start, end }) => end ?? start)));
}

/** What still went on ends with the session, in order of time. */
export function closedMarks(session: LiveSession, marks: readonly LiveMark[]): readonly ClosedMark[] {
  const length = lengthOfSession(session, marks);
  return marks
    .map((mark) => ({ ...mark, end: mark.end ?? micros(Math.max(mark.start, length)) }))
    .toSorted((a, b) => a.start - b.start || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}
