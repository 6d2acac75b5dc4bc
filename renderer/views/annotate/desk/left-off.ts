// Where a person left a recording: the time on the film and the tab beside it. Kept for as long as the page stands, and
// never written down.

import type { Micros } from '../../../../shared/domain/time.ts';
import type { Player } from '../../../player/player.ts';

export const PANES = ['coding', 'fragments', 'task'] as const;
export type PaneName = (typeof PANES)[number];

const times = new Map<string, Micros>();
const panes = new Map<string, PaneName>();

/** Brings the film back to where it was left there, and keeps where it comes; answers how to stop keeping. */
export function keepTime(
  place: string,
  player: Pick<Player, 'state' | 'watch' | 'seek' | 'watchMoment'>,
): () => void {
  const stops: (() => void)[] = [];
  let isBack = false;
  // Before it is ready, the first picture is shown whatever is asked: that is no place where somebody left.
  const goBack = () => {
    if (isBack || player.state().status !== 'ready') return;
    isBack = true;
    const time = times.get(place);
    if (time !== undefined) player.seek(time);
    stops.push(player.watchMoment((moment) => times.set(place, moment.time)));
  };
  stops.push(player.watch(goBack));
  goBack();
  return () => {
    for (const stop of stops) stop();
  };
}

export function paneLeft(place: string): PaneName | null {
  return panes.get(place) ?? null;
}

export function leavePane(place: string, pane: PaneName): void {
  panes.set(place, pane);
}
