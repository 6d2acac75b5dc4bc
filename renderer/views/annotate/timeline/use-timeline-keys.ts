// Keys of the timeline: zoom, snap, tracks and tools; and from the fragments: play, and choose more than one.

import { useTranslations } from 'use-intl';
import { known, useActions } from '../../../actions/index.ts';
import { useDesk } from '../desk/desk.ts';
import type { Tool } from './gesture.ts';
import type { TimelineShared } from './timeline-context.ts';
import type { Snap } from './use-snap.ts';
import type { Tracks } from './use-tracks.ts';

export const ZOOM_STEP = 1.5;

type TimelineAction =
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-fit'
  | 'snap'
  | 'tracks'
  | 'box'
  | 'draw'
  | 'more-back'
  | 'more-on'
  | 'choose-all'
  | 'play-chosen';

export interface TimelineKeys {
  readonly shared: TimelineShared;
  readonly snap: Snap;
  readonly tracks: Tracks;
  readonly tool: Tool;
  readonly setTool: (tool: Tool) => void;
}

export function useTimelineKeys({ shared: { view }, snap, tracks, tool, setTool }: TimelineKeys): void {
  const words = useTranslations('actions.marking');
  const { player, fragments } = useDesk();
  const { selected, all } = fragments;
  const now = () => player.moment().time;
  const other = (wanted: Tool) => setTool(tool === wanted ? 'look' : wanted);
  const chooseAll = () =>
    fragments.selectMany(
      all.map(({ fragment }) => fragment.id),
      false,
    );
  const playChosen = () => {
    if (selected !== null) fragments.playFragment(selected);
  };
  const act = (id: TimelineAction, run: () => void) => ({ ...known('marking', id), label: words(id), run });
  const held = { repeats: true } as const;
  const inside = { onlyInside: true } as const;
  useActions('marking', [
    { ...act('zoom-in', () => view.zoomBy(ZOOM_STEP, now())), ...held },
    { ...act('zoom-out', () => view.zoomBy(1 / ZOOM_STEP, now())), ...held },
    act('zoom-fit', () => view.toggleFit(now())),
    act('snap', snap.toggle),
    act('tracks', tracks.nextKind),
    act('box', () => other('box')),
    act('draw', () => other('draw')),
    { ...act('more-back', () => fragments.selectMore(-1)), ...held, ...inside },
    { ...act('more-on', () => fragments.selectMore(1)), ...held, ...inside },
    // Anywhere: the page's own answer to it is all its text, which is of no use here.
    act('choose-all', chooseAll),
    { ...act('play-chosen', playChosen), ...inside, enabled: selected !== null },
  ]);
}
