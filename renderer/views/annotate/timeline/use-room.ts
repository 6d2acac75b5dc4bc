// The room that the lanes have, and how far they are scrolled down.

import { useEffect, useRef, useState, type RefObject } from 'react';
import type { FragmentId } from '../../../../shared/domain/ids.ts';
import type { Layout, Room } from './layout.ts';
import type { Mark } from './mark.ts';

/** In heights of a letter of the page, so that lanes grow with the text. */
const LANE_REM = { least: 1.25, most: 2 };
const COLLAPSED_REM = 1.25;

export interface RoomShown {
  readonly room: Room;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** CSS pixels. */
  readonly scrolled: () => number;
}

export function useRoom(onScroll: () => void): RoomShown {
  const scroller = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room>(() => roomOf(0));
  const tell = useRef(onScroll);
  useEffect(() => {
    tell.current = onScroll;
  });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const onScrolled = () => tell.current();
    const observer = new ResizeObserver(() => setRoom(roomOf(element.clientHeight)));
    observer.observe(element);
    element.addEventListener('scroll', onScrolled, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScrolled);
    };
  }, []);
  return { room, scroller, scrolled: () => scroller.current?.scrollTop ?? 0 };
}

function roomOf(height: number): Room {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return {
    height,
    lane: { least: LANE_REM.least * rem, most: LANE_REM.most * rem },
    collapsed: COLLAPSED_REM * rem,
  };
}

/** Whatever is chosen elsewhere comes into sight here. */
export function useChosenInSight(
  scroller: RefObject<HTMLDivElement | null>,
  layout: Layout,
  marks: readonly Mark[],
  chosen: FragmentId | null,
): void {
  const latest = useRef({ layout, marks });
  useEffect(() => {
    latest.current = { layout, marks };
  });
  useEffect(() => {
    const element = scroller.current;
    if (element === null || chosen === null) return;
    const index = latest.current.marks.findIndex(({ id }) => id === chosen);
    const lane = latest.current.layout.tracks
      .flatMap(({ lanes }) => lanes)
      .find(({ lane: { marks: inside } }) => inside.includes(index));
    if (lane === undefined) return;
    const lowest = lane.top + lane.height - element.clientHeight;
    if (element.scrollTop > lane.top) element.scrollTo({ top: lane.top });
    else if (element.scrollTop < lowest) element.scrollTo({ top: lowest });
  }, [scroller, chosen]);
}
