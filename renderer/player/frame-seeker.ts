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
  /** The frame wished for last, until it or a newer one is on screen; null when nothing is under way. */
  readonly aim: number | null;
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
  let aim: number | null = null;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (wanted !== null) {
      const frame = wanted;
      wanted = null;
      await showExactly(frame);
    }
    running = null;
    aim = null;
  }

  async function showExactly(frame: number): Promise<void> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const shown = await seekOnce(frame);
      if (shown === frame || shown === null) break;
      // A newer wish makes this one pointless; while the film runs, the next frame is right as well.
      if (wanted !== null || !video.paused) return painted(shown);
    }
    return painted(frame);
  }

  /** Answers the frame that was painted, or null when none was reported in time. */
  function seekOnce(frame: number): Promise<number | null> {
    return new Promise((resolve) => {
      let arrived = false;
      let limit: ReturnType<typeof setTimeout> | undefined;
      let callback = 0;
      const finish = (shown: number | null) => {
        clearTimeout(limit);
        video.cancelVideoFrameCallback(callback);
        video.removeEventListener('seeked', onSeeked);
        resolve(shown);
      };
      const listen = () => {
        callback = video.requestVideoFrameCallback((_now, { mediaTime }) => {
          const shown = frameOfMediaTime(frames, mediaTime);
          // Before the seek has arrived this may still be a frame from where we were.
          if (arrived || shown === frame) finish(shown);
          else listen();
        });
      };
      const onSeeked = () => {
        // Told of an earlier seek, which this one has overtaken.
        if (video.seeking) return;
        arrived = true;
        limit = setTimeout(finish, PAINT_LIMIT_MS, null);
      };
      listen();
      video.addEventListener('seeked', onSeeked);
      video.currentTime = toSeconds(seekPoint(frames, frame));
    });
  }

  return {
    show(frame) {
      aim = Math.min(Math.max(frame, 0), Math.max(0, frames.times.length - 1));
      wanted = aim;
      running ??= run();
      return running;
    },
    get aim() {
      return aim;
    },
  };
}

export function momentOfFrame(frames: FrameTable, frame: number) {
  return { frame, time: timeOfFrame(frames, frame) };
}
