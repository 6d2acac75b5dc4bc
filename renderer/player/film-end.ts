// Film end: whether a film that came to a stand has been seen out.

import type { FrameTable } from '../../shared/domain/recording/frame-table.ts';

/** An engine may end with the picture before the last one on screen. */
const NEAR_END_FRAMES = 2;

export function isSeenOut({ times }: Pick<FrameTable, 'times'>, frame: number): boolean {
  return frame >= times.length - NEAR_END_FRAMES;
}
