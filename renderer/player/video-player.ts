// The player over a video element: keeps what is on screen, what is asked, and what is told, in step.

import { frameAt, timeOfFrame, type FrameTable } from '../../shared/domain/recording/frame-table.ts';
import { fromSeconds, type Micros, type Span } from '../../shared/domain/time.ts';
import { createEmitter } from './emitter.ts';
import { createEngine, type Engine } from './engine.ts';
import { createFrameSeeker, frameOfMediaTime, momentOfFrame } from './frame-seeker.ts';
import type { Film, Moment, Player, PlayerState } from './player.ts';

/** Below half speed sound is a growl that tells nothing. */
const SILENT_BELOW = 0.5;

const START: PlayerState = {
  status: 'loading',
  playing: false,
  rate: 1,
  range: null,
  muted: false,
  volume: 1,
};

/** Puts a player into the element; the element stays the caller's. */
export function createVideoPlayer(host: HTMLElement, film: Film): Player {
  return drive(createEngine(host, film.url), film.frames);
}

function drive(engine: Engine, frames: FrameTable): Player {
  const { video } = engine;
  const states = createEmitter<null>();
  const moments = createEmitter<Moment>();
  let state = START;
  let current: Moment = momentOfFrame(frames, 0);
  let disposed = false;
  const seeker = createFrameSeeker(video, frames, (frame) => show(momentOfFrame(frames, frame)));

  function change(part: Partial<PlayerState>): void {
    state = { ...state, ...part };
    video.muted = state.muted || state.rate < SILENT_BELOW;
    states.emit(null);
  }

  function show(moment: Moment): void {
    current = moment;
    moments.emit(moment);
  }

  /** Follows the frames as they are painted: the only truth about what is on screen. */
  function follow(): void {
    video.requestVideoFrameCallback((_now, { mediaTime }) => {
      if (disposed) return;
      if (seeker.aim === null) show(momentOfFrame(frames, frameOfMediaTime(frames, mediaTime)));
      keepWithinRange();
      follow();
    });
  }

  function keepWithinRange(): void {
    if (state.range === null || video.paused || seeker.aim !== null) return;
    const { span, repeat } = state.range;
    const last = lastFrameOf(span);
    if (current.frame < last) return;
    if (repeat) void seeker.show(frameAt(frames, span.start));
    else stopAt(last);
  }

  /** The last frame that still begins within the span. */
  function lastFrameOf(span: Span): number {
    const frame = frameAt(frames, span.end);
    return timeOfFrame(frames, frame) >= span.end ? Math.max(0, frame - 1) : frame;
  }

  function stopAt(frame: number): void {
    change({ range: null });
    video.pause();
    void seeker.show(frame);
  }

  function goTo(frame: number): void {
    if (state.range !== null && !isWithin(state.range.span, frame)) change({ range: null });
    void seeker.show(frame);
  }

  function isWithin(span: Span, frame: number): boolean {
    return frame >= frameAt(frames, span.start) && frame <= lastFrameOf(span);
  }

  video.addEventListener('loadeddata', () => {
    // A film whose picture cannot be decoded loads without an error, as sound only.
    change({ status: video.videoWidth > 0 ? 'ready' : 'failed' });
  });
  video.addEventListener('play', () => change({ playing: true }));
  video.addEventListener('pause', () => {
    change({ playing: false });
    // The clock and the picture part by up to two frames at a pause: the picture is right.
    if (seeker.aim === null) void seeker.show(current.frame);
  });
  video.addEventListener('ended', () => {
    if (state.range?.repeat === true) player.playRange(state.range.span, true);
  });
  engine.onError(() => change({ status: 'failed', playing: false }));
  follow();

  const player: Player = {
    state: () => state,
    watch: (listener) => states.listen(listener),
    moment: now,
    watchMoment: (listener) => moments.listen(listener),
    play() {
      // Refused only while nothing is loaded; `playing` then simply stays false.
      video.play().catch(() => undefined);
    },
    pause: () => video.pause(),
    toggle: () => (video.paused ? player.play() : player.pause()),
    seek: (time) => goTo(frameAt(frames, time)),
    showFrame: goTo,
    step(count) {
      video.pause();
      goTo(now().frame + count);
    },
    setRate(rate) {
      video.playbackRate = rate;
      change({ rate });
    },
    playRange(span, repeat) {
      change({ range: { span, repeat } });
      void seeker.show(frameAt(frames, span.start));
      player.play();
    },
    releaseRange: () => change({ range: null }),
    setMuted: (muted) => change({ muted }),
    setVolume(volume) {
      video.volume = volume;
      change({ volume });
    },
    dispose() {
      disposed = true;
      engine.dispose();
    },
  };

  /** What a key pressed now is about: the frame just asked for, or what is on screen at this very moment. */
  function now(): Moment {
    if (seeker.aim !== null) return momentOfFrame(frames, seeker.aim);
    if (video.paused) return current;
    // While playing, the clock says more than the last painted frame.
    const time: Micros = fromSeconds(video.currentTime);
    return { time, frame: frameAt(frames, time) };
  }

  return player;
}
