// Exact seeking: asks for the middle of the wanted frame, looks at what the browser really painted, and asks
// again when it was another. One seek is under way at a time; the newest wish replaces those that wait.

import {
  frameAt,
  seekPoint,
  timeOfFrame,
  type FrameTable,
} from '../../shared/domain/recording/frame-table.ts';
import { micros, MICROS_PER_SECOND, toSeconds } from '../../shared/domain/time.ts';

/** A frame is sometimes painted without a callback (it was there already); then we do not wait for ever. */
const PAINT_LIMIT_MS = 250;
const TRIES = 3;
/** The browser reports a frame's time rounded to about this much. */
const ROUNDING_US = 600;

export interface FrameSeeker {
  /** Resolves when this frame, or a newer wish, is on screen. */
  show(frame: number): Promise<void>;
  readonly busy: boolean;
}

/** Index of the frame that a media time (seconds, as the browser reports it) belongs to. */
export function frameOfMediaTime(frames: FrameTable, mediaTime: number): number {
  return frameAt(frames, micros(Math.round(mediaTime * MICROS_PER_SECOND) + ROUNDING_US));
}

export function createFrameSeeker(
  video: HTMLVideoElement,
  frames: FrameTable,
  painted: (frame: number) => void,
): FrameSeeker {
  let wanted: number | null = null;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (wanted !== null) {
      const frame = wanted;
      wanted = null;
      await showExactly(frame);
    }
    running = null;
  }

  async function showExactly(frame: number): Promise<void> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const shown = await seekOnce(toSeconds(seekPoint(frames, frame)));
      // A newer wish makes this one pointless; no answer in time means the frame was painted before we asked.
      if (shown === frame || shown === null || wanted !== null) break;
    }
    painted(frame);
  }

  /** Answers the frame that was painted, or null when none was reported in time. */
  function seekOnce(seconds: number): Promise<number | null> {
    return new Promise((resolve) => {
      const callback = video.requestVideoFrameCallback((_now, { mediaTime }) => {
        clearTimeout(limit);
        resolve(frameOfMediaTime(frames, mediaTime));
      });
      let limit: ReturnType<typeof setTimeout> | undefined;
      const onSeeked = () => {
        limit = setTimeout(() => {
          video.cancelVideoFrameCallback(callback);
          resolve(null);
        }, PAINT_LIMIT_MS);
      };
      video.addEventListener('seeked', onSeeked, { once: true });
      video.currentTime = seconds;
    });
  }

  return {
    show(frame) {
      wanted = Math.min(Math.max(frame, 0), Math.max(0, frames.times.length - 1));
      running ??= run();
      return running;
    },
    get busy() {
      return running !== null;
    },
  };
}

export function momentOfFrame(frames: FrameTable, frame: number) {
  return { frame, time: timeOfFrame(frames, frame) };
}
