// Following: a second film goes where the first one is. Both say when which frame was painted, so how far they really run
// apart is measured, not taken from what they were asked to do. A little is made up by running a little faster or slower,
// more by a jump.

import { onOther, rateOfOther, type ClockSync } from '../../shared/domain/sync/clock-sync.ts';
import { micros, type Micros } from '../../shared/domain/time.ts';
import type { Player } from './player.ts';

/** `apart`: µs that the other is ahead, over the last half second; null while nothing was measured. */
export interface Following {
  readonly apart: Micros | null;
  /** The first film is at a time that the other does not have. */
  readonly outside: boolean;
}

export interface FollowOptions {
  readonly sync: ClockSync;
  /** Length of the other film. */
  readonly duration: Micros;
  readonly onChange: (following: Following) => void;
}

const MEASURE_EVERY_MS = 100;
const MEASURES = 5;
/** About one frame; less is not seen. */
const NOTICED_US = 40_000;
const GOOD_US = 10_000;
const JUMP_US = 300_000;
/** After a jump the player needs a moment before what it paints tells anything. */
const SETTLE_MS = 600;
/** How much faster or slower, at most, to make up for what is missing. */
const NUDGE = 0.08;
const US_PER_SECOND = 1_000_000;

/** Answers how to stop. */
export function followFilm(main: Player, other: Player, options: FollowOptions): () => void {
  const { sync, duration, onChange } = options;
  let measured: number[] = [];
  let settledAt = 0;
  let told: Following = { apart: null, outside: false };
  let wasPlaying = false;
  let rateNow = 1;

  const targetAt = (stamp: number): number => onOther(sync, main.timeOfKey({ timeStamp: stamp }));
  const isOutside = (target: number): boolean => target < 0 || target > duration;
  const within = (target: number): Micros => micros(Math.min(Math.max(target, 0), duration));
  const tell = (next: Following): void => {
    if (next.apart === told.apart && next.outside === told.outside) return;
    told = next;
    onChange(next);
  };
  const setRate = (rate: number): void => {
    if (rate === rateNow) return;
    rateNow = rate;
    other.setRate(rate);
  };
  const place = (target: number): void => {
    measured = [];
    settledAt = performance.now() + SETTLE_MS;
    other.seek(within(target));
  };

  const settle = (): void => {
    const { playing } = main.state();
    const target = onOther(sync, main.moment().time);
    if (playing && !isOutside(target)) {
      setRate(main.state().rate * rateOfOther(sync));
      if (!wasPlaying) place(target);
      other.play();
    } else {
      other.pause();
      place(target);
    }
    wasPlaying = playing;
    tell({ apart: null, outside: isOutside(target) });
  };

  const measure = (): void => {
    if (!main.state().playing) return;
    const now = performance.now();
    const target = targetAt(now);
    if (isOutside(target)) {
      if (other.state().playing) settle();
      tell({ apart: null, outside: true });
      return;
    }
    if (!other.state().playing) return settle();
    if (now < settledAt) return;
    measured = [...measured.slice(1 - MEASURES), other.timeOfKey({ timeStamp: now }) - target];
    if (measured.length < MEASURES) return;
    const apart = median(measured);
    tell({ apart: micros(Math.round(apart / 1000) * 1000), outside: false });
    correct(apart, target);
  };

  const correct = (apart: number, target: number): void => {
    const base = main.state().rate * rateOfOther(sync);
    if (Math.abs(apart) > JUMP_US) place(target);
    else if (Math.abs(apart) > NOTICED_US) {
      setRate(base * (1 - Math.min(NUDGE, Math.max(-NUDGE, apart / US_PER_SECOND))));
    } else if (Math.abs(apart) < GOOD_US) setRate(base);
  };

  let before = main.state();
  const stopState = main.watch(() => {
    const now = main.state();
    if (now.playing !== before.playing || now.rate !== before.rate || now.status !== before.status) settle();
    before = now;
  });
  const stopMoments = main.watchMoment(({ time }) => {
    if (main.state().playing) return;
    const target = onOther(sync, time);
    other.seek(within(target));
    tell({ apart: null, outside: isOutside(target) });
  });
  const timer = setInterval(measure, MEASURE_EVERY_MS);
  settle();
  return () => {
    clearInterval(timer);
    stopState();
    stopMoments();
    other.pause();
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
