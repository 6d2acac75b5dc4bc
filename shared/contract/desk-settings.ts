// Desk settings: how one person works at this computer: which keys, and how far a step goes. Kept per person on
// the machine, because a keyboard belongs to a machine and fingers to a person.

import { z } from 'zod';

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
}

export const DEFAULT_DESK: DeskSettings = {
  keys: {},
  singleKeys: true,
  numpad: false,
  steps: { back: 1_000, on: 1_000, farBack: 5_000, farOn: 5_000 },
};

/** Milliseconds: the shortest and the longest step that makes sense. */
export const STEP_RANGE = { least: 40, most: 60_000 } as const;
const MOST_ACTIONS = 500;
const MOST_KEYS = 6;

const step = z.int().min(STEP_RANGE.least).max(STEP_RANGE.most);
const chord = z.string().min(1).max(40);
const actionName = z.string().regex(/^[a-z-]{1,20}\.[a-z0-9-]{1,60}$/u);

export const deskSettings = z.strictObject({
  keys: z
    .record(actionName, z.array(chord).max(MOST_KEYS).readonly())
    .readonly()
    .refine((keys) => Object.keys(keys).length <= MOST_ACTIONS),
  singleKeys: z.boolean(),
  numpad: z.boolean(),
  steps: z.strictObject({ back: step, on: step, farBack: step, farOn: step }),
});
