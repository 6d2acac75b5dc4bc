// Coding while watching: states that run, keys of codes, and answers to what a code asks.

import { z } from 'zod';
import type { RunningState } from '../domain/coding/running-state.ts';
import { PRESS_KINDS } from '../domain/coding/press.ts';
import { CODED_ROLES } from '../domain/code/code.ts';
import type { Coding, Said } from '../domain/fragment/coding.ts';
import type { Fragment } from '../domain/fragment/fragment.ts';
import type { CodeId, FragmentId, ModifierId, RecordingId } from '../domain/ids.ts';
import { command, output, query } from './define.ts';
import { modifierValue } from './fragments.ts';
import { namedId, randomId, time } from './fields.ts';

/** Far more than one key ever has. */
const MOST_CODES = 50;

const onRecording = { recordingId: randomId<RecordingId>() };

const said: z.ZodType<Said> = z.union([
  z.strictObject({ modifierId: namedId<ModifierId>(), value: modifierValue.nullable() }),
  z.strictObject({ role: z.enum(CODED_ROLES).nullable() }),
]);

/** What one key did. */
export interface Pressed {
  /** All that the person has running on the recording now. */
  readonly running: readonly RunningState[];
  /** States that began with it. */
  readonly begun: readonly RunningState[];
  /** Moments that were marked, and states that ended. */
  readonly marked: readonly Fragment[];
}

export const codingProcedures = {
  /** One's own. */
  'coding.running': query(z.strictObject(onRecording), output<readonly RunningState[]>()),
  /** The key of these codes: one act, however many they are. */
  'coding.press': command(
    z.strictObject({
      ...onRecording,
      codeIds: z.array(namedId<CodeId>()).min(1).max(MOST_CODES),
      time,
      how: z.enum(PRESS_KINDS),
      /** Whose behaviour it is, for those of the codes that ask it and have this answer; null: not said yet. */
      role: z.enum(CODED_ROLES).nullable(),
    }),
    output<Pressed>(),
  ),
  /** Whatever runs ends. */
  'coding.stop': command(z.strictObject({ ...onRecording, time }), output<Pressed>()),
  /** One answer about a code of a fragment, or of a state that still runs; what else was said about it stays. */
  'coding.answer': command(
    z.strictObject({ ...onRecording, id: randomId<FragmentId>(), codeId: namedId<CodeId>(), said }),
    output<Coding>(),
  ),
};
