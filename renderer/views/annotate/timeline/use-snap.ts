// Snapping on or off, and what edges snap to.

import { useMemo, useState } from 'react';
import type { Span } from '../../../../shared/domain/time.ts';
import { useDesk } from '../desk/desk.ts';
import { boundsOf, edgesNear, edgesOf } from './edges.ts';

export interface Snap {
  readonly isOn: boolean;
  readonly toggle: () => void;
  /** Times within `reach` microseconds that an edge may snap to, besides the edges of the span that is moved. */
  readonly targets: (time: number, reach: number, without: Span | null) => readonly number[];
}

export function useSnap(): Snap {
  const { player, fragments, marking, opened, episodes } = useDesk();
  const [isOn, setOn] = useState(true);
  const { all } = fragments;
  // Put in order when something is dragged, not with every change.
  const edges = useMemo(() => onceAsked(() => edgesOf(all.map(({ fragment }) => fragment))), [all]);
  return {
    isOn,
    toggle: () => setOn((now) => !now),
    targets(time, reach, without) {
      const mark = marking.running === null ? [] : [marking.running.time];
      const bounds = boundsOf(episodes.all.map(({ episode }) => episode));
      const few = [0, opened.recording.duration, player.moment().time, ...mark, ...bounds];
      return [...few, ...edgesNear(edges(), time, reach, without)];
    },
  };
}

function onceAsked<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
