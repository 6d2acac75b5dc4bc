// FilmBeside: a film with the few moves that finding one moment takes.

import { ChevronLeft, ChevronRight, Pause, Play, StepBack, StepForward } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import {
  clampTime,
  fromSeconds,
  micros,
  MICROS_PER_SECOND as SECOND,
  toSeconds,
  type Micros,
} from '../../../../shared/domain/time.ts';
import { keyScope, known, useActions, type Action } from '../../../actions/index.ts';
import { Button } from '../../../components/button.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { usePlayerState, useSlowMoment, type MountedPlayer } from '../../../player/use-player.ts';
import styles from '../live.module.css';

export interface FilmBesideProps {
  readonly mounted: MountedPlayer;
  readonly duration: Micros;
  /** What is on screen is the moment that was chosen beside it. */
  readonly onSame: (on: Micros) => void;
}

const ICON = 20;

export function FilmBeside({ mounted: { player, screen }, duration, onSame }: FilmBesideProps) {
  const t = useTranslations('live.attach');
  const names = useTranslations('actions.player');
  const { time } = useFormats();
  const { playing } = usePlayerState(player);
  const moment = useSlowMoment(player);
  const mount = useCallback((element: HTMLElement | null) => element?.append(screen), [screen]);
  const goBy = (by: number) =>
    player.seek(clampTime(micros(player.moment().time + by), { start: micros(0), end: duration }));
  const act = (id: 'play' | 'frame-back' | 'frame-on' | 'back' | 'on', run: () => void): Action => ({
    ...known('player', id),
    label: names(id),
    repeats: id !== 'play',
    run,
  });
  useActions('player', [
    act('play', () => player.toggle()),
    act('frame-back', () => player.step(-1)),
    act('frame-on', () => player.step(1)),
    act('back', () => goBy(-SECOND)),
    act('on', () => goBy(SECOND)),
  ]);
  return (
    <section className={styles['film']} aria-label={t('film')} {...keyScope('player')}>
      <div className={styles['picture']}>
        <div ref={mount} className={styles['screen']} />
      </div>
      <div className={styles['controls']}>
        <IconButton
          label={names('back')}
          keyHint="player.back"
          preventFocusOnPress
          onPress={() => goBy(-SECOND)}
        >
          <ChevronLeft size={ICON} aria-hidden />
        </IconButton>
        <IconButton
          label={names('frame-back')}
          keyHint="player.frame-back"
          preventFocusOnPress
          onPress={() => player.step(-1)}
        >
          <StepBack size={ICON} aria-hidden />
        </IconButton>
        <IconButton
          label={playing ? t('pause') : t('play')}
          keyHint="player.play"
          preventFocusOnPress
          onPress={() => player.toggle()}
        >
          {playing ? <Pause size={ICON} aria-hidden /> : <Play size={ICON} aria-hidden />}
        </IconButton>
        <IconButton
          label={names('frame-on')}
          keyHint="player.frame-on"
          preventFocusOnPress
          onPress={() => player.step(1)}
        >
          <StepForward size={ICON} aria-hidden />
        </IconButton>
        <IconButton label={names('on')} keyHint="player.on" preventFocusOnPress onPress={() => goBy(SECOND)}>
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
        <span className={styles['time']}>{time(moment.time)}</span>
      </div>
      <div className={styles['buttons']}>
        <Button look="primary" preventFocusOnPress onPress={() => onSame(player.moment().time)}>
          {t('same')}
        </Button>
      </div>
    </section>
  );
}
