// Keymap: which keys an action has for this person: its own, others in their place, more with the keypad layout,
// fewer without single keys.

import type { DeskSettings } from '../../shared/contract/desk-settings.ts';
import type { Action, Scope } from './action.ts';
import { isCharacterKey, type KeyStroke } from './chord.ts';

export type Keymap = Pick<DeskSettings, 'keys' | 'singleKeys' | 'numpad'>;
/** `scope.id` of an action, for example `player.mute`. */
export type ActionName = `${Scope}.${string}`;

export function nameOf(scope: Scope, { id }: Pick<Action, 'id'>): ActionName {
  return `${scope}.${id}`;
}

/**
 * The keypad as the remote of a film, after the layout that Datavyu made known to coders: 8 plays, 5 stands
 * still, 4 and 6 shuttle, 1 and 3 jog a frame, 7 and 9 set begin and end.
 */
export const NUMPAD_KEYS: Readonly<Record<ActionName, string>> = {
  'player.play-kept-speed': 'Numpad8',
  'player.freeze': 'Numpad5',
  'player.slower': 'Numpad4',
  'player.faster': 'Numpad6',
  'player.normal-speed': 'Numpad2',
  'player.frame-back': 'Numpad1',
  'player.frame-on': 'Numpad3',
  'player.far-back': 'Numpad0',
  'marking.begin': 'Numpad7',
  'marking.end': 'Numpad9',
};

/** The keys of an action as this person has them. `own`: as the program gives them. */
export function keysOf(keymap: Keymap, name: ActionName, own: readonly string[]): readonly string[] {
  const keys = keymap.keys[name] ?? own;
  const extra = keymap.numpad ? NUMPAD_KEYS[name] : undefined;
  const all = extra === undefined || keys.includes(extra) ? keys : [...keys, extra];
  return keymap.singleKeys ? all : all.filter((chord) => !isCharacterKey(chord));
}

/** Whether a key that belongs to no action of the program, such as that of a code, works for this person. */
export function isInUse({ singleKeys }: Pick<Keymap, 'singleKeys'>, chord: string): boolean {
  return singleKeys || !isCharacterKey(chord);
}

const KEYPAD_DIGIT = /^Numpad\d$/u;

/**
 * The stroke as this person means it. Without the keypad layout its digits are digits like those of the row above
 * the letters; with it they are keys of their own, whatever the NumLock lamp says.
 */
export function strokeFor({ numpad }: Pick<Keymap, 'numpad'>, stroke: KeyStroke): KeyStroke {
  const { key, code, ctrlKey, altKey, shiftKey, metaKey } = stroke;
  if (!KEYPAD_DIGIT.test(code)) return stroke;
  const modifiers = { ctrlKey, altKey, shiftKey, metaKey };
  if (numpad) return { ...modifiers, key: code, code };
  return { ...modifiers, key, code: /^\d$/u.test(key) ? `Digit${key}` : '' };
}
