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

/** Of making a backup; testing one is all `reading-back`. */
export const BACKUP_PHASES = ['waiting', 'records', 'films', 'reading-back', 'tidying'] as const;
export type BackupPhase = (typeof BACKUP_PHASES)[number];

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export type JobKind = 'import' | 'backup' | 'backup-test';
export type JobPhase = ImportPhase | BackupPhase;

export interface Job {
  readonly id: JobId;
  readonly kind: JobKind;
  /** Of an import the file's own name, shown only while the job lives; '' of anything else. */
  readonly label: string;
  readonly state: JobState;
  readonly phase: JobPhase;
  /** 0…1 over the whole job. */
  readonly fraction: number;
  /** Whole seconds still to go; null while it cannot be said honestly. */
  readonly secondsLeft: number | null;
  readonly refusal: Refusal | null;
  /** What an import brought. */
  readonly recordingId: RecordingId | null;
}

export function isOver(job: Pick<Job, 'state'>): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';
}
