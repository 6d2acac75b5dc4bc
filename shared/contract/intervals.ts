// Interval sampling on a recording.

import { z } from 'zod';
import type { CodebookId, CodeId, EpisodeId, IntervalRunId, RecordingId } from '../domain/ids.ts';
import {
  INTERVAL_METHODS,
  LONGEST_INTERVAL,
  MOST_INTERVALS,
  SHORTEST_INTERVAL,
} from '../domain/interval/interval-grid.ts';
import type { IntervalAnswer, IntervalRun, IntervalScore } from '../domain/interval/interval-run.ts';
import { micros } from '../domain/time.ts';
import type { Words } from '../domain/words.ts';
import { command, output, query } from './define.ts';
import { namedId, randomId, time } from './fields.ts';

/** In one run. */
const MOST_CODES = 50;

export interface ScoredRun {
  readonly run: IntervalRun;
  /** In order of time. */
  readonly scores: readonly IntervalScore[];
}

/** A run with what a file of it has to say of where it comes from. */
export interface IntervalExport extends ScoredRun {
  readonly recordingCode: string;
  readonly rater: string;
  readonly book: {
    readonly id: CodebookId;
    readonly name: Words;
    readonly version: number;
    readonly codes: readonly { readonly id: CodeId; readonly words: Words }[];
  };
}

const onRecording = z.strictObject({ recordingId: randomId<RecordingId>() });
const codes = z.array(namedId<CodeId>()).max(MOST_CODES);
const position = z.int().nonnegative().max(MOST_INTERVALS);
const answer: z.ZodType<IntervalAnswer> = z.union([
  z.strictObject({ kind: z.literal('scored'), codes }),
  z.strictObject({ kind: z.literal('not-assessable') }),
]);

export const intervalProcedures = {
  /** The viewer's own and, as with fragments, others' once they may be seen. */
  'intervals.list': query(onRecording, output<readonly ScoredRun[]>()),
  'intervals.plan': command(
    onRecording.extend({
      method: z.enum(INTERVAL_METHODS),
      length: z.int().min(SHORTEST_INTERVAL).max(LONGEST_INTERVAL).transform(micros),
      /** Which stretch is cut into intervals. */
      over: z.union([
        z.strictObject({ kind: z.literal('whole') }),
        z.strictObject({ kind: z.literal('span'), start: time, end: time }),
        z.strictObject({ kind: z.literal('episodes'), ids: z.array(randomId<EpisodeId>()).min(1).max(500) }),
      ]),
      /** Of the code book of the recording. */
      codes: codes.min(1),
    }),
    output<IntervalRun>(),
  ),
  /** Null opens the interval again. */
  'intervals.score': command(
    z.strictObject({ runId: randomId<IntervalRunId>(), position, answer: answer.nullable() }),
    output<null>(),
  ),
  'intervals.remove': command(z.strictObject({ runId: randomId<IntervalRunId>() }), output<null>()),
  'intervals.export': query(
    onRecording.extend({ runId: randomId<IntervalRunId>() }),
    output<IntervalExport>(),
  ),
};
