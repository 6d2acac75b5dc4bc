// One person's events as far as they lie in what was chosen of the film.

import { useMemo } from 'react';
import type { CodedEvent } from '../../../shared/domain/coding-figures/coded-event.ts';
import { beganIn, cutTo, wholeFilm } from '../../../shared/domain/coding-figures/stretch.ts';
import { micros, type Micros } from '../../../shared/domain/time.ts';
import type { Subject } from './subject.ts';
import type { Over } from './use-overs.ts';

export function useStretches(
  events: readonly CodedEvent[],
  duration: Micros,
  { spans }: Over,
): Pick<Subject, 'cut' | 'began' | 'shown'> {
  return useMemo(() => {
    if (spans === null) {
      const whole = wholeFilm(events, duration);
      return { cut: whole, began: whole, shown: { start: micros(0), end: duration } };
    }
    const shown = { start: spans[0].start, end: (spans.at(-1) ?? spans[0]).end };
    return { cut: cutTo(events, spans), began: beganIn(events, spans), shown };
  }, [events, duration, spans]);
}
