// Our player, asked for frames through its port as the screens ask it.

import { createVideoPlayer } from '../../../renderer/player/video-player.ts';
import type { Film, Moment, Player } from '../../../renderer/player/player.ts';
import { timeOfFrame } from '../../../shared/domain/recording/frame-table.ts';
import type { Shown, Wish } from './asking.ts';
import { createPictureReader } from './picture.ts';

export interface Asked {
  fulfil(wish: Wish): Promise<Shown>;
  dispose(): void;
}

/** A player that says nothing for this long has failed. */
const PATIENCE_MS = 5_000;

export async function openPlayer(screen: HTMLElement, film: Film): Promise<Asked> {
  const player = createVideoPlayer(screen, film);
  const video = screen.querySelector('video');
  if (video === null) throw new Error('the player has no video element');
  await ready(player);
  const read = createPictureReader();

  const pauseAfter = async (afterMs: number): Promise<Shown> => {
    await playFor(video, afterMs, () => player.play());
    const before = performance.now();
    const settled = frameTold(player, () => !player.state().playing);
    player.pause();
    const came = await settled;
    const milliseconds = performance.now() - before;
    return { asked: player.moment().frame, seen: came ? read(video) : null, milliseconds };
  };

  return {
    async fulfil(wish) {
      if (wish.kind === 'pause') return pauseAfter(wish.afterMs);
      const asked = wish.kind === 'seek' ? wish.frame : player.moment().frame + wish.by;
      const before = performance.now();
      const told = frameTold(player, ({ frame }) => frame === asked);
      if (wish.kind === 'seek') player.seek(timeOfFrame(film.frames, asked));
      else player.step(wish.by);
      const came = await told;
      const milliseconds = performance.now() - before;
      return { asked, seen: came ? read(video) : null, milliseconds };
    },
    dispose: () => player.dispose(),
  };
}

/** Resolves when the film has played for so long, from the moment it moves. */
export async function playFor(
  video: HTMLVideoElement,
  milliseconds: number,
  play: () => void,
): Promise<void> {
  const moves = new Promise((resolve) => {
    video.addEventListener('playing', resolve, { once: true });
  });
  play();
  await moves;
  await new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function ready(player: Player): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { status } = player.state();
      if (status === 'loading') return;
      stop();
      if (status === 'ready') resolve();
      else reject(new Error('the player could not show the film'));
    };
    const stop = player.watch(look);
    look();
  });
}

/** Whether the player tells in time of a moment that is the one. */
function frameTold(player: Player, isIt: (moment: Moment) => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (came: boolean) => {
      clearTimeout(limit);
      stop();
      resolve(came);
    };
    const limit = setTimeout(() => end(false), PATIENCE_MS);
    const stop = player.watchMoment((moment) => {
      if (isIt(moment)) end(true);
    });
  });
}
