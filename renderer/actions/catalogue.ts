// Catalogue: every action that has keys, with its own keys, whether or not its pane is shown: what the keys page
// lists, and where a button looks up which key to show. The words for each stand in messages/nl/actions.ts; the
// compiler holds the two together.

import type { Catalogue } from '../messages/index.ts';
import type { ActionName } from './keymap.ts';

type Words = Catalogue['actions'];
type CatalogueScope = keyof Words;
/** `scope.id` of an action the catalogue knows; also the key of its words. */
export type KnownName = { [S in CatalogueScope]: `${S}.${keyof Words[S] & string}` }[CatalogueScope];

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `Digit${String(digit)}`);

const OWN: { readonly [S in CatalogueScope]: { readonly [I in keyof Words[S]]: readonly string[] } } = {
  player: {
    play: ['Space'],
    'play-kept-speed': ['K'],
    'play-typing': ['Ctrl+Space', 'Alt+Space'],
    freeze: ['Shift+Space'],
    'frame-back': [',', 'Alt+ArrowLeft'],
    'frame-on': ['.', 'Alt+ArrowRight'],
    back: ['ArrowLeft'],
    on: ['ArrowRight'],
    'far-back': ['Shift+ArrowLeft'],
    'far-on': ['Shift+ArrowRight'],
    'to-start': ['Home'],
    'to-end': ['End'],
    slower: ['J'],
    faster: ['L'],
    'normal-speed': ['Backspace'],
    repeat: ['R'],
    'go-to': ['G'],
    mute: ['M'],
    louder: ['Shift+ArrowUp'],
    softer: ['Shift+ArrowDown'],
    'full-screen': ['F'],
    closer: ['Alt+ArrowUp'],
    farther: ['Alt+ArrowDown'],
    'whole-picture': ['Alt+Home'],
    'look-left': ['Alt+Shift+ArrowLeft'],
    'look-right': ['Alt+Shift+ArrowRight'],
    'look-up': ['Alt+Shift+ArrowUp'],
    'look-down': ['Alt+Shift+ArrowDown'],
    more: ['U'],
    'back-to-film': ['Escape'],
  },
  marking: {
    clip: ['C'],
    begin: ['I'],
    end: ['O'],
    previous: ['ArrowUp'],
    next: ['ArrowDown'],
    'play-fragment': ['P'],
    'start-back': ['['],
    'start-on': [']'],
    'end-back': ['{'],
    'end-on': ['}'],
    'start-second-back': ['Alt+['],
    'start-second-on': ['Alt+]'],
    'end-second-back': ['Alt+{'],
    'end-second-on': ['Alt+}'],
    remove: ['Delete'],
    split: ['Shift+S'],
    merge: ['Shift+M'],
    'previous-difference': ['Alt+PageUp'],
    'next-difference': ['Alt+PageDown'],
    'zoom-in': ['+', '='],
    'zoom-out': ['-'],
    'zoom-fit': ['Z'],
    snap: ['S'],
    tracks: ['V'],
    box: ['B'],
    draw: ['D'],
    'more-back': ['Shift+ArrowUp'],
    'more-on': ['Shift+ArrowDown'],
    'choose-all': ['Ctrl+A'],
    'play-chosen': ['Enter'],
    layout: ['Y'],
    'episode-begin': ['Shift+N'],
    'episode-previous': ['PageUp'],
    'episode-next': ['PageDown'],
  },
  coding: {
    'same-moment': ['H'],
    who: ['Shift+W'],
    'leave-open': ['N'],
    'stop-all': ['Ctrl+Enter'],
  },
  fragments: {
    search: ['/'],
    rename: ['F2'],
    star: ['*'],
  },
  scoring: {
    score: DIGITS,
    'not-observed': ['X'],
    evidence: ['E'],
    next: ['ArrowDown', 'Enter'],
    previous: ['ArrowUp'],
    'next-open': ['N'],
    note: ['T'],
    submit: ['Ctrl+Enter'],
    undo: ['Ctrl+Z'],
    redo: ['Ctrl+Y', 'Ctrl+Shift+Z'],
  },
  live: {
    mark: ['Space'],
    note: ['F2'],
  },
  intervals: {
    code: DIGITS,
    'not-assessable': ['X'],
    next: ['Enter'],
    previous: ['Shift+Enter'],
    'next-open': ['N'],
    again: ['H'],
  },
  anywhere: {
    undo: ['Ctrl+Z'],
    redo: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    'pane-coding': ['Ctrl+Digit1', 'Alt+Digit1'],
    'pane-fragments': ['Ctrl+Digit2', 'Alt+Digit2'],
    'pane-task': ['Ctrl+Digit3', 'Alt+Digit3'],
    'next-region': ['F6'],
    help: ['?', 'F1'],
    lock: ['Ctrl+L'],
  },
};

export interface KnownAction {
  readonly name: KnownName;
  readonly own: readonly string[];
  /** Its keys go with what it does (a digit for each score) and cannot be others. */
  readonly fixed: boolean;
}

const FIXED: ReadonlySet<ActionName> = new Set<KnownName>([
  'scoring.score',
  'intervals.code',
  'player.back-to-film',
]);

export const CATALOGUE: readonly KnownAction[] = Object.entries(OWN).flatMap(([scope, actions]) =>
  Object.entries(actions).map(([id, own]) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both halves come from the table above
    const name = `${scope}.${id}` as KnownName;
    return { name, own, fixed: FIXED.has(name) };
  }),
);

/** An action by its name, or else the first that has this as one of its own keys. */
export function findAction(nameOrChord: string): KnownAction | undefined {
  return (
    CATALOGUE.find(({ name }) => name === nameOrChord) ??
    CATALOGUE.find(({ own }) => own.includes(nameOrChord))
  );
}

/** The id and the own keys of an action, for those who bring it: `{ ...known('player', 'mute'), label, run }`. */
export function known<S extends CatalogueScope>(
  scope: S,
  id: keyof Words[S] & string,
): { readonly id: string; readonly keys: readonly string[] } {
  return { id, keys: OWN[scope][id] };
}
