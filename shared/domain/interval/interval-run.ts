// Interval run: one person's pass through a recording, interval by interval. Its grid and codes are settled when it
// begins, so that intervals scored today mean the same when episodes or the code book are others.

import type { CodebookId, CodeId, IntervalRunId, ProfileId, RecordingId } from '../ids.ts';
import { refuse, ok, type Result } from '../result.ts';
import { intervalCount, type IntervalGrid, type IntervalMethod } from './interval-grid.ts';

export interface IntervalRun extends IntervalGrid {
  readonly id: IntervalRunId;
  readonly recordingId: RecordingId;
  readonly raterId: ProfileId;
  readonly method: IntervalMethod;
  /** Of which the codes are. */
  readonly codebookId: CodebookId;
  readonly codes: readonly CodeId[];
  /** UTC milliseconds. */
  readonly createdAt: number;
}

/** What was seen: these codes, or none of them. */
export type IntervalAnswer =
  | { readonly kind: 'scored'; readonly codes: readonly CodeId[] }
  | { readonly kind: 'not-assessable' };

export interface IntervalScore {
  /** 0, 1, 2 … in order of time. An interval without a score is open still. */
  readonly position: number;
  readonly answer: IntervalAnswer;
}

export function checkAnswer(run: IntervalRun, position: number, answer: IntervalAnswer | null): Result<null> {
  if (position >= intervalCount(run)) return refuse({ code: 'input.invalid', path: 'position' });
  const codes = answer?.kind === 'scored' ? answer.codes : [];
  const known = codes.every((code) => run.codes.includes(code));
  return known && new Set(codes).size === codes.length
    ? ok(null)
    : refuse({ code: 'input.invalid', path: 'answer' });
}

/** With this code, or without it where it was there already; after "not assessable" it begins anew. */
export function toggledAnswer(
  { codes: all }: Pick<IntervalRun, 'codes'>,
  before: IntervalAnswer | null,
  code: CodeId,
): IntervalAnswer {
  const codes = before?.kind === 'scored' ? before.codes : [];
  const wanted = (one: CodeId) => (one === code) !== codes.includes(one);
  return { kind: 'scored', codes: all.filter(wanted) };
}

/** The first open interval from this one on, and then from the beginning; null when all are done. */
export function nextOpen(run: IntervalRun, scores: readonly IntervalScore[], from: number): number | null {
  const count = intervalCount(run);
  const done = new Set(scores.map(({ position }) => position));
  for (let i = 0; i < count; i += 1) {
    const position = (from + i) % count;
    if (!done.has(position)) return position;
  }
  return null;
}
