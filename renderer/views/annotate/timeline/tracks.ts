// Tracks: the marks in groups under one another, and within each group in as many lanes as lie over one another.

import { micros, type Span } from '../../../../shared/domain/time.ts';
import type { Mark, MarkSign } from './mark.ts';
import { laneOf, type Lane } from './lane.ts';
import { rowsOf } from './rows.ts';

/** What marks are put under one another by. */
export const TRACK_KINDS = ['one', 'groups', 'codes', 'people'] as const;
export type TrackKind = (typeof TRACK_KINDS)[number];

/** A track before anything lies in it. */
export interface TrackHead extends MarkSign {
  readonly key: string;
  readonly name: string;
}

export interface Track {
  readonly head: TrackHead;
  /** At least one. */
  readonly lanes: readonly Lane[];
  readonly count: number;
}

/** `marks` in order of start. `keysOf`: the tracks a mark lies in (a fragment with codes of two groups in both). */
export function tracksOf(
  marks: readonly Mark[],
  heads: readonly TrackHead[],
  keysOf: (mark: Mark, index: number) => readonly string[],
): readonly Track[] {
  const inside = new Map<string, number[]>(heads.map(({ key }) => [key, []]));
  for (const [index, mark] of marks.entries()) {
    for (const key of keysOf(mark, index)) inside.get(key)?.push(index);
  }
  return heads.map((head) => trackOf(head, marks, inside.get(head.key) ?? []));
}

/** For an index of no mark, of which there is none. */
const NOWHERE: Span = { start: micros(0), end: micros(0) };

function trackOf(head: TrackHead, marks: readonly Mark[], indexes: readonly number[]): Track {
  const spans = indexes.map((index) => marks[index] ?? NOWHERE);
  const { rows, count } = rowsOf(spans);
  const lanes = Array.from({ length: count }, (): number[] => []);
  for (const [at, row] of rows.entries()) lanes[row]?.push(indexes[at] ?? 0);
  return { head, lanes: lanes.map((lane) => laneOf(marks, lane)), count: indexes.length };
}
