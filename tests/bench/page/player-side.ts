// Our player, asked for frames through its port as the screens ask it.

import { createVideoPlayer } from '../../../renderer/player/video-player.ts';
import type { Film, Moment, Player } from '../../../renderer/player/player.ts';
import { timeOfFrame } from '../../../shared/domain/recording/frame-table.ts';
import type { Shown, Wish } from './asking.ts';
import { followPainted } from './last-painted.ts';
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
  const lastPainted = followPainted(video, film.frames);
  const shown = async (asked: number, came: boolean, before: number): Promise<Shown> => {
    const milliseconds = performance.now() - before;
    const seen = came ? read(video) : null;
    // The player may have heard of this frame before the other listener did.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    return { asked, seen, painted: lastPainted(), milliseconds };
  };

  const pauseAfter = async (afterMs: number): Promise<Shown> => {
    await playFor(video, afterMs, () => player.play());
    const before = performance.now();
    const settled = frameTold(player, () => !player.state().playing);
    player.pause();
    const came = await settled;
    return shown(player.moment().frame, came, before);
  };

  const playFragment = async (from: number, to: number): Promise<Shown> => {
    const span = { start: timeOfFrame(film.frames, from), end: timeOfFrame(film.frames, to) };
    const before = performance.now();
    player.playRange(span, { repeat: false });
    await stopped(player);
    const settled = frameTold(player, ({ frame }) => frame === to - 1);
    return shown(to - 1, await settled, before);
  };

  return {
    async fulfil(wish) {
      if (wish.kind === 'pause') return pauseAfter(wish.afterMs);
      if (wish.kind === 'fragment') return playFragment(wish.from, wish.to);
      const asked = wish.kind === 'seek' ? wish.frame : player.moment().frame + wish.by;
      const before = performance.now();
      const told = frameTold(player, ({ frame }) => frame === asked);
      if (wish.kind === 'seek') player.seek(timeOfFrame(film.frames, asked));
      else player.step(wish.by);
      return shown(asked, await told, before);
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

/** Resolves when it has played and stands still again. */
function stopped(player: Player): Promise<void> {
  return new Promise((resolve) => {
    let played = false;
    const stop = player.watch(() => {
      const { playing } = player.state();
      if (played && !playing) {
        stop();
        resolve();
      }
      played ||= playing;
    });
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
