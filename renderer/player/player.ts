// The player port: what the rest of the page knows of playing a film. Times are microseconds on the film's own
// time line; a frame is an index into its frame table and means the same picture always.

import type { FrameTable } from '../../shared/domain/recording/frame-table.ts';
import type { Micros, Span } from '../../shared/domain/time.ts';
import type { PlayRange } from './play-range.ts';

export const RATES = [0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2] as const;

export interface PlayerState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly playing: boolean;
  readonly rate: number;
  readonly range: PlayRange | null;
  /** Stands on a still that was asked for; whatever lies over the picture goes out of the way. Playing ends it. */
  readonly frozen: boolean;
  readonly muted: boolean;
  /** 0…1. */
  readonly volume: number;
}

/** What is on screen. */
export interface Moment {
  readonly time: Micros;
  readonly frame: number;
}

/** Of an event: milliseconds of the page's clock (`performance.now()`) when it happened. */
export type Stamped = Pick<Event, 'timeStamp'>;

export interface RangeOptions {
  /** Round and round, or once and then still on its last frame. */
  readonly repeat: boolean;
  /** Microseconds of the film to play before it; none when left out. */
  readonly preRoll?: Micros;
}

export interface Player {
  /** Changes seldom: fit for `useSyncExternalStore`. */
  state(): PlayerState;
  watch(listener: () => void): () => void;
  /** Changes with every frame: listen, do not render by it. */
  moment(): Moment;
  watchMoment(listener: (moment: Moment) => void): () => void;
  /** Time on the film when this event happened, however late its handler runs; at any speed. */
  timeOfKey(event: Stamped): Micros;

  play(): void;
  pause(): void;
  toggle(): void;
  /** Shows the frame that is on screen at this time. Going outside the range lets go of it. */
  seek(time: Micros): void;
  /**
   * For dragging, as often as the pointer moves: the film stands still and shows the newest place asked for as
   * soon as the seek under way has arrived. `endScrub` plays on if it played before.
   */
  scrub(time: Micros): void;
  endScrub(): void;
  showFrame(index: number): void;
  /** Stands still and goes `count` frames on, or back when negative. */
  step(count: number): void;
  setRate(rate: number): void;
  /** Stands on the very frame that was on screen when this event happened; once more: as it was before. */
  toggleFreeze(event: Stamped): void;
  /** Plays from the span's beginning. */
  playRange(span: Span, options: RangeOptions): void;
  /** Round and round through this span from where the film is; whether it plays stays as it is. */
  repeatFromHere(span: Span): void;
  /** Lets go of the range; whether the film plays stays as it is. */
  releaseRange(): void;
  /** Plays the sound this much later than the film has it; negative: earlier. */
  setSoundShift(shift: Micros): void;
  setMuted(muted: boolean): void;
  setVolume(volume: number): void;
  dispose(): void;
}

export interface Film {
  readonly url: string;
  readonly frames: FrameTable;
}

/** The next speed in the list above (`direction` 1) or below (−1); stays at the ends. */
export function nextRate(rate: number, direction: 1 | -1): number {
  const steps = direction === 1 ? RATES.filter((r) => r > rate) : RATES.filter((r) => r < rate).toReversed();
  return steps[0] ?? rate;
}
