// Retention class: as what a recording is kept, and so for how long. A person chooses it; nobody else does.

import type { Term } from './term.ts';

export const RETENTION_CLASSES = [
  /** An aid to one's own memory: gone once it was used (NVO). */
  'working-material',
  /** Part of the client's file (Jeugdwet, WGBO). */
  'file',
  /** For supervision of the worker (NVGzP, 2019). */
  'supervision',
  /** For teaching and reference scores (NVO). */
  'education',
  /** Kept until the family has its copy. */
  'hand-over',
] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** From the end of care (Jeugdwet art. 7.3.8; WGBO, BW 7:454, both since 2020). */
export const FILE_TERM: Term = { unit: 'years', count: 20 };
/** The longest for supervision, from the day it was chosen. */
export const SUPERVISION_TERM: Term = { unit: 'months', count: 3 };
/** From the day it was chosen or renewed. */
export const EDUCATION_TERM: Term = { unit: 'years', count: 5 };
/** From the end of care; while care goes on there is time to hand it over. */
export const HAND_OVER_TERM: Term = { unit: 'months', count: 3 };

/** Scores and forms belong to the file, whatever becomes of the film they are about. */
export const SCORES_CLASS: RetentionClass = 'file';

/** A recording that nobody chose for counts as working material, which is kept shortest. */
export function inForce(chosen: RetentionClass | null): RetentionClass {
  return chosen ?? 'working-material';
}
