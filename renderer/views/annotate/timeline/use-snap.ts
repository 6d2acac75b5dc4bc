// Snapping on or off, and what edges snap to.

import { useState } from 'react';
import type { FragmentId } from '../../../../shared/domain/ids.ts';
import { useDesk } from '../desk/desk.ts';

export interface Snap {
  readonly isOn: boolean;
  readonly toggle: () => void;
  /** Times (microseconds) that an edge of this fragment may snap to, as they are now. */
  readonly targets: (dragged: FragmentId) => readonly number[];
}

export function useSnap(): Snap {
  const { player, fragments, marking, opened } = useDesk();
  const [isOn, setOn] = useState(true);
  return {
    isOn,
    toggle: () => setOn((now) => !now),
    targets(dragged) {
      const edges = fragments.all
        .filter(({ fragment }) => fragment.id !== dragged)
        .flatMap(({ fragment }) => [fragment.start, fragment.end]);
      const mark = marking.running === null ? [] : [marking.running.time];
      return [0, opened.recording.duration, player.moment().time, ...edges, ...mark];
    },
  };
}
