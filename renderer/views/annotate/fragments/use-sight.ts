// What the timeline shows, for a list that follows it: told once scrolling and zooming rest, not with every frame.

import { useEffect, useState } from 'react';
import { useDesk } from '../desk/desk.ts';
import type { Sight } from './filter-fragments.ts';

const REST_MS = 200;

/** Null while nobody asks. */
export function useSight(asked: boolean): Sight | null {
  const { view } = useDesk();
  const [sight, setSight] = useState<Sight | null>(null);
  useEffect(() => {
    if (!asked) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const { from, length } = view.scale().view;
      setSight((now) => (now?.from === from && now.to === from + length ? now : { from, to: from + length }));
    };
    look();
    const stop = view.watch(() => {
      clearTimeout(timer);
      timer = setTimeout(look, REST_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [asked, view]);
  return asked ? sight : null;
}
