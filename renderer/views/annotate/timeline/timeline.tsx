// Timeline: the whole film as an overview, and below it a stretch of it in detail: ruler, pictures, sound,
// fragments, playhead.

import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { keyScope } from '../../../actions/index.ts';
import { useDesk } from '../desk/desk.ts';
import { MarkingBar } from '../marking/marking-bar.tsx';
import { TIMELINE_ID } from '../stage/places.ts';
import { FilmStrip } from './film-strip.tsx';
import { Lanes } from './lanes.tsx';
import { Overview } from './overview.tsx';
import { Playhead } from './playhead.tsx';
import { Ruler } from './ruler.tsx';
import { ScaleContext, scaleOf } from './scale.ts';
import { useScrub } from './use-scrub.ts';
import { useSnap } from './use-snap.ts';
import { useTimeView } from './use-time-view.ts';
import { useTimelineKeys } from './use-timeline-keys.ts';
import { useWheel } from './use-wheel.ts';
import { useWidth } from './use-width.ts';
import { WaveformStrip } from './waveform-strip.tsx';
import { ZoomControl } from './zoom-control.tsx';
import styles from './timeline.module.css';

export function Timeline() {
  const t = useTranslations('annotate.timeline');
  const { player, opened } = useDesk();
  const control = useTimeView(player, opened.recording.duration);
  const snap = useSnap();
  const { width, measure } = useWidth();
  const scale = useMemo(() => scaleOf(control.view, width), [control.view, width]);
  const area = useRef<HTMLDivElement>(null);
  useWheel(area, scale, control);
  useTimelineKeys(control, snap);
  const scrub = useScrub(scale.time);
  return (
    <section
      id={TIMELINE_ID}
      className={styles['timeline']}
      aria-label={t('label')}
      tabIndex={-1}
      {...keyScope('marking')}
    >
      <MarkingBar>
        <ZoomControl control={control} snap={snap} />
      </MarkingBar>
      <Overview view={control.view} />
      <ScaleContext value={scale}>
        <div ref={area} className={styles['area']}>
          <div ref={measure} className={styles['layers']}>
            <div className={styles['scrub']} {...scrub}>
              <Ruler />
              <FilmStrip />
              <WaveformStrip />
            </div>
            <Lanes snap={snap} />
            <Playhead />
          </div>
        </div>
      </ScaleContext>
    </section>
  );
}
