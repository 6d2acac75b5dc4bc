// OwnMoves: moves the second film alone.

import { ChevronLeft, ChevronRight, Pause, Play, StepBack, StepForward } from 'lucide-react';
import { useTranslations } from 'use-intl';
import {
  clampTime,
  fromSeconds,
  micros,
  MICROS_PER_SECOND,
  toSeconds,
  type Micros,
} from '../../../../shared/domain/time.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { useFormats } from '../../../messages/formats.ts';
import type { Player } from '../../../player/player.ts';
import { usePlayerState, useSlowMoment } from '../../../player/use-player.ts';
import styles from './beside.module.css';

export interface OwnMovesProps {
  readonly player: Player;
  readonly duration: Micros;
}

const ICON = 18;

export function OwnMoves({ player, duration }: OwnMovesProps) {
  const t = useTranslations('beside.moves');
  const { time } = useFormats();
  const { playing } = usePlayerState(player);
  const moment = useSlowMoment(player);
  const goBy = (by: number) =>
    player.seek(clampTime(micros(player.moment().time + by), { start: micros(0), end: duration }));
  return (
    <div className={styles['moves']}>
      <IconButton label={t('back')} onPress={() => goBy(-MICROS_PER_SECOND)}>
        <ChevronLeft size={ICON} aria-hidden />
      </IconButton>
      <IconButton label={t('frameBack')} onPress={() => player.step(-1)}>
        <StepBack size={ICON} aria-hidden />
      </IconButton>
      <IconButton label={playing ? t('pause') : t('play')} onPress={() => player.toggle()}>
        {playing ? <Pause size={ICON} aria-hidden /> : <Play size={ICON} aria-hidden />}
      </IconButton>
      <IconButton label={t('frameOn')} onPress={() => player.step(1)}>
        <StepForward size={ICON} aria-hidden />
      </IconButton>
      <IconButton label={t('on')} onPress={() => goBy(MICROS_PER_SECOND)}>
        <ChevronRight size={ICON} aria-hidden />
      </IconButton>
      <input
        type="range"
        aria-label={t('position')}
        aria-valuetext={time(moment.time)}
        min={0}
        max={toSeconds(duration)}
        step={0.1}
        value={toSeconds(moment.time)}
        onChange={(event) => player.seek(fromSeconds(event.target.valueAsNumber))}
      />
      <span>{time(moment.time)}</span>
    </div>
  );
}
