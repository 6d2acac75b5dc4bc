// Job: long work, seen by its id: queued → running → done | failed | cancelled.

import type { JobId, RecordingId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';

export const IMPORT_PHASES = [
  'waiting',
  'checking',
  'copying',
  'converting',
  'verifying',
  'pictures',
  'sound',
  'finishing',
] as const;
export type ImportPhase = (typeof IMPORT_PHASES)[number];

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Job {
  readonly id: JobId;
  readonly kind: 'import';
  /** What the user may recognise it by: the file's own name, shown only while the job lives. */
  readonly label: string;
  readonly state: JobState;
  readonly phase: ImportPhase;
  /** 0…1 over the whole job. */
  readonly fraction: number;
  /** Whole seconds still to go; null while it cannot be said honestly. */
  readonly secondsLeft: number | null;
  readonly refusal: Refusal | null;
  readonly recordingId: RecordingId | null;
}

export function isOver(job: Pick<Job, 'state'>): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';
}
