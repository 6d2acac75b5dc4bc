// Desk settings: how one person works at this computer: which keys, and how far a step goes. Kept per person on
// the machine, because a keyboard belongs to a machine and fingers to a person. The page's half, without a parser.

/** How far the arrow keys go, in milliseconds of the film. */
export interface Steps {
  readonly back: number;
  readonly on: number;
  readonly farBack: number;
  readonly farOn: number;
}

export interface DeskSettings {
  /** Keys in place of an action's own, by `scope.id`; an empty list: no key. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** False: a letter, digit or sign alone does nothing; only combinations and named keys do (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** True: the numeric keypad moves the film instead of typing digits. */
  readonly numpad: boolean;
  readonly steps: Steps;
  /** Milliseconds between seeing something and pressing a key: what a key marks while the film plays is so much earlier. */
  readonly reaction: number;
  /** True: a state lasts as long as its key is held; false: the same key begins and ends it. */
  readonly holdKeys: boolean;
}

export const DEFAULT_DESK: DeskSettings = {
  keys: {},
  singleKeys: true,
  numpad: false,
  steps: { back: 1_000, on: 1_000, farBack: 5_000, farOn: 5_000 },
  reaction: 600,
  holdKeys: false,
};

/** Milliseconds. */
export const LONGEST_REACTION = 3_000;

/** Milliseconds: the shortest and the longest step that makes sense. */
export const STEP_RANGE = { least: 40, most: 60_000 } as const;
