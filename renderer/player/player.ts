// The player port: what the rest of the page knows of playing a film. Times are microseconds on the film's own
// time line; a frame is an index into its frame table and means the same picture always.

import type { FrameTable } from '../../shared/domain/recording/frame-table.ts';
import type { Micros, Span } from '../../shared/domain/time.ts';

export const RATES = [0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2] as const;

export interface PlayerState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly playing: boolean;
  readonly rate: number;
  /** Playing stays within this span, until it has been played once or, when it repeats, until it is let go. */
  readonly range: { readonly span: Span; readonly repeat: boolean } | null;
  readonly muted: boolean;
  /** 0…1. */
  readonly volume: number;
}

/** What is on screen. */
export interface Moment {
  readonly time: Micros;
  readonly frame: number;
}

export interface Player {
  /** Changes seldom: fit for `useSyncExternalStore`. */
  state(): PlayerState;
  watch(listener: () => void): () => void;
  /** Changes with every frame: listen, do not render by it. */
  moment(): Moment;
  watchMoment(listener: (moment: Moment) => void): () => void;

  play(): void;
  pause(): void;
  toggle(): void;
  /** Shows the frame that is on screen at this time. Going outside the range lets go of it. */
  seek(time: Micros): void;
  showFrame(index: number): void;
  /** Stands still and goes `count` frames on, or back when negative. */
  step(count: number): void;
  setRate(rate: number): void;
  /** Plays from the span's beginning: round and round, or once and then still on its last frame. */
  playRange(span: Span, repeat: boolean): void;
  /** Lets go of the range; whether the film plays stays as it is. */
  releaseRange(): void;
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
