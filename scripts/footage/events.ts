// What can be seen and heard in a film: events on tiers, the ground truth of the footage.

/** Codes per tier. The two gaze tiers are continuous; the others hold separate events. */
export interface TierCodes {
  babyGaze: 'parent' | 'toy' | 'away';
  babyAffect: 'smile' | 'fuss';
  babyVoice: 'coo' | 'babble' | 'cry';
  parentGaze: 'baby' | 'elsewhere';
  parentAffect: 'smile';
  parentVoice: 'reply' | 'comment' | 'hush' | 'prompt';
  /** `offer` follows the baby's interest; `insist` and `tickle` go on although the baby turns away. */
  parentTouch: 'stroke' | 'offer' | 'insist' | 'tickle';
}

export type Tier = keyof TierCodes;

/** Something on a tier, not yet placed in time. */
export type Happening = { [T in Tier]: { readonly tier: T; readonly code: TierCodes[T] } }[Tier];

/** A half-open span [startMs, endMs), whole milliseconds from the start of the film. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

export type StoryEvent = Happening & Span;

export type EventOn<T extends Tier> = Extract<StoryEvent, { tier: T }>;

/** The events of one tier, in order of time. */
export function onTier<T extends Tier>(events: readonly StoryEvent[], tier: T): EventOn<T>[] {
  return events.filter((event): event is EventOn<T> => event.tier === tier);
}
