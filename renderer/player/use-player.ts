// The player in React: made with the view that needs it, gone with it.

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Film, Moment, Player, PlayerState } from './player.ts';
import { createSlowMoments } from './slow-moments.ts';
import { createVideoPlayer } from './video-player.ts';

export interface MountedPlayer {
  readonly player: Player;
  /** Holds the picture; it is for the view to put somewhere on the page. */
  readonly screen: HTMLElement;
}

/** Null for the moment before it is made. `film` must keep its identity for as long as it is the same film. */
export function usePlayer(film: Film): MountedPlayer | null {
  const [mounted, setMounted] = useState<MountedPlayer | null>(null);
  useEffect(() => {
    const screen = document.createElement('div');
    const player = createVideoPlayer(screen, film);
    // oxlint-disable-next-line react/set-state-in-effect -- the player is outside React and begins here
    setMounted({ player, screen });
    return () => {
      setMounted(null);
      player.dispose();
    };
  }, [film]);
  return mounted;
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
