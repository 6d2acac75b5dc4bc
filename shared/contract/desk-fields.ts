// Desk settings at the gate.

import { z } from 'zod';
import { DEFAULT_DESK, LONGEST_REACTION, STEP_RANGE } from './desk-settings.ts';

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
  reaction: z.int().min(0).max(LONGEST_REACTION),
  holdKeys: z.boolean(),
});

/** As they are kept: what was written down before a setting existed has it as the program comes. */
export const keptDesk = deskSettings.extend({
  reaction: deskSettings.shape.reaction.default(DEFAULT_DESK.reaction),
  holdKeys: deskSettings.shape.holdKeys.default(DEFAULT_DESK.holdKeys),
});
