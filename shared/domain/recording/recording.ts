// Recording: one imported film, kept whole and unaltered in its own encrypted file.

import type { CaseId, ProfileId, RecordingId } from '../ids.ts';
import type { Micros, Span } from '../time.ts';
import { micros } from '../time.ts';

export const ACTIVITIES = ['bathing', 'feeding', 'changing', 'play', 'reading', 'other'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** Which bytes the player shows: the film as it came, or a copy made because it could not be played. */
export type Playable = 'original' | 'proxy';

export interface Recording {
  readonly id: RecordingId;
  readonly caseId: CaseId;
  /** For example `V-0148`: the only name shown to raters. */
  readonly code: string;
  /** Free words of the team; never shown while rating blind. */
  readonly title: string;
  readonly activity: Activity | null;
  /** UTC milliseconds. */
  readonly importedAt: number;
  readonly importedBy: ProfileId;
  readonly duration: Micros;
  /** As shown: after rotation and with square pixels. */
  readonly width: number;
  readonly height: number;
  readonly frameCount: number;
  readonly variableFrameRate: boolean;
  readonly hasSound: boolean;
  readonly sizeBytes: number;
  /** SHA-256 of the film as it came, lower-case hex. */
  readonly sha256: string;
  readonly format: string;
  readonly videoCodec: string;
  readonly audioCodec: string | null;
  readonly playable: Playable;
  /** When the film was destroyed; scores outlive it. Null: it is there. UTC milliseconds. */
  readonly destroyedAt: number | null;
}

export function wholeOf(recording: Pick<Recording, 'duration'>): Span {
  return { start: micros(0), end: recording.duration };
}
