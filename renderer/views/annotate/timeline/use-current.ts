// Which marks the film is in at this moment, kept outside React; told only when they change.

import { useEffect, useRef, type RefObject } from 'react';
import { useDesk } from '../desk/desk.ts';
import { markAt } from './lane.ts';
import type { Mark } from './mark.ts';
import type { Track } from './tracks.ts';

/** A moment counts as current for so long after it (microseconds): one frame would hardly be seen. */
const MOMENT_LASTS = 250_000;

export function currentMarks(
  tracks: readonly Track[],
  marks: readonly Mark[],
  time: number,
): ReadonlySet<string> {
  const current = new Set<string>();
  for (const { lanes } of tracks) {
    for (const lane of lanes) {
      const index = markAt(lane, time, MOMENT_LASTS);
      const mark = index === null ? undefined : marks[index];
      if (mark !== undefined) current.add(mark.id);
    }
  }
  return current;
}

export function useCurrent(
  tracks: readonly Track[],
  marks: readonly Mark[],
  changed: () => void,
): RefObject<ReadonlySet<string>> {
  const { player } = useDesk();
  const current = useRef<ReadonlySet<string>>(new Set());
  const tell = useRef(changed);
  useEffect(() => {
    tell.current = changed;
  });
  useEffect(() => {
    const look = (time: number) => {
      const next = currentMarks(tracks, marks, time);
      if (sameSet(next, current.current)) return;
      current.current = next;
      tell.current();
    };
    look(player.moment().time);
    return player.watchMoment(({ time }) => look(time));
  }, [player, tracks, marks]);
  return current;
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
