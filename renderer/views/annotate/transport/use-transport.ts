// What the transport can do beyond the player itself.

import { nearestFrame } from '../../../../shared/domain/recording/frame-table.ts';
import { wholeOf } from '../../../../shared/domain/recording/recording.ts';
import { clampTime, micros } from '../../../../shared/domain/time.ts';
import { nextRate } from '../../../player/player.ts';
import { useDeskSettings } from '../../../state/desk-settings.tsx';
import { useDesk } from '../desk/desk.ts';
import { heldStep } from './held-step.ts';

const MICROS_PER_MS = 1_000;
const VOLUME_STEP = 0.1;

export type StepName = 'back' | 'on' | 'farBack' | 'farOn';

export interface Transport {
  /** Plays at 1×, or stands still. */
  readonly playNormal: () => void;
  /** A step of the length this person chose; longer while its key is held. */
  readonly step: (name: StepName, repeats?: number) => void;
  readonly toStart: () => void;
  readonly toEnd: () => void;
  readonly changeSpeed: (direction: 1 | -1) => void;
  readonly changeVolume: (direction: 1 | -1) => void;
  /** Round and round through the chosen fragment from its start, or the whole film from where it is; or no longer. */
  readonly toggleRepeat: () => void;
}

export function useTransport(): Transport {
  const { player, opened, fragments } = useDesk();
  const { steps } = useDeskSettings();
  const whole = wholeOf(opened.recording);
  return {
    playNormal() {
      if (!player.state().playing) player.setRate(1);
      player.toggle();
    },
    step(name, repeats = 0) {
      const length = heldStep(steps[name] * MICROS_PER_MS, repeats);
      const sign = name === 'back' || name === 'farBack' ? -1 : 1;
      const time = clampTime(micros(player.moment().time + sign * length), whole);
      player.showFrame(nearestFrame(opened.frames, time));
    },
    toStart: () => player.showFrame(0),
    toEnd: () => player.showFrame(opened.frames.times.length - 1),
    changeSpeed: (direction) => player.setRate(nextRate(player.state().rate, direction)),
    changeVolume(direction) {
      const volume = Math.round(10 * (player.state().volume + direction * VOLUME_STEP)) / 10;
      player.setVolume(Math.min(1, Math.max(0, volume)));
    },
    toggleRepeat() {
      if (player.state().range?.repeat === true) return player.releaseRange();
      const { chosen, spans } = fragments;
      // Without a fragment there is nowhere to go to.
      if (chosen === null) return player.repeatFromHere(whole);
      return player.playRange(spans.of(chosen.fragment), { repeat: true });
    },
  };
}
