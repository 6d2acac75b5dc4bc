// Stage: the film on a neutral dark ground in every theme, with the time and, when it is not 1×, the speed.

import { CircleDot } from 'lucide-react';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { Chip } from '../../../components/chip.tsx';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { useFormats } from '../../../messages/formats.ts';
import { keyScope } from '../../../actions/index.ts';
import { usePlayerState, useSlowMoment } from '../../../player/use-player.ts';
import { useDesk } from '../desk/desk.ts';
import { NoticeBar } from './notice-bar.tsx';
import { STAGE_ID } from './places.ts';
import styles from './stage.module.css';

export function Stage({ screen }: { readonly screen: HTMLElement }) {
  const t = useTranslations('annotate.stage');
  const { player } = useDesk();
  const { status } = usePlayerState(player);
  const mount = useCallback((element: HTMLElement | null) => element?.append(screen), [screen]);
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
      <div ref={mount} className={styles['screen']} hidden={status === 'failed'} />
      {status === 'failed' ? <Failed /> : <Caption />}
      <NoticeBar />
    </section>
  );
}

function Caption() {
  const t = useTranslations('annotate.stage');
  const format = useFormats();
  const { player } = useDesk();
  const { rate } = usePlayerState(player);
  const { time } = useSlowMoment(player);
  return (
    <div className={styles['caption']}>
      <span className={styles['plate']}>{format.time(time)}</span>
      {rate !== 1 && <Chip tone="accent">{t('speed', { rate: format.number(rate) })}</Chip>}
      <Running />
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

/** True while the stage fills the screen. */
export function useFullScreen(): boolean {
  return useSyncExternalStore(watchFullScreen, () => document.fullscreenElement !== null);
}

function watchFullScreen(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
}
