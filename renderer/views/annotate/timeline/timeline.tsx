// Timeline: the whole film as an overview, and below it a stretch of it in detail: ruler, pictures, sound,
// fragments, playhead.

import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { keyScope } from '../../../actions/index.ts';
import { useDesk } from '../desk/desk.ts';
import { MarkingBar } from '../marking/marking-bar.tsx';
import { TIMELINE_ID } from '../stage/places.ts';
import { EpisodeTrack } from './episode-track.tsx';
import { FilmStrip } from './film-strip.tsx';
import { createFrames } from './frames.ts';
import type { Tool } from './gesture.ts';
import { Lanes } from './lanes.tsx';
import { Overview } from './overview.tsx';
import { Playhead } from './playhead.tsx';
import { Ruler } from './ruler.tsx';
import { TimelineContext, type TimelineShared } from './timeline-context.ts';
import { TimelineTools } from './timeline-tools.tsx';
import { useScrub } from './use-scrub.ts';
import { useSnap } from './use-snap.ts';
import { useTimelineKeys } from './use-timeline-keys.ts';
import { useTracks } from './use-tracks.ts';
import { useWheel } from './use-wheel.ts';
import { WaveformStrip } from './waveform-strip.tsx';
import styles from './timeline.module.css';

export function Timeline() {
  const t = useTranslations('annotate.timeline');
  const { view } = useDesk();
  const shared = useMemo(() => ({ view, frames: createFrames() }), [view]);
  const [tool, setTool] = useState<Tool>('look');
  const tracks = useTracks();
  const snap = useSnap();
  useFollowedPlayhead(shared);
  useTimelineKeys({ shared, snap, tracks, tool, setTool });
  return (
    <TimelineContext value={shared}>
      <section
        id={TIMELINE_ID}
        className={styles['timeline']}
        aria-label={t('label')}
        tabIndex={-1}
        {...keyScope('marking')}
      >
        <MarkingBar>
          <TimelineTools snap={snap} tracks={tracks} tool={tool} setTool={setTool} />
        </MarkingBar>
        <div className={styles['overview-room']}>
          <Overview together={tracks.together} />
        </div>
        <Detail shared={shared}>
          <Lanes tracks={tracks} snap={snap} tool={tool} />
        </Detail>
      </section>
    </TimelineContext>
  );
}

function Detail({ shared: { view }, children }: { shared: TimelineShared; children: React.ReactNode }) {
  const area = useRef<HTMLDivElement>(null);
  const strips = useRef<HTMLDivElement>(null);
  const scrub = useScrub((x) => view.scale().time(x));
  useWheel(area, strips, view);
  useEffect(() => {
    const element = strips.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => view.setWidth(element.clientWidth));
    observer.observe(element);
    view.setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, [view]);
  return (
    <div ref={area} className={styles['area']}>
      <div className={styles['strips-room']}>
        <div ref={strips} className={styles['strips']} {...scrub}>
          <EpisodeTrack />
          <Ruler />
          <FilmStrip />
          <WaveformStrip />
        </div>
      </div>
      {children}
      <div className={styles['over']}>
        <Playhead />
      </div>
    </div>
  );
}

/** The page turns with the playhead: calmer than a picture that slides all the time, and cheaper. */
function useFollowedPlayhead({ view }: TimelineShared): void {
  const { player } = useDesk();
  useEffect(() => {
    let before: number = player.moment().time;
    return player.watchMoment(({ time }) => {
      view.follow(before, time);
      before = time;
    });
  }, [player, view]);
}
