// Ruler ticks: as many labelled times as fit, at steps that people count in.

import { MICROS_PER_SECOND } from '../../../../shared/domain/time.ts';
import type { TimeView } from './time-view.ts';

const STEPS_S = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];

export interface Ticks {
  /** Microseconds between two ticks. */
  readonly step: number;
  /** Ascending, all within the view. */
  readonly times: readonly number[];
}

/** At least `minGap` pixels between two ticks. */
export function ticksOf(view: TimeView, width: number, minGap: number): Ticks {
  const step = stepFor((view.length / Math.max(width, 1)) * minGap);
  const first = Math.ceil(view.from / step);
  const last = Math.floor((view.from + view.length) / step);
  const times = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
  return { step, times };
}

function stepFor(least: number): number {
  const steps = STEPS_S.map((seconds) => seconds * MICROS_PER_SECOND);
  const longest = steps.at(-1) ?? MICROS_PER_SECOND;
  return steps.find((step) => step >= least) ?? Math.ceil(least / longest) * longest;
}
