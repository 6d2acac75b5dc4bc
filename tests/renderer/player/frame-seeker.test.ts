// Exact seeking, against a stand-in for a video element that paints what we tell it to.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFrameSeeker, frameOfMediaTime } from '../../../renderer/player/frame-seeker.ts';

type FrameCallback = (now: number, frame: { readonly mediaTime: number }) => void;

/** As much of a video element as the seeker uses; seeks wait until the test lets them arrive. */
class StandInVideo extends EventTarget {
  paused = true;
  seeking = false;
  readonly asked: number[] = [];
  #callbacks = new Map<number, FrameCallback>();
  #count = 0;

  set currentTime(seconds: number) {
    this.asked.push(seconds);
    this.seeking = true;
  }

  requestVideoFrameCallback(callback: FrameCallback): number {
    this.#count += 1;
    this.#callbacks.set(this.#count, callback);
    return this.#count;
  }

  cancelVideoFrameCallback(handle: number): void {
    this.#callbacks.delete(handle);
  }

  paint(mediaTime: number): void {
    const due = [...this.#callbacks.values()];
    this.#callbacks.clear();
    for (const callback of due) callback(0, { mediaTime });
  }

  arrive(): void {
    this.seeking = false;
    this.dispatchEvent(new Event('seeked'));
  }
}

const FRAME_US = 40_000;
const frames = { times: Array.from({ length: 100 }, (_, i) => i * FRAME_US), end: 100 * FRAME_US };
const timeOf = (frame: number) => (frame * FRAME_US) / 1e6;

function seekerOver(video: StandInVideo) {
  const painted: number[] = [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the stand-in has all that the seeker uses
  const element = video as unknown as HTMLVideoElement;
  return { painted, seeker: createFrameSeeker(element, frames, (frame) => painted.push(frame)) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the frame seeker', () => {
  it('asks for the middle of the frame and is done when it is painted', async () => {
    const video = new StandInVideo();
    const { painted, seeker } = seekerOver(video);
    const shown = seeker.show(10);
    expect(video.asked).toEqual([timeOf(10.5)]);
    expect(seeker.aim).toBe(10);
    video.paint(timeOf(10));
    await shown;
    expect(painted).toEqual([10]);
    expect(seeker.aim).toBeNull();
  });

  it('asks again when another frame was painted', async () => {
    const video = new StandInVideo();
    const { painted, seeker } = seekerOver(video);
    const shown = seeker.show(10);
    video.arrive();
    video.paint(timeOf(9));
    await vi.advanceTimersByTimeAsync(0);
    expect(video.asked).toHaveLength(2);
    video.arrive();
    video.paint(timeOf(10));
    await shown;
    expect(painted).toEqual([10]);
  });

  it('does not insist while the film runs: the next frame is right as well', async () => {
    const video = new StandInVideo();
    const { seeker } = seekerOver(video);
    video.paused = false;
    const shown = seeker.show(10);
    video.arrive();
    video.paint(timeOf(11));
    await shown;
    expect(video.asked).toHaveLength(1);
  });

  it('is not taken in by a frame from where we were', async () => {
    const video = new StandInVideo();
    const { seeker } = seekerOver(video);
    const shown = seeker.show(10);
    video.paint(timeOf(50));
    expect(seeker.aim).toBe(10);
    video.paint(timeOf(10));
    await shown;
    expect(video.asked).toHaveLength(1);
  });

  it('of many wishes under way does the first and the newest', async () => {
    const video = new StandInVideo();
    const { seeker } = seekerOver(video);
    const shown = seeker.show(10);
    for (let frame = 11; frame <= 30; frame += 1) void seeker.show(frame);
    expect(seeker.aim).toBe(30);
    video.paint(timeOf(10));
    await vi.advanceTimersByTimeAsync(0);
    expect(video.asked).toEqual([timeOf(10.5), timeOf(30.5)]);
    video.paint(timeOf(30));
    await shown;
  });

  it('does not wait for ever for a frame that was on screen already', async () => {
    const video = new StandInVideo();
    const { painted, seeker } = seekerOver(video);
    const shown = seeker.show(10);
    video.arrive();
    await vi.runAllTimersAsync();
    await shown;
    expect(painted).toEqual([10]);
  });

  it('does not mistake the arrival of an overtaken seek for its own', async () => {
    const video = new StandInVideo();
    const { painted, seeker } = seekerOver(video);
    const shown = seeker.show(10);
    // Told while another seek is still under way.
    video.dispatchEvent(new Event('seeked'));
    await vi.runAllTimersAsync();
    expect(painted).toEqual([]);
    video.paint(timeOf(10));
    await shown;
    expect(painted).toEqual([10]);
  });

  it('stays within the film', async () => {
    const video = new StandInVideo();
    const { painted, seeker } = seekerOver(video);
    const shown = seeker.show(1000);
    video.paint(timeOf(99));
    await shown;
    expect(painted).toEqual([99]);
  });
});

describe('the frame of a media time', () => {
  it('is right although the browser rounds', () => {
    const ntsc = {
      times: Array.from({ length: 500 }, (_, i) => Math.round((i * 1_001_000_000) / 30_000)),
      end: 16_700_000,
    };
    for (const [index, time] of ntsc.times.entries()) {
      expect(frameOfMediaTime(ntsc, Math.floor(time / 100) / 10_000)).toBe(index);
    }
  });
});
