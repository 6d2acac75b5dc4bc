// The stopwatch of a live session: outside React's own time, read every second and before each mark.

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import {
  elapsedAt,
  readClock,
  type ClockGap,
  type LiveClock,
} from '../../../shared/domain/live/live-clock.ts';
import { micros, type Micros } from '../../../shared/domain/time.ts';
import { readingNow } from './reading.ts';

export interface Stopwatch {
  /** Time on the clock when this happened; without a stamp: now. */
  readonly timeAt: (stamp?: number) => Micros;
  /** As last shown. */
  readonly shown: Micros;
  /** The last time that the clocks of this computer parted. */
  readonly gap: ClockGap | null;
}

const READ_EVERY_MS = 1_000;
const SHOW_EVERY_MS = 100;

export function useStopwatch(started: LiveClock): Stopwatch {
  const clock = useRef(started);
  const [shown, setShown] = useState<Micros>(micros(0));
  const [gap, setGap] = useState<ClockGap | null>(null);
  const timeAt = (stamp = performance.now()): Micros => {
    const next = readClock(clock.current, readingNow());
    clock.current = next.clock;
    if (next.gap !== null) setGap(next.gap);
    return elapsedAt(next.clock, stamp);
  };
  const read = useEffectEvent(() => timeAt());
  useEffect(() => {
    const reading = setInterval(() => read(), READ_EVERY_MS);
    const showing = setInterval(() => setShown(elapsedAt(clock.current, performance.now())), SHOW_EVERY_MS);
    return () => {
      clearInterval(reading);
      clearInterval(showing);
    };
  }, []);
  return { timeAt, shown, gap };
}
