// The player over video.js: the one place that knows it.

import videojs from 'video.js/core';
import { frameAt, timeOfFrame } from '../../shared/domain/recording/frame-table.ts';
import { fromSeconds, type Micros, type Span } from '../../shared/domain/time.ts';
import { createEmitter } from './emitter.ts';
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
  const element = document.createElement('video-js');
  host.append(element);
  const engine = videojs(element, {
    controls: false,
    preload: 'auto',
    fill: true,
    children: ['mediaLoader'],
    userActions: { hotkeys: false, click: false, doubleClick: false },
    loadingSpinner: false,
    disablePictureInPicture: true,
  });
  engine.src({ src: film.url, type: 'video/mp4' });
  const video = videoOf(engine.tech(true).el());
  return drive(video, film, {
    onError: (listen) => engine.on('error', listen),
    dispose: () => engine.dispose(),
  });
}

function videoOf(element: Element): HTMLVideoElement {
  if (!(element instanceof HTMLVideoElement)) throw new Error('video.js gave no video element');
  return element;
}

interface Engine {
  onError(listener: () => void): void;
  dispose(): void;
}

function drive(video: HTMLVideoElement, film: Film, engine: Engine): Player {
  const { frames } = film;
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
      if (!seeker.busy) show(momentOfFrame(frames, frameOfMediaTime(frames, mediaTime)));
      keepWithinRange();
      follow();
    });
  }

  function keepWithinRange(): void {
    if (state.range === null || video.paused || seeker.busy) return;
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
    video.pause();
    void seeker.show(frame);
  }

  video.addEventListener('loadeddata', () => {
    // A film whose picture cannot be decoded loads without an error, as sound only.
    change({ status: video.videoWidth > 0 ? 'ready' : 'failed' });
  });
  video.addEventListener('play', () => change({ playing: true }));
  video.addEventListener('pause', () => {
    change({ playing: false });
    // The clock and the picture part by up to two frames at a pause: the picture is right.
    if (!seeker.busy) void seeker.show(current.frame);
  });
  video.addEventListener('ended', () => {
    if (state.range?.repeat === true) player.playRange(state.range.span, true);
  });
  engine.onError(() => change({ status: 'failed', playing: false }));
  follow();

  const player: Player = {
    state: () => state,
    watch: (listener) => states.listen(listener),
    // While playing, the clock says more than the last painted frame: a key counts when it went down.
    moment: () => (video.paused || seeker.busy ? current : clock()),
    watchMoment: (listener) => moments.listen(listener),
    play() {
      // Refused only while nothing is loaded; `playing` then simply stays false.
      video.play().catch(() => undefined);
    },
    pause: () => video.pause(),
    toggle: () => (video.paused ? player.play() : player.pause()),
    seek: (time) => player.showFrame(frameAt(frames, time)),
    showFrame: (index) => void seeker.show(index),
    step(count) {
      video.pause();
      const target = Math.min(Math.max(current.frame + count, 0), Math.max(0, frames.times.length - 1));
      // Steps pressed faster than frames are painted add up.
      current = momentOfFrame(frames, target);
      void seeker.show(target);
    },
    setRate(rate) {
      video.playbackRate = rate;
      change({ rate });
    },
    playRange(span, repeat) {
      change({ range: span === null ? null : { span, repeat } });
      if (span !== null) player.seek(span.start);
      player.play();
    },
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

  function clock(): Moment {
    const time: Micros = fromSeconds(video.currentTime);
    return { time, frame: frameAt(frames, time) };
  }

  return player;
}
