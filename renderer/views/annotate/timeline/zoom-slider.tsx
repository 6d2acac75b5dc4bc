// ZoomSlider: how much of the film the detail shows. It follows the view outside React, as everything here does.

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { micros } from '../../../../shared/domain/time.ts';
import { useFormats } from '../../../messages/formats.ts';
import { useDesk } from '../desk/desk.ts';
import { useTimeline } from './timeline-context.ts';
import styles from './timeline.module.css';

const STEP = 0.05;

export function ZoomSlider() {
  const t = useTranslations('annotate.timeline');
  const format = useFormats();
  const { player } = useDesk();
  const { view, frames } = useTimeline();
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const follow = () => {
      if (ref.current === null) return;
      ref.current.value = String(view.zoom());
      const shown = format.duration(micros(Math.round(view.scale().view.length)));
      ref.current.setAttribute('aria-valuetext', t('zoomShows', { length: shown }));
    };
    follow();
    const stop = view.watch(() => frames.request(follow));
    return () => {
      stop();
      frames.drop(follow);
    };
  }, [view, frames, format, t]);
  return (
    <input
      ref={ref}
      type="range"
      className={styles['slider']}
      aria-label={t('zoom')}
      min={0}
      max={1}
      step="any"
      defaultValue={0}
      onKeyDown={(event) => {
        const by = { ArrowRight: STEP, ArrowUp: STEP, ArrowLeft: -STEP, ArrowDown: -STEP }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        view.setZoom(Math.min(Math.max(view.zoom() + by, 0), 1), player.moment().time);
      }}
      onChange={(event) => view.setZoom(event.target.valueAsNumber, player.moment().time)}
    />
  );
}
