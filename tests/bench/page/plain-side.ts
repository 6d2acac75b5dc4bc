// A bare <video>, sent to where a frame would be if films had one even rate from nought: what a player does
// that does not know its film.

import type { Film } from '../../../renderer/player/player.ts';
import { MICROS_PER_SECOND } from '../../../shared/domain/time.ts';
import type { Shown } from './asking.ts';
import { createPictureReader } from './picture.ts';
import { type Asked, playFor } from './player-side.ts';

export async function openPlain(screen: HTMLElement, { url, frames }: Film): Promise<Asked> {
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  video.src = url;
  screen.append(video);
  await new Promise((resolve) => {
    video.addEventListener('loadeddata', resolve, { once: true });
  });
  const read = createPictureReader();
  const rate = (frames.times.length * MICROS_PER_SECOND) / frames.end;
  let current = 0;

  return {
    async fulfil(wish) {
      if (wish.kind === 'pause') return pauseAfter(wish.afterMs);
      if (wish.kind === 'fragment') current = wish.to - 1;
      else current = wish.kind === 'seek' ? wish.frame : current + wish.by;
      const before = performance.now();
      const seeked = new Promise((resolve) => {
        video.addEventListener('seeked', resolve, { once: true });
      });
      video.currentTime = current / rate;
      await seeked;
      return { asked: current, seen: read(video), painted: null, milliseconds: performance.now() - before };
    },
    dispose: () => video.remove(),
  };

  async function pauseAfter(afterMs: number): Promise<Shown> {
    await playFor(video, afterMs, () => void video.play());
    const before = performance.now();
    const paused = new Promise((resolve) => {
      video.addEventListener('pause', resolve, { once: true });
    });
    video.pause();
    await paused;
    const asked = Math.floor(video.currentTime * rate);
    return { asked, seen: read(video), painted: null, milliseconds: performance.now() - before };
  }
}
