// Retention choice: what somebody decided about the keeping of one recording, when and why. Choices are added, never
// rewritten; the last one stands.

import type { Day } from '../day.ts';
import { isDay } from '../day.ts';
import type { ProfileId, RecordingId, RetentionChoiceId } from '../ids.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { RetentionClass } from './retention-class.ts';

export interface RetentionChoice {
  readonly id: RetentionChoiceId;
  readonly recordingId: RecordingId;
  readonly class: RetentionClass;
  /** Made because somebody else was going to see the recording. */
  readonly onSharing: boolean;
  /** The day of the session that it is kept for; of supervision only. */
  readonly sessionOn: Day | null;
  readonly reason: string;
  readonly chosenOn: Day;
  readonly chosenBy: ProfileId;
}

/** What the choices so far come down to. */
export interface Standing {
  /** Null: nobody chose yet. */
  readonly class: RetentionClass | null;
  /** Since when this class stands without a break; null where nobody chose. */
  readonly since: Day | null;
  /** Days on which the same class was chosen once more. */
  readonly renewals: readonly Day[];
  readonly last: RetentionChoice | null;
  /** Somebody decided what sharing makes of it, since it last became working material. */
  readonly sharingDecided: boolean;
}

export const RETENTION_REASON_MAX_LENGTH = 200;

/** `choices`: of one recording, oldest first. */
export function standingOf(choices: readonly RetentionChoice[]): Standing {
  const last = choices.at(-1);
  if (last === undefined) {
    return { class: null, since: null, renewals: [], last: null, sharingDecided: false };
  }
  const broken = choices.findLastIndex((choice) => choice.class !== last.class);
  const [first = last, ...renewed] = choices.slice(broken + 1);
  return {
    class: last.class,
    since: first.chosenOn,
    renewals: renewed.map(({ chosenOn }) => chosenOn),
    last,
    sharingDecided: last.class !== 'working-material' || [first, ...renewed].some((one) => one.onSharing),
  };
}

/** Checks a choice that is being made now, after those before it. */
export function checkChoice(choice: RetentionChoice, before: Standing): Result<RetentionChoice> {
  const reason = choice.reason.trim();
  const { sessionOn } = choice;
  if (sessionOn !== null && (choice.class !== 'supervision' || !isDay(sessionOn))) {
    return refuse({ code: 'input.invalid', path: 'sessionOn' });
  }
  // What is part of the file leaves it only for a reason that can be read back.
  const leavesFile = before.class === 'file' && choice.class !== 'file';
  if (reason === '' && (choice.onSharing || leavesFile)) return refuse({ code: 'retention.reason-missing' });
  return ok({ ...choice, reason });
}
