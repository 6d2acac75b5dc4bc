// What is on screen, for displays that may lag a little: at most ten changes a second, the last one always told.

import type { Moment, Player } from './player.ts';

const INTERVAL_MS = 100;

export interface SlowMoments {
  readonly current: () => Moment;
  readonly watch: (listener: () => void) => () => void;
}

export function createSlowMoments(player: Player): SlowMoments {
  let shown = player.moment();
  return {
    current: () => shown,
    watch(listener) {
      let last = 0;
      let trailing: ReturnType<typeof setTimeout> | undefined;
      const tell = (moment: Moment) => {
        last = performance.now();
        shown = moment;
        listener();
      };
      const stop = player.watchMoment((moment) => {
        clearTimeout(trailing);
        const wait = last + INTERVAL_MS - performance.now();
        if (wait <= 0) tell(moment);
        else trailing = setTimeout(() => tell(moment), wait);
      });
      return () => {
        clearTimeout(trailing);
        stop();
      };
    },
  };
}
