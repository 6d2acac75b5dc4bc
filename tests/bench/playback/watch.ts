// What a plain <video> does with a film: how long until its first picture, and until the picture after each seek.

import type { Page } from '@playwright/test';

export interface Watched {
  /** Milliseconds from giving the address until the first picture was painted. */
  readonly firstFrame: number;
  /** Milliseconds from asking until the picture was painted, per seek. */
  readonly seeks: readonly number[];
}

/** `places`: where to seek to, 0…1 of the film. */
export function watchFilm(page: Page, url: string, places: readonly number[]): Promise<Watched> {
  return page.evaluate(watchInPage, { url, places });
}

/** Runs in the page: nothing from outside it can be used. */
async function watchInPage({ url, places }: { url: string; places: readonly number[] }): Promise<Watched> {
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  document.body.append(video);
  const painted = () =>
    new Promise<number>((resolve, reject) => {
      video.requestVideoFrameCallback(() => resolve(performance.now()));
      video.addEventListener('error', () => reject(new Error(video.error?.message ?? 'no picture')));
    });
  const measure = async (begin: () => void) => {
    const before = performance.now();
    const done = painted();
    begin();
    return (await done) - before;
  };

  const firstFrame = await measure(() => {
    video.src = url;
  });
  const seeks: number[] = [];
  for (const place of places) {
    seeks.push(
      await measure(() => {
        video.currentTime = place * video.duration;
      }),
    );
  }
  return { firstFrame, seeks };
}
