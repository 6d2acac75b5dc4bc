// When an interval was played to its end.

import { useEffect, useEffectEvent } from 'react';
import { frameAt } from '../../../../../shared/domain/recording/frame-table.ts';
import { micros, type Span } from '../../../../../shared/domain/time.ts';
import { useDesk } from '../../desk/desk.ts';

export function useIntervalEnd(span: Span, onEnd: () => void): void {
  const { player, opened } = useDesk();
  const last = frameAt(opened.frames, micros(span.end - 1));
  const ended = useEffectEvent(onEnd);
  useEffect(() => {
    let before = player.state().playing;
    return player.watch(() => {
      const { playing } = player.state();
      const stopped = before && !playing;
      before = playing;
      // The picture may lag one frame behind where it was stopped.
      const { frame } = player.moment();
      if (stopped && Math.abs(frame - last) <= 1) ended();
    });
  }, [player, last]);
}
