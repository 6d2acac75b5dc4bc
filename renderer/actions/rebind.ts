// Giving an action another key: what the keys of everybody concerned become.

import { sameChord } from './chord.ts';
import { clashesWith, isShared, type KeyHolder } from './clash.ts';
import type { ActionName } from './keymap.ts';

export type KeyChanges = Readonly<Record<string, readonly string[]>>;

/** An action with the keys it has now and the ones it came with. */
export interface Holder extends KeyHolder {
  readonly own: readonly string[];
}

/** Those that would lose this key. Pairs that share keys on purpose share the ones they came with, no others. */
export function losers(chord: string, name: ActionName, holders: readonly Holder[]): readonly Holder[] {
  const mine = holders.find((holder) => holder.name === name);
  const isOwn = mine?.own.some((own) => sameChord(own, chord)) === true;
  return clashesWith(chord, name, holders).filter((holder) => !(isOwn && isShared(holder.name, name)));
}

/** `changes` with this key given to the action: in place of the keys it has, or beside them. */
export function withKey(
  changes: KeyChanges,
  holders: readonly Holder[],
  name: ActionName,
  chord: string,
  how: 'instead' | 'beside',
): KeyChanges {
  const mine = holders.find((holder) => holder.name === name);
  const before = how === 'beside' ? (mine?.keys ?? []) : [];
  const others = losers(chord, name, holders).map((loser): [string, readonly string[]] => [
    loser.name,
    loser.keys.filter((key) => !sameChord(key, chord)),
  ]);
  const kept = before.filter((key) => !sameChord(key, chord));
  return { ...changes, ...Object.fromEntries(others), [name]: [...kept, chord] };
}

/** `changes` with the action as it came, or null where another action has one of those keys now. */
export function withoutChange(
  changes: KeyChanges,
  holders: readonly Holder[],
  name: ActionName,
): KeyChanges | null {
  const mine = holders.find((holder) => holder.name === name);
  if (mine?.own.some((chord) => losers(chord, name, holders).length > 0) === true) return null;
  return Object.fromEntries(Object.entries(changes).filter(([changed]) => changed !== name));
}
