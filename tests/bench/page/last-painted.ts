// The frame that the browser painted last, by the time on the film that it gives with every frame.

import { frameOfMediaTime } from '../../../renderer/player/frame-seeker.ts';
import type { FrameTable } from '../../../shared/domain/recording/frame-table.ts';

/** Answers how to ask; listens as long as the video is there. */
export function followPainted(video: HTMLVideoElement, frames: FrameTable): () => number | null {
  let last: number | null = null;
  const follow = () => {
    video.requestVideoFrameCallback((_now, { mediaTime }) => {
      last = frameOfMediaTime(frames, mediaTime);
      follow();
    });
  };
  follow();
  return () => last;
}
