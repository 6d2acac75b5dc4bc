// What the bench asks of its page, and what the page answers.

export type Wish =
  | { readonly kind: 'seek'; readonly frame: number }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  /** Play for so long, then stand still. */
  | { readonly kind: 'pause'; readonly afterMs: number }
  /** Play from one frame up to the beginning of another, once: it stands still on the last frame within. */
  | { readonly kind: 'fragment'; readonly from: number; readonly to: number };

export interface Shown {
  /** The frame that had to come on screen; after a pause: the frame that is said to be on screen. */
  readonly asked: number;
  /** The number in the picture; null where none could be read, or nothing came. */
  readonly seen: number | null;
  /** The frame that the browser says it painted last, by the time it gives with it. */
  readonly painted: number | null;
  /** From asking until the player said the frame is on screen. */
  readonly milliseconds: number;
}

/** `player`: ours. `plain`: a bare <video> that is sent to the frame's number divided by the average rate. */
export type Side = 'player' | 'plain';

export interface FrameBenchPage {
  /** Opens a recording on both sides; answers how many frames it has. */
  open(recordingId: string): Promise<number>;
  fulfil(side: Side, wishes: readonly Wish[]): Promise<readonly Shown[]>;
}

declare global {
  interface Window {
    frameBench?: FrameBenchPage;
  }
}
