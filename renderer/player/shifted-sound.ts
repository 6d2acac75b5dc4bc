// Shifted sound: the film's sound, played beside its picture with a lag or a lead. A video element cannot part the
// two, so a second element plays the same file and is kept at its distance.

import { correctionFor } from '../../shared/domain/recording/sound-shift.ts';
import { toSeconds, type Micros } from '../../shared/domain/time.ts';

export interface ShiftedSound {
  /** 0: the film plays its own sound, and nothing else is loaded. */
  set(shift: Micros): void;
  /** Whether this plays the sound, in place of the film. */
  readonly isOn: boolean;
  hear(muted: boolean, volume: number): void;
  dispose(): void;
}

const FOLLOWED = ['play', 'playing', 'pause', 'waiting', 'seeked', 'ratechange', 'timeupdate', 'ended'];

/** `host`: where the second element is put; the caller's. */
export function createShiftedSound(host: HTMLElement, video: HTMLVideoElement, url: string): ShiftedSound {
  let sound: HTMLAudioElement | null = null;
  let shift = 0;

  function follow(): void {
    if (sound === null) return;
    const meant = video.currentTime - shift;
    const stands = video.paused || video.seeking || video.ended || meant < 0 || meant > sound.duration;
    if (stands) return sound.pause();
    const correction = correctionFor(sound.currentTime - meant, video.playbackRate);
    if (correction.kind === 'jump' || sound.paused) sound.currentTime = meant;
    sound.playbackRate = correction.kind === 'play' ? correction.rate : video.playbackRate;
    // Refused only while nothing is loaded; the next call tries again.
    if (sound.paused) sound.play().catch(() => undefined);
  }

  function begin(): HTMLAudioElement {
    const element = document.createElement('audio');
    element.preload = 'auto';
    element.preservesPitch = true;
    element.src = url;
    host.append(element);
    for (const event of FOLLOWED) video.addEventListener(event, follow);
    return element;
  }

  function end(): void {
    for (const event of FOLLOWED) video.removeEventListener(event, follow);
    sound?.pause();
    // Lets go of the file: an element that is only taken away goes on loading.
    sound?.removeAttribute('src');
    sound?.load();
    sound?.remove();
    sound = null;
  }

  return {
    set(next) {
      shift = toSeconds(next);
      if (shift === 0) return end();
      sound ??= begin();
      return follow();
    },
    get isOn() {
      return sound !== null;
    },
    hear(muted, volume) {
      if (sound === null) return;
      sound.muted = muted;
      sound.volume = volume;
    },
    dispose: end,
  };
}
