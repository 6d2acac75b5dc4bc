// The player over a video element: keeps what is on screen, what is asked, and what is told, in step.

import { frameAt, type FrameTable } from '../../shared/domain/recording/frame-table.ts';
import { fromSeconds, micros, type Micros } from '../../shared/domain/time.ts';
import { createEmitter } from './emitter.ts';
import { createEngine, type Engine } from './engine.ts';
import { createFilmClock } from './film-clock.ts';
import { createFrameSeeker, frameOfMediaTime, momentOfFrame } from './frame-seeker.ts';
import { firstFrameOf, holdsFrame, lastFrameOf, type PlayRange } from './play-range.ts';
import { createShiftedSound, type ShiftedSound } from './shifted-sound.ts';
import type { Film, Moment, Player, PlayerState } from './player.ts';

/** Below half speed sound is a growl that tells nothing. */
const SILENT_BELOW = 0.5;

const START: PlayerState = {
  status: 'loading',
  playing: false,
  rate: 1,
  range: null,
  frozen: false,
  muted: false,
  volume: 1,
};

/** Puts a player into the element; the element stays the caller's. */
export function createVideoPlayer(host: HTMLElement, film: Film): Player {
  const engine = createEngine(host, film.url);
  return drive(engine, createShiftedSound(host, engine.video, film.url), film.frames);
}

function drive(engine: Engine, sound: ShiftedSound, frames: FrameTable): Player {
  const { video } = engine;
  const states = createEmitter<null>();
  const moments = createEmitter<Moment>();
  const clock = createFilmClock();
  let state = START;
  let current: Moment = momentOfFrame(frames, 0);
  /** What goes on when a drag or a still ends. */
  let playsAfter = { scrub: false, still: false };
  let scrubbing = false;
  let following = 0;
  const seeker = createFrameSeeker(video, frames, (frame) => {
    show(momentOfFrame(frames, frame));
    // While the film runs its painted frames set the clock; a frame that was sought is on screen from now on.
    if (video.paused) clock.painted(performance.now(), current.time, 0);
  });

  function change(part: Partial<PlayerState>): void {
    state = { ...state, ...part };
    beHeard();
    states.emit(null);
  }

  /** One of the two is heard: the film's own sound, or the shifted one. */
  function beHeard(): void {
    const muted = state.muted || state.rate < SILENT_BELOW;
    video.muted = muted || sound.isOn;
    video.volume = state.volume;
    sound.hear(muted, state.volume);
  }

  function show(moment: Moment): void {
    current = moment;
    moments.emit(moment);
  }

  /** Follows the frames as they are painted: the only truth about what is on screen. */
  function follow(): void {
    following = video.requestVideoFrameCallback((_now, { mediaTime, expectedDisplayTime }) => {
      if (seeker.aim === null) {
        show(momentOfFrame(frames, frameOfMediaTime(frames, mediaTime)));
        clock.painted(expectedDisplayTime, current.time, speed());
      }
      keepWithinRange();
      follow();
    });
  }

  /** How fast the film runs; 0 when it stands. */
  function speed(): number {
    return video.paused ? 0 : video.playbackRate;
  }

  function keepWithinRange(): void {
    if (state.range === null || video.paused || seeker.aim !== null) return;
    const last = lastFrameOf(frames, state.range);
    if (current.frame < last) return;
    if (state.range.repeat) send(frameAt(frames, state.range.span.start));
    else stopAt(last);
  }

  function stopAt(frame: number): void {
    change({ range: null });
    video.pause();
    send(frame);
  }

  function send(frame: number): void {
    clock.sent(momentOfFrame(frames, frame).time);
    void seeker.show(frame);
  }

  function goTo(frame: number): void {
    if (state.range !== null && !holdsFrame(frames, state.range, frame)) change({ range: null });
    send(frame);
  }

  function playAgain(range: PlayRange): void {
    change({ range });
    send(firstFrameOf(frames, range));
    player.play();
  }

  video.preservesPitch = true;
  video.addEventListener('loadeddata', () => {
    // A film whose picture cannot be decoded loads without an error, as sound only.
    change({ status: video.videoWidth > 0 ? 'ready' : 'failed' });
  });
  video.addEventListener('play', () => change({ playing: true, frozen: false }));
  video.addEventListener('pause', () => {
    change({ playing: false });
    clock.goes(performance.now(), 0);
    // The clock and the picture part by up to two frames at a pause: the picture is right.
    if (seeker.aim === null) void seeker.show(current.frame);
  });
  video.addEventListener('waiting', () => clock.goes(performance.now(), 0));
  video.addEventListener('ended', () => {
    if (state.range?.repeat === true) playAgain(state.range);
  });
  engine.onError(() => change({ status: 'failed', playing: false }));
  follow();

  const player: Player = {
    state: () => state,
    watch: (listener) => states.listen(listener),
    moment: now,
    watchMoment: (listener) => moments.listen(listener),
    timeOfKey: ({ timeStamp }) => micros(Math.min(clock.timeAt(timeStamp), frames.end)),
    play() {
      // Refused only while nothing is loaded; `playing` then simply stays false.
      video.play().catch(() => undefined);
    },
    pause: () => video.pause(),
    toggle: () => (video.paused ? player.play() : player.pause()),
    seek: (time) => goTo(frameAt(frames, time)),
    scrub(time) {
      if (!scrubbing) playsAfter = { ...playsAfter, scrub: !video.paused };
      scrubbing = true;
      video.pause();
      player.seek(time);
    },
    endScrub() {
      if (scrubbing && playsAfter.scrub) player.play();
      scrubbing = false;
    },
    showFrame: goTo,
    step(count) {
      video.pause();
      goTo(now().frame + count);
    },
    setRate(rate) {
      video.playbackRate = rate;
      if (!video.paused) clock.goes(performance.now(), rate);
      change({ rate });
    },
    toggleFreeze(event) {
      if (state.frozen) {
        change({ frozen: false });
        if (playsAfter.still) player.play();
        return;
      }
      const frame = frameAt(frames, player.timeOfKey(event));
      playsAfter = { ...playsAfter, still: !video.paused };
      video.pause();
      goTo(frame);
      change({ frozen: true });
    },
    playRange: (span, { repeat, preRoll = micros(0) }) => playAgain({ span, repeat, preRoll }),
    repeatFromHere: (span) => change({ range: { span, repeat: true, preRoll: micros(0) } }),
    releaseRange: () => change({ range: null }),
    setSoundShift(shift) {
      sound.set(shift);
      beHeard();
    },
    setMuted: (muted) => change({ muted }),
    setVolume: (volume) => change({ volume }),
    dispose() {
      sound.dispose();
      video.cancelVideoFrameCallback(following);
      engine.dispose();
    },
  };

  /** The frame just asked for, or what is on screen at this very moment. */
  function now(): Moment {
    if (seeker.aim !== null) return momentOfFrame(frames, seeker.aim);
    if (video.paused) return current;
    // While playing, the clock says more than the last painted frame.
    const time: Micros = fromSeconds(video.currentTime);
    return { time, frame: frameAt(frames, time) };
  }

  return player;
}
