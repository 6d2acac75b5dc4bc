// What the transport can do beyond the player itself.

import { clampTime, fromSeconds, micros } from '../../../../shared/domain/time.ts';
import { wholeOf } from '../../../../shared/domain/recording/recording.ts';
import { useDesk } from '../desk/desk.ts';
import { nextRate } from '../../../player/player.ts';

export interface Transport {
  /** Seconds; negative goes back. */
  readonly jump: (seconds: number) => void;
  readonly toStart: () => void;
  readonly toEnd: () => void;
  readonly changeSpeed: (direction: 1 | -1) => void;
  /** Round and round through the chosen fragment, or the whole film; or no longer. */
  readonly toggleRepeat: () => void;
}

export function useTransport(): Transport {
  const { player, opened, fragments } = useDesk();
  const whole = wholeOf(opened.recording);
  return {
    jump: (seconds) => player.seek(clampTime(micros(player.moment().time + fromSeconds(seconds)), whole)),
    toStart: () => player.showFrame(0),
    toEnd: () => player.showFrame(opened.frames.times.length - 1),
    changeSpeed: (direction) => player.setRate(nextRate(player.state().rate, direction)),
    toggleRepeat() {
      if (player.state().range?.repeat === true) return player.releaseRange();
      const { chosen, spans } = fragments;
      return player.playRange(chosen === null ? whole : spans.of(chosen.fragment), { repeat: true });
    },
  };
}
