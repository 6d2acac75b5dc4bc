// Running state: a state that has begun and has not ended yet. It stands in the vault from its key-down, so that no
// crash, lock or leaving loses it; when it ends, the fragment that it becomes has its id.

import type { FragmentId, ProfileId, RecordingId } from '../ids.ts';
import type { Coding } from '../fragment/coding.ts';
import type { Micros } from '../time.ts';

export interface RunningState {
  readonly id: FragmentId;
  readonly recordingId: RecordingId;
  readonly authorId: ProfileId;
  readonly coding: Coding;
  readonly since: Micros;
  /** UTC milliseconds. */
  readonly createdAt: number;
}
