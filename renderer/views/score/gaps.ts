// Gaps: what a sheet still lacks before it can be handed in, and the way from one scale to another.

import type { ScaleId } from '../../../shared/domain/ids.ts';
import type { Score } from '../../../shared/domain/score/score.ts';

export interface Gap {
  readonly scaleId: ScaleId;
  /** `note`: "not observed, other" says nothing without a note. */
  readonly lacks: 'verdict' | 'note';
}

export function gapOf({ scaleId, verdict, note }: Score): Gap | null {
  if (verdict.kind === 'open') return { scaleId, lacks: 'verdict' };
  const unexplained = verdict.kind === 'not-observed' && verdict.reason === 'other' && note.trim() === '';
  return unexplained ? { scaleId, lacks: 'note' } : null;
}

/** In the order of the sheet. */
export function gapsOf(scores: readonly Score[]): readonly Gap[] {
  return scores.flatMap((score) => gapOf(score) ?? []);
}

export function answeredOf(scores: readonly Score[]): number {
  return scores.filter(({ verdict }) => verdict.kind !== 'open').length;
}

/** Where work starts: the first gap, or the first scale of a sheet without gaps. */
export function firstToDo(scores: readonly Score[]): ScaleId | null {
  return gapsOf(scores)[0]?.scaleId ?? scores[0]?.scaleId ?? null;
}

/** The first gap after `from`, going round; null where no other is left. */
export function nextGap(scores: readonly Score[], from: ScaleId | null): ScaleId | null {
  const at = scores.findIndex(({ scaleId }) => scaleId === from);
  const round = [...scores.slice(at + 1), ...scores.slice(0, Math.max(0, at))];
  return gapsOf(round)[0]?.scaleId ?? null;
}

/** The scale before (−1) or after (1); null at the ends. */
export function besideScale(scores: readonly Score[], from: ScaleId | null, by: -1 | 1): ScaleId | null {
  const at = scores.findIndex(({ scaleId }) => scaleId === from);
  return at === -1 ? null : (scores[at + by]?.scaleId ?? null);
}

/** The first scale on which two states of one sheet differ: what undo has touched. */
export function changedScale(before: readonly Score[], after: readonly Score[]): ScaleId | null {
  const changed = after.find((score) => {
    const old = before.find(({ scaleId }) => scaleId === score.scaleId);
    return old === undefined || !sameScore(old, score);
  });
  return changed?.scaleId ?? null;
}

function sameScore(a: Score, b: Score): boolean {
  const plain = ({ verdict, note, evidence }: Score) => JSON.stringify([verdict, note, evidence]);
  return plain(a) === plain(b);
}
