// Both clocks of this computer, as they stand now or stood when something happened.

import type { ClockReading } from '../../../shared/domain/live/live-clock.ts';

/** `stamp`: milliseconds of the page's own clock, as events bear them. */
export function readingNow(stamp = performance.now()): ClockReading {
  return { wall: Date.now() - (performance.now() - stamp), steady: stamp };
}
