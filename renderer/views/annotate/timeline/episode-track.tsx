// EpisodeTrack: the episodes as a thin band at the top of the timeline; the bounds can be dragged. All it does can be
// done in the layout beside the film too, so it is hidden from readers.

import { useRef, type PointerEvent } from 'react';
import { limitsOf, type Bound } from '../../../../shared/domain/episode/bounds.ts';
import type { Episode } from '../../../../shared/domain/episode/episode.ts';
import { wholeOf } from '../../../../shared/domain/recording/recording.ts';
import { micros, type Micros } from '../../../../shared/domain/time.ts';
import { useDesk } from '../desk/desk.ts';
import type { HeldBound } from '../desk/use-episodes.ts';
import { settled } from './drag-span.ts';
import { useTimeline } from './timeline-context.ts';
import { usePlaced } from './use-placed.ts';
import styles from './episode-track.module.css';

/** CSS pixels within which a bound takes the time of the playhead. */
const SNAP_PX = 8;

export function EpisodeTrack() {
  const { episodes } = useDesk();
  const { all, mayLayOut } = episodes;
  const band = usePlaced<HTMLDivElement>((element, _now, scale) => {
    for (const [i, block] of [...element.children].entries()) {
      const shown = all[i];
      if (shown === undefined || !(block instanceof HTMLElement)) continue;
      const left = scale.x(shown.episode.start);
      block.style.transform = `translateX(${left}px)`;
      block.style.width = `${scale.x(shown.episode.end) - left}px`;
    }
  });
  if (all.length === 0) return null;
  return (
    <div ref={band} className={styles['band']} aria-hidden>
      {all.map(({ episode, name }, i) => (
        <div key={episode.id} className={styles['block']} data-even={i % 2 === 1 ? '' : undefined}>
          <span className={styles['label']}>{name}</span>
          {mayLayOut && <Handle episode={episode} bound="start" />}
          {mayLayOut && <Handle episode={episode} bound="end" />}
        </div>
      ))}
    </div>
  );
}

function Handle({ episode, bound }: { readonly episode: Episode; readonly bound: Bound }) {
  const drag = useBoundDrag(episode, bound);
  return <div className={styles['handle']} data-bound={bound} {...drag} />;
}

interface Drag {
  readonly left: number;
  readonly kept: Micros;
  readonly held: (time: Micros) => HeldBound;
  readonly limits: { readonly least: Micros; readonly most: Micros };
}

function useBoundDrag(episode: Episode, bound: Bound) {
  const { player, opened, episodes } = useDesk();
  const { view } = useTimeline();
  const drag = useRef<Drag | null>(null);
  const timeOf = ({ clientX, altKey }: PointerEvent, { left, limits }: Drag): Micros => {
    const scale = view.scale();
    const { duration } = opened.recording;
    const targets = () => [player.moment().time];
    const reach = altKey ? 0 : SNAP_PX * scale.perPixel;
    const meant = settled(scale.time(clientX - left), { duration, targets, reach, frames: opened.frames });
    return micros(Math.round(Math.min(Math.max(meant, limits.least), limits.most)));
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      const all = episodes.all.map((shown) => shown.episode);
      const other: Bound = bound === 'start' ? 'end' : 'start';
      const along = all.find((one) => one.id !== episode.id && one[other] === episode[bound]);
      const bounds = [
        { id: episode.id, bound },
        ...(along === undefined ? [] : [{ id: along.id, bound: other }]),
      ];
      drag.current = {
        left: event.currentTarget.closest(`.${styles['band'] ?? ''}`)?.getBoundingClientRect().left ?? 0,
        kept: episode[bound],
        held: (time) => ({ bounds, time }),
        limits: limitsOf(all, episode, bound, wholeOf(opened.recording)),
      };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const { current } = drag;
      if (current === null) return;
      event.stopPropagation();
      const time = timeOf(event, current);
      episodes.hold(current.held(time));
      player.scrub(time);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const { current } = drag;
      if (current === null) return;
      drag.current = null;
      event.stopPropagation();
      player.endScrub();
      const time = timeOf(event, current);
      if (time === current.kept) return episodes.hold(null);
      return void episodes.edit(episode.id, { [bound]: time }).then(() => {
        if (drag.current === null) episodes.hold(null);
      });
    },
    onPointerCancel() {
      drag.current = null;
      player.endScrub();
      episodes.hold(null);
    },
  };
}
