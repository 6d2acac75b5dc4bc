// Transition: how often one code followed another, beside how often it would without any tie between them.

import type { Figure } from '../agreement/figure.ts';
import type { CodeId } from '../ids.ts';

export interface Transition {
  readonly given: CodeId;
  readonly target: CodeId;
  readonly observed: number;
  /** Null where chance alone cannot be told apart: see each table. */
  readonly expected: Figure;
  /** How many of the given were followed by the target, 0–1; null without a given. */
  readonly probability: Figure;
  /** Observed less expected in standard errors; null where either cannot vary. */
  readonly residual: Figure;
}

/** Below this many expected the residual is not near a normal distribution (Bakeman & Quera, 2011). */
export const LEAST_EXPECTED = 5;

export function isTooSmall({ expected }: Transition): boolean {
  return expected !== null && expected < LEAST_EXPECTED;
}
