// What a child that is locked in the middle of its work is told, and how it tells of keys.

import type { JobPhase } from '../../../shared/domain/job/job.ts';

export interface Busy {
  readonly home: string;
  readonly work: 'import' | 'backup' | 'backup-test' | 'verify';
  /** Locked when the job has come this far; verifying is no job and is locked after a moment. */
  readonly phase: JobPhase;
  readonly film: string;
}

const MASK = 0x5a;

/** There and back. */
export function masked(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.map((byte) => byte ^ MASK));
}
