// Destruction of a film: when it may be, and the record of it, which tells nothing of anybody and outlives everything.

import type { Day } from '../day.ts';
import type { CaseId, DestructionId, ErasureRequestId, ProfileId, RecordingId } from '../ids.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Deadline, DeadlineRule } from './deadline.ts';
import type { RetentionClass } from './retention-class.ts';

export const DESTRUCTION_GROUNDS = [
  /** Its day had come. */
  'term',
  /** Before its day, for a reason. */
  'early',
  /** Consent was withdrawn. */
  'withdrawal',
  /** Added by mistake and never scored. */
  'mistake',
  'request',
  /** Somebody asked for everything of the family. */
  'family-request',
  /** Was in a backup of before its destruction, whose own record was not to be found. */
  'restored',
] as const;
export type DestructionGround = (typeof DESTRUCTION_GROUNDS)[number];

/** What somebody can choose when destroying one recording by hand. */
export const CHOSEN_GROUNDS = ['term', 'early', 'withdrawal'] as const;
export type ChosenGround = (typeof CHOSEN_GROUNDS)[number];

export interface Destruction {
  readonly id: DestructionId;
  readonly recordingId: RecordingId;
  readonly recordingCode: string;
  readonly caseId: CaseId;
  readonly caseCode: string;
  /** As what it was kept; null: nobody had chosen. */
  readonly class: RetentionClass | null;
  /** Where there was a deadline: by which rule, and its day. */
  readonly rule: DeadlineRule | null;
  readonly dueOn: Day | null;
  readonly ground: DestructionGround;
  readonly requestId: ErasureRequestId | null;
  readonly reason: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly by: ProfileId;
  /** SHA-256 of the film as it came, lower-case hex. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

interface Condemned {
  readonly class: RetentionClass;
  readonly deadline: Deadline;
  readonly ground: ChosenGround;
  readonly reason: string;
  readonly today: Day;
}

/** Whether a recording may be destroyed by hand. A hold always wins; the file is kept for its whole term. */
export function checkDestruction({
  class: kept,
  deadline,
  ground,
  reason,
  today,
}: Condemned): Result<string> {
  const clean = reason.trim();
  if (deadline.rule === 'held') return refuse({ code: 'retention.held' });
  const isDue = deadline.dueOn !== null && deadline.dueOn <= today;
  if (ground === 'term') return isDue ? ok(clean) : refuse({ code: 'retention.not-due' });
  if (kept === 'file' && !isDue) return refuse({ code: 'retention.file-stays' });
  return clean === '' ? refuse({ code: 'retention.reason-missing' }) : ok(clean);
}

export interface ErasedWords {
  /** Names and notes of fragments: of all, or but for those that handed-in scores rest on. */
  readonly fragments: 'all' | 'not-cited';
  /** What people said about this recording alone. */
  readonly consents: boolean;
  /** Notes beside the scores themselves. */
  readonly scoreNotes: boolean;
}

/**
 * What is erased of the words about a film that goes. Handed-in scores belong to the file, and so do the fragments they
 * rest on; but what the family asks to have erased, or what the file itself has kept to its end, goes with all of it.
 */
export function erasedWords(kept: RetentionClass, ground: DestructionGround): ErasedWords {
  const asked = ground === 'request' || ground === 'family-request';
  const isOver = kept === 'file' && ground === 'term';
  return {
    fragments: asked || isOver || ground === 'mistake' ? 'all' : 'not-cited',
    consents: asked || ground === 'mistake',
    scoreNotes: asked,
  };
}
