// What the layers of one timeline share: the stretch in view, and the frames they are painted with.

import { createContext, useContext } from 'react';
import type { Frames } from './frames.ts';
import type { ViewStore } from './view-store.ts';

export interface TimelineShared {
  readonly view: ViewStore;
  readonly frames: Frames;
}

export const TimelineContext = createContext<TimelineShared | null>(null);

export function useTimeline(): TimelineShared {
  const shared = useContext(TimelineContext);
  if (shared === null) throw new Error('useTimeline needs a TimelineContext around it');
  return shared;
}
