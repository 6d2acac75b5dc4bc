// Clash: whether two actions would want the same key at the same time, and which keys are nobody's to give.

import type { Scope } from './action.ts';
import { parseChord, sameChord } from './chord.ts';
import type { ActionName } from './keymap.ts';

export interface KeyHolder {
  readonly name: ActionName;
  /** As this person has them. */
  readonly keys: readonly string[];
}

/** Panes that stand beside each other on the screen where films are watched. */
const TOGETHER: readonly Scope[] = ['player', 'marking', 'coding', 'fragments', 'scoring'];
/** Panes of which one is shown at a time; the keys of codes are one set in both of these. */
const IN_TURN: readonly Scope[] = ['coding', 'scoring'];

/** Intervals are scored in place of what is noted beside the film. */
const BESIDE_INTERVALS: readonly Scope[] = ['player', 'marking'];

/** The holders of this key that could be on the screen together with the action. */
export function clashesWith<H extends KeyHolder>(
  chord: string,
  name: ActionName,
  holders: readonly H[],
): readonly H[] {
  return holders.filter(
    (holder) =>
      holder.name !== name &&
      areTogether(scopeOf(holder.name), scopeOf(name)) &&
      holder.keys.some((key) => sameChord(key, chord)),
  );
}

function scopeOf(name: ActionName): string {
  return name.slice(0, name.indexOf('.'));
}

function areTogether(a: string, b: string): boolean {
  if (a === b || a === 'anywhere' || b === 'anywhere') return true;
  if ([a, b].every((scope) => IN_TURN.some((one) => one === scope))) return false;
  if (a === 'intervals') return BESIDE_INTERVALS.some((one) => one === b);
  if (b === 'intervals') return BESIDE_INTERVALS.some((one) => one === a);
  const isBeside = (scope: string) => TOGETHER.some((one) => one === scope);
  return isBeside(a) && isBeside(b);
}

/**
 * Pairs that share a key on purpose: the pane with the focus gets it, and where none has it the task that was
 * opened.
 */
const SHARED: ReadonlySet<string> = new Set(
  [
    ['anywhere.redo', 'scoring.redo'],
    ['anywhere.undo', 'scoring.undo'],
    ['intervals.next', 'marking.play-chosen'],
    ['marking.more-back', 'player.louder'],
    ['marking.more-on', 'player.softer'],
    ['marking.play-chosen', 'scoring.next'],
    ['marking.next', 'scoring.next'],
    ['marking.previous', 'scoring.previous'],
  ].map((pair) => pair.join(' ')),
);

export function isShared(a: ActionName, b: ActionName): boolean {
  return SHARED.has([a, b].toSorted().join(' '));
}

export type Reserved = 'page' | 'text' | 'window';

/** What a key belongs to for everybody: moving through the page, text, or the window; null: free to give. */
export function reservedFor(chord: string): Reserved | null {
  const { key, ctrl, alt, shift } = parseChord(chord);
  if (['Tab', 'Enter', 'Escape', 'ContextMenu'].includes(key) && !ctrl && !alt) return 'page';
  if (ctrl && !alt && !shift && ['A', 'C', 'V', 'X'].includes(key)) return 'text';
  const ofWindow =
    (ctrl && !alt && ['N', 'P', 'R', 'T', 'W', '+', '-', '=', 'Digit0'].includes(key)) ||
    (alt && key === 'F4') ||
    (ctrl && key === 'Tab') ||
    ['F5', 'F11', 'F12'].includes(key);
  return ofWindow ? 'window' : null;
}
