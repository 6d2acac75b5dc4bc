// LiveClock: how long a live session has lasted. It goes by the steady clock of the page, which nobody can set; the
// computer's own clock is read beside it, because on many computers the steady one stands still during sleep.

import { micros, type Micros } from '../time.ts';

/** Both clocks at one instant, in milliseconds: since 1970 (UTC), and since any fixed instant. */
export interface ClockReading {
  readonly wall: number;
  readonly steady: number;
}

/** `asleep`: nothing could be marked for that long. `set`: the computer's clock was put back; times go on as they were. */
export const GAP_KINDS = ['asleep', 'set'] as const;

export interface ClockGap {
  readonly kind: (typeof GAP_KINDS)[number];
  readonly at: Micros;
  /** How long nobody could mark; 0 where nothing was missed. */
  readonly length: Micros;
}

export interface LiveClock {
  /** Steady milliseconds at which it was started. */
  readonly begun: number;
  readonly last: ClockReading;
  /** Milliseconds that the steady clock stood still. */
  readonly missed: number;
}

/** Clocks that part by more between two readings did not both run. */
const PARTED_MS = 1_000;
/** A page that was not asked for so long was not running, whatever its clocks say. */
const SILENT_MS = 120_000;
const MICROS_PER_MS = 1_000;

export function startClock(now: ClockReading): LiveClock {
  return { begun: now.steady, last: now, missed: 0 };
}

/** Micros since the start at a steady instant after the last reading. */
export function elapsedAt({ begun, missed }: LiveClock, steady: number): Micros {
  return micros(Math.max(0, Math.round((steady - begun + missed) * MICROS_PER_MS)));
}

/** To be read every second or so, and before every mark. */
export function readClock(
  clock: LiveClock,
  now: ClockReading,
): { readonly clock: LiveClock; readonly gap: ClockGap | null } {
  const steady = now.steady - clock.last.steady;
  const wall = now.wall - clock.last.wall;
  const missed = wall - steady > PARTED_MS ? wall - steady : 0;
  const next = { ...clock, last: now, missed: clock.missed + missed };
  const at = elapsedAt(clock, clock.last.steady);
  if (missed > 0 || steady > SILENT_MS) {
    const length = micros(Math.round((steady + missed) * MICROS_PER_MS));
    return { clock: next, gap: { kind: 'asleep', at, length } };
  }
  if (wall - steady < -PARTED_MS) return { clock: next, gap: { kind: 'set', at, length: micros(0) } };
  return { clock: next, gap: null };
}
