// Gesture: what a press on the lanes became, until it is let go.

import type { Span } from '../../../../shared/domain/time.ts';

/** CSS pixels from the upper left of the lanes, what is scrolled away included. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PointerMoment extends Point {
  /** Alt is held: nothing snaps. */
  readonly free: boolean;
}

export interface Gesture {
  readonly move: (at: PointerMoment) => void;
  /** `moved`: further than a hand that only clicks trembles. */
  readonly end: (at: PointerMoment, moved: boolean) => void;
  /** The pointer was taken away: nothing happens. */
  readonly cancel: () => void;
}

/** What a gesture shows over the lanes while it lasts. */
export interface Overlay {
  readonly box: { readonly from: Point; readonly to: Point } | null;
  readonly drawn: { readonly span: Span; readonly top: number; readonly height: number } | null;
  /** Microseconds: the time an edge has snapped to. */
  readonly snappedTo: number | null;
}

export const NO_OVERLAY: Overlay = { box: null, drawn: null, snappedTo: null };

/** What a press on empty ground does; on a fragment it takes hold of it. */
export const TOOLS = ['look', 'box', 'draw'] as const;
export type Tool = (typeof TOOLS)[number];
