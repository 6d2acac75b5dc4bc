// What a plain <video> does with a film: how long until its first picture, and until the picture after each seek.

import type { Page } from '@playwright/test';

export interface Watched {
  /** Milliseconds from giving the address until the first picture was painted, per opening. */
  readonly openings: readonly number[];
  /** Milliseconds from asking until the picture was painted, per seek. */
  readonly seeks: readonly number[];
}

export interface Programme {
  readonly url: string;
  /** How often the film is opened, each time by a new element; seeks are made in the last. */
  readonly openings: number;
  /** Where to seek to, 0…1 of the film. */
  readonly places: readonly number[];
}

export function watchFilm(page: Page, programme: Programme): Promise<Watched> {
  return page.evaluate(watchInPage, programme);
}

/** Runs in the page: nothing from outside it can be used. */
async function watchInPage({ url, openings, places }: Programme): Promise<Watched> {
  const newVideo = () => {
    const video = document.createElement('video');
    video.muted = true;
    video.preload = 'auto';
    document.body.replaceChildren(video);
    return video;
  };
  const painted = (video: HTMLVideoElement) =>
    new Promise<number>((resolve, reject) => {
      video.requestVideoFrameCallback(() => resolve(performance.now()));
      video.addEventListener('error', () => reject(new Error(video.error?.message ?? 'no picture')));
    });
  const measure = async (video: HTMLVideoElement, begin: () => void) => {
    const before = performance.now();
    const done = painted(video);
    begin();
    return (await done) - before;
  };

  const watched: { openings: number[]; seeks: number[] } = { openings: [], seeks: [] };
  let video = newVideo();
  for (let opening = 0; opening < openings; opening += 1) {
    // Lets go of the film at once, as a closed tab would.
    video.removeAttribute('src');
    video.load();
    video = newVideo();
    watched.openings.push(await measure(video, () => video.setAttribute('src', url)));
  }
  for (const place of places) {
    watched.seeks.push(
      await measure(video, () => {
        video.currentTime = place * video.duration;
      }),
    );
  }
  return watched;
}
