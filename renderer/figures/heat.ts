// The seven steps of the sequential ramp: the darker, the more. Each step has an ink that can be read on it.

import type { Figure } from '../../shared/domain/agreement/figure.ts';

export const HEAT_STEPS = 7;

/** 0 for nothing (and for a coefficient at or below 0), 6 for all. */
export function heatStep(share: Figure): number {
  if (share === null || share <= 0) return 0;
  return Math.min(HEAT_STEPS - 1, 1 + Math.floor(share * (HEAT_STEPS - 1)));
}
