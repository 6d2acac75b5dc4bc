// The player in React: made when its element is there, gone with it.

import { useCallback, useMemo, useState, useSyncExternalStore, type RefCallback } from 'react';
import type { Film, Moment, Player, PlayerState } from './player.ts';
import { createSlowMoments } from './slow-moments.ts';
import { createVideoPlayer } from './video-player.ts';

export interface MountedPlayer {
  /** For the element that holds the picture. */
  readonly mount: RefCallback<HTMLElement>;
  /** Null until the element is on the page. */
  readonly player: Player | null;
}

/** `film` must keep its identity for as long as it is the same film. */
export function usePlayer(film: Film): MountedPlayer {
  const [player, setPlayer] = useState<Player | null>(null);
  const mount = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const made = createVideoPlayer(element, film);
      setPlayer(made);
      return () => {
        setPlayer(null);
        made.dispose();
      };
    },
    [film],
  );
  return { mount, player };
}

export function usePlayerState(player: Player): PlayerState {
  const watch = useCallback((listener: () => void) => player.watch(listener), [player]);
  return useSyncExternalStore(watch, () => player.state());
}

/** For the time read-out and other displays that may lag a tenth of a second. */
export function useSlowMoment(player: Player): Moment {
  const moments = useMemo(() => createSlowMoments(player), [player]);
  return useSyncExternalStore(moments.watch, moments.current);
}
