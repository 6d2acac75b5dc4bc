// Fragment: a half-open span, or one moment, marked on a recording by one author; never a new file. What was coded
// there stands in its codings, so a coded event is a fragment like any other.

import type { FragmentId, ProfileId, RecordingId } from '../ids.ts';
import type { Recording } from '../recording/recording.ts';
import { wholeOf } from '../recording/recording.ts';
import { ok, refuse, type Result } from '../result.ts';
import { clampTime, fromSeconds, micros, type Micros, type Span } from '../time.ts';
import type { Coding } from './coding.ts';

export interface Fragment {
  readonly id: FragmentId;
  readonly recordingId: RecordingId;
  readonly authorId: ProfileId;
  readonly start: Micros;
  /** After `start`; equal to it where the fragment is a moment. */
  readonly end: Micros;
  readonly name: string;
  readonly note: string;
  /** At most one of each code. */
  readonly codings: readonly Coding[];
  readonly starred: boolean;
  /** UTC milliseconds. */
  readonly createdAt: number;
}

/** A span lasts, a moment does not. */
export type FragmentKind = 'span' | 'moment';

export function kindOf({ start, end }: Span): FragmentKind {
  return start === end ? 'moment' : 'span';
}

type Editable = Pick<Fragment, 'start' | 'end' | 'name' | 'note' | 'codings' | 'starred'>;

/**
 * What an author may change after marking. What is left out stays as it was; of a moment, begin and end are one, so
 * either moves it.
 */
export type FragmentEdit = { readonly [K in keyof Editable]?: Editable[K] | undefined };

export function applyEdit(fragment: Fragment, edit: FragmentEdit): Fragment {
  const isMoment = kindOf(fragment) === 'moment';
  return {
    ...fragment,
    start: edit.start ?? (isMoment ? edit.end : undefined) ?? fragment.start,
    end: edit.end ?? (isMoment ? edit.start : undefined) ?? fragment.end,
    name: edit.name ?? fragment.name,
    note: edit.note ?? fragment.note,
    codings: edit.codings ?? fragment.codings,
    starred: edit.starred ?? fragment.starred,
  };
}

/** "A fragment around now": what just happened matters more than what comes. */
export const AROUND_NOW = { before: fromSeconds(8), after: fromSeconds(4) };

export function aroundNow(now: Micros, recording: Pick<Recording, 'duration'>): Span {
  const whole = wholeOf(recording);
  return {
    start: clampTime(micros(now - AROUND_NOW.before), whole),
    end: clampTime(micros(now + AROUND_NOW.after), whole),
  };
}

/** Bounds as meant: the earlier one first, cut to the film. An empty span is refused. */
export function checkSpan(span: Span, recording: Pick<Recording, 'duration'>): Result<Span> {
  const whole = wholeOf(recording);
  const start = micros(Math.min(span.start, span.end));
  const end = micros(Math.max(span.start, span.end));
  if (end <= whole.start || start >= whole.end) return refuse({ code: 'fragment.outside-recording' });
  const cut = { start: clampTime(start, whole), end: clampTime(end, whole) };
  return cut.start === cut.end ? refuse({ code: 'fragment.empty' }) : ok(cut);
}

/** One time on the film, its very end included: what is heard last is marked there. */
export function checkMoment(time: Micros, recording: Pick<Recording, 'duration'>): Result<Span> {
  const whole = wholeOf(recording);
  const outside = time < whole.start || time > whole.end;
  return outside ? refuse({ code: 'fragment.outside-recording' }) : ok({ start: time, end: time });
}

/** What is meant stays what it is: a span never shrinks to a moment, and a moment never grows. */
export function checkPlace(
  kind: FragmentKind,
  meant: Span,
  recording: Pick<Recording, 'duration'>,
): Result<Span> {
  if (kind === 'span') return checkSpan(meant, recording);
  if (meant.start !== meant.end) return refuse({ code: 'fragment.moment-has-no-length' });
  return checkMoment(meant.start, recording);
}

/** Reading order of a list and a time line: by start, then the longer first, then the older, then by id so that it never wavers. */
export function byTime(a: Fragment, b: Fragment): number {
  return a.start - b.start || b.end - a.end || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}
