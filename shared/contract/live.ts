// Live coding: marking at a visit by a running clock, and laying the marks on a film later.

import { z } from 'zod';
import { BOOK_LIMITS } from '../domain/code/limits.ts';
import type { CaseId, CodebookId, CodeId, LiveMarkId, LiveSessionId, RecordingId } from '../domain/ids.ts';
import { GAP_KINDS } from '../domain/live/live-clock.ts';
import type { LiveMark, LiveSession } from '../domain/live/live-session.ts';
import { ACTIVITIES } from '../domain/recording/recording.ts';
import { MOST_DRIFT, MOST_OFFSET } from '../domain/sync/clock-sync.ts';
import { fromSeconds, micros, type Micros } from '../domain/time.ts';
import { command, output, query } from './define.ts';
import { namedId, randomId } from './fields.ts';

/** A session as a list shows it. */
export interface LiveLine {
  readonly session: LiveSession;
  /** Of one that was cut off: until its last mark. */
  readonly length: Micros;
  readonly marks: number;
  readonly mine: boolean;
}

export interface OpenedLive {
  readonly session: LiveSession;
  /** In the order in which they were made. */
  readonly marks: readonly LiveMark[];
  readonly mine: boolean;
}

export interface LaidCount {
  /** Now fragments on the film. */
  readonly on: number;
  /** Outside the film: only in the session. */
  readonly outside: number;
}

const MOST_LENGTH = fromSeconds(86_400);
const clock = z.int().nonnegative().max(MOST_LENGTH).transform(micros);
const session = z.strictObject({ id: randomId<LiveSessionId>() });
const note = z.string().trim().max(1000);

export const clockSync = z.strictObject({
  offset: z.int().min(-MOST_OFFSET).max(MOST_OFFSET).transform(micros),
  drift: z.int().min(-MOST_DRIFT).max(MOST_DRIFT),
});

export const liveProcedures = {
  'live.list': query(z.strictObject({ caseId: randomId<CaseId>() }), output<readonly LiveLine[]>()),
  'live.open': query(session, output<OpenedLive>()),
  'live.begin': command(
    z.strictObject({
      caseId: randomId<CaseId>(),
      codebookId: randomId<CodebookId>(),
      activity: z.enum(ACTIVITIES).nullable(),
    }),
    output<LiveSession>(),
  ),
  /** The key of these codes: marks a moment, or puts a state on or off. */
  'live.press': command(
    session.extend({ codeIds: z.array(namedId<CodeId>()).min(1).max(BOOK_LIMITS.codes), at: clock }),
    output<null>(),
  ),
  /** A bare moment, with a note or without. */
  'live.mark': command(session.extend({ at: clock, note }), output<null>()),
  'live.noteGap': command(
    session.extend({ kind: z.enum(GAP_KINDS), at: clock, length: clock }),
    output<null>(),
  ),
  'live.end': command(session.extend({ length: clock }), output<null>()),
  'live.editNote': command(z.strictObject({ id: randomId<LiveMarkId>(), note }), output<null>()),
  'live.removeMark': command(z.strictObject({ id: randomId<LiveMarkId>() }), output<null>()),
  /** With all its marks, for good. Refused while they lie on a film. */
  'live.remove': command(session, output<null>()),
  'live.attach': command(
    session.extend({ recordingId: randomId<RecordingId>(), sync: clockSync }),
    output<LaidCount>(),
  ),
  /** Takes its fragments off the film; the session keeps its marks. */
  'live.detach': command(session, output<null>()),
  'live.export': command(session, output<{ readonly fileName: string; readonly text: string }>()),
};
