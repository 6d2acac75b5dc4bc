// From events to movement: how strongly an event is present at a time, with soft beginnings and ends.

import { type EventOn, onTier, type StoryEvent, type Tier } from './events.ts';

export interface Timeline {
  /** 0–1: how far the codes are in effect at `atMs`, moving over within `rampMs` after each boundary. */
  presence<T extends Tier>(tier: T, atMs: number, rampMs: number, ...codes: EventOn<T>['code'][]): number;
  /** The event going on at `atMs`, if any. */
  current<T extends Tier>(tier: T, atMs: number): EventOn<T> | undefined;
}

export const smooth = (x: number): number => {
  const bounded = Math.min(1, Math.max(0, x));
  return bounded * bounded * (3 - 2 * bounded);
};

export function createTimeline(events: readonly StoryEvent[]): Timeline {
  return {
    presence(tier, atMs, rampMs, ...codes) {
      let sum = 0;
      for (const event of onTier(events, tier)) {
        if (!codes.some((code) => code === event.code)) continue;
        // Whoever does something from the very start has no movement to make first.
        const rise = event.startMs === 0 ? 1 : smooth((atMs - event.startMs) / rampMs);
        sum += rise - smooth((atMs - event.endMs) / rampMs);
      }
      return Math.min(1, Math.max(0, sum));
    },
    current: (tier, atMs) => onTier(events, tier).find((e) => e.startMs <= atMs && atMs < e.endMs),
  };
}
