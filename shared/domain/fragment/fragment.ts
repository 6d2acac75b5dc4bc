// Fragment: a half-open span marked on a recording by one author; never a new file.

import type { CodeId, FragmentId, ProfileId, RecordingId } from '../ids.ts';
import type { Recording } from '../recording/recording.ts';
import { wholeOf } from '../recording/recording.ts';
import { ok, refuse, type Result } from '../result.ts';
import { clampTime, fromSeconds, micros, type Micros, type Span } from '../time.ts';

export interface Fragment {
  readonly id: FragmentId;
  readonly recordingId: RecordingId;
  readonly authorId: ProfileId;
  readonly start: Micros;
  readonly end: Micros;
  readonly name: string;
  readonly note: string;
  readonly codes: readonly CodeId[];
  readonly starred: boolean;
  /** UTC milliseconds. */
  readonly createdAt: number;
}

type Editable = Pick<Fragment, 'start' | 'end' | 'name' | 'note' | 'codes' | 'starred'>;

/** What an author may change after marking. What is left out stays as it was. */
export type FragmentEdit = { readonly [K in keyof Editable]?: Editable[K] | undefined };

export function applyEdit(fragment: Fragment, edit: FragmentEdit): Fragment {
  return {
    ...fragment,
    start: edit.start ?? fragment.start,
    end: edit.end ?? fragment.end,
    name: edit.name ?? fragment.name,
    note: edit.note ?? fragment.note,
    codes: edit.codes ?? fragment.codes,
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

/** Reading order of a list and a time line: by start, then the longer first, then the older, then by id so that it never wavers. */
export function byTime(a: Fragment, b: Fragment): number {
  return a.start - b.start || b.end - a.end || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}
