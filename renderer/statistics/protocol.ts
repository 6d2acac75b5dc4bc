// What page and statistics thread say to each other. The page sends one task; the thread tells how far it is and
// then answers, or fails. Both are ours and built together, so messages are typed, not parsed.

import type { StatisticsTask, StatisticsWork, WorkKind } from './tasks.ts';

export type ToThread = StatisticsTask;

export type FromThread =
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'answer'; readonly value: StatisticsWork[WorkKind]['answer'] }
  | { readonly kind: 'failure' };
