// A script collects events: cut to the film, in whole milliseconds, never two at once on one tier.

import { type Happening, onTier, type StoryEvent, type Tier } from './events.ts';

/** Shorter than this is too short to be seen. */
const SHORTEST_MS = 400;

export interface Script {
  /** Adds what happens from `startS` to `endS` (seconds); leaves it out where it would overlap or be too short. */
  add(happening: Happening, startS: number, endS: number): void;
  /** The first time from `atS` on at which the parent looks at the baby (seconds); infinite if never. */
  parentSeesFrom(atS: number): number;
  /** Everything so far, ordered by start. */
  events(): StoryEvent[];
}

/** The last gaze of a film may be cut short: the gaze tiers leave no gap. */
const CONTINUOUS: readonly Tier[] = ['babyGaze', 'parentGaze'];

export function createScript(seconds: number): Script {
  const events: StoryEvent[] = [];
  const toMs = (atS: number): number => Math.min(Math.round(atS * 1000), seconds * 1000);

  return {
    add(happening, startS, endS) {
      const [startMs, endMs] = [toMs(startS), toMs(endS)];
      const shortest = CONTINUOUS.includes(happening.tier) ? 1 : SHORTEST_MS;
      if (endMs - startMs < shortest) return;
      const clashes = onTier(events, happening.tier).some(
        (other) => startMs < other.endMs && other.startMs < endMs,
      );
      if (!clashes) events.push({ ...happening, startMs, endMs });
    },
    parentSeesFrom(atS) {
      const look = onTier(events, 'parentGaze').find((one) => one.code === 'baby' && atS * 1000 < one.endMs);
      return look === undefined ? Number.POSITIVE_INFINITY : Math.max(atS, look.startMs / 1000);
    },
    events: () => events.toSorted((a, b) => a.startMs - b.startMs || a.tier.localeCompare(b.tier, 'en')),
  };
}
