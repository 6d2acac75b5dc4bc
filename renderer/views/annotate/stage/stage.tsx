// Stage: the film on a neutral dark ground in every theme, with the time, the speed when it is not 1×, and a bar to
// look through the film. A still has the picture alone.

import { CircleDot } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { Chip } from '../../../components/chip.tsx';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { keyScope } from '../../../actions/index.ts';
import { usePlayerState, useSlowMoment } from '../../../player/use-player.ts';
import { RunningChip } from '../coding/running-chip.tsx';
import { useDesk } from '../desk/desk.ts';
import { FullScreenBar } from './full-screen-bar.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { transformOf } from './picture-view.ts';
import { STAGE_ID } from './places.ts';
import { ScrubBar } from './scrub-bar.tsx';
import { useFullScreen } from './use-full-screen.ts';
import { usePictureDrag } from './use-picture-drag.ts';
import styles from './stage.module.css';

export function Stage({ screen }: { readonly screen: HTMLElement }) {
  const t = useTranslations('annotate.stage');
  const { player, picture } = useDesk();
  const { status, frozen } = usePlayerState(player);
  const mount = useCallback((element: HTMLElement | null) => element?.append(screen), [screen]);
  const drag = usePictureDrag();
  return (
    <section
      id={STAGE_ID}
      className={styles['stage']}
      aria-label={t('label')}
      aria-busy={status === 'loading'}
      // Takes the focus back from a field, so that keys work on the film again.
      tabIndex={-1}
      {...keyScope('player')}
    >
      <div
        className={styles['frame']}
        data-closer={picture.view.scale === 1 ? undefined : ''}
        hidden={status === 'failed'}
        {...drag}
      >
        <div ref={mount} className={styles['screen']} style={{ transform: transformOf(picture.view) }} />
      </div>
      {status === 'failed' && <Failed />}
      {status !== 'failed' && !frozen && <OverThePicture />}
      <NoticeBar />
    </section>
  );
}

function OverThePicture() {
  const fullScreen = useFullScreen();
  return (
    <>
      <Caption />
      {fullScreen && <FullScreenBar />}
      <ScrubBar />
    </>
  );
}

function Caption() {
  const t = useTranslations('annotate.stage');
  const format = useFormats();
  const { player, picture } = useDesk();
  const { rate } = usePlayerState(player);
  const { time } = useSlowMoment(player);
  const { scale } = picture.view;
  return (
    <div className={styles['caption']}>
      <span className={styles['plate']}>{format.time(time)}</span>
      {rate !== 1 && <Chip tone="accent">{t('speed', { rate: format.number(rate) })}</Chip>}
      {scale !== 1 && (
        <Chip>{t('closer', { scale: format.number(scale, { maximumFractionDigits: 1 }) })}</Chip>
      )}
      <Running />
      <RunningChip />
    </div>
  );
}

/** Told on the picture, where the eyes are. */
function Running() {
  const t = useTranslations('annotate.marking');
  const format = useFormats();
  const { running } = useDesk().marking;
  const time = running === null ? '' : format.time(running.time);
  return (
    <output>
      {running !== null && (
        <Chip tone="accent" icon={<CircleDot size={14} aria-hidden />}>
          {running.edge === 'begin' ? t('runningBegin', { time }) : t('runningEnd', { time })}
        </Chip>
      )}
    </output>
  );
}

function Failed() {
  const t = useTranslations('annotate.stage.failed');
  return (
    <div className={styles['failed']}>
      <ErrorPanel happened={t('happened')} safe={t('safe')} next={t('next')} />
    </div>
  );
}
