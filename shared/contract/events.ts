// What the host tells without being asked. Events are hints: whoever missed one asks again.

import type { Job } from '../domain/job/job.ts';

export const TOPICS = [
  'vault',
  'profiles',
  'cases',
  'recordings',
  'fragments',
  'episodes',
  'intervals',
  'codebooks',
  'live',
  'history',
  'rounds',
  'sheets',
  'consents',
  'access',
  'retention',
  'preferences',
  'backup',
] as const;
export type Topic = (typeof TOPICS)[number];

export type HostEvent =
  /** Something of these kinds changed. How often is not told: it would count what others score. */
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  | { readonly kind: 'job'; readonly job: Job }
  /**
   * The vault was locked: everything shown of it must go at once. `goesOn`: only to be opened again, by somebody else
   * or with another key.
   */
  | { readonly kind: 'locked'; readonly goesOn?: true };
