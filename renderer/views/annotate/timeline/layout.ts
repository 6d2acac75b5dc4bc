// Layout: where tracks and lanes lie from top to bottom, in CSS pixels from the upper edge of the first.

import type { Lane } from './lane.ts';
import type { Track } from './tracks.ts';

export interface LaidLane {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
}

export interface LaidTrack {
  readonly track: Track;
  readonly top: number;
  readonly height: number;
  /** Collapsed: all lanes lie over one another, as a sketch. */
  readonly collapsed: boolean;
  readonly lanes: readonly LaidLane[];
}

export interface Layout {
  readonly tracks: readonly LaidTrack[];
  readonly height: number;
}

export interface Room {
  /** What there is to see without scrolling. */
  readonly height: number;
  /** A lane is never higher or lower than this. */
  readonly lane: { readonly least: number; readonly most: number };
  readonly collapsed: number;
}

export function layoutOf(tracks: readonly Track[], collapsed: ReadonlySet<string>, room: Room): Layout {
  const height = laneHeight(tracks, collapsed, room);
  let top = 0;
  const laid = tracks.map((track) => {
    const one = collapsed.has(track.head.key)
      ? collapsedTrack(track, top, room.collapsed)
      : openTrack(track, top, height);
    top += one.height;
    return one;
  });
  return { tracks: laid, height: top };
}

/** All lanes alike, as high as fits. */
function laneHeight(tracks: readonly Track[], collapsed: ReadonlySet<string>, room: Room): number {
  const open = tracks.filter(({ head }) => !collapsed.has(head.key));
  const lanes = open.reduce((sum, track) => sum + track.lanes.length, 0);
  const left = room.height - (tracks.length - open.length) * room.collapsed;
  return Math.min(Math.max(Math.floor(left / Math.max(lanes, 1)), room.lane.least), room.lane.most);
}

function openTrack(track: Track, top: number, height: number): LaidTrack {
  const lanes = track.lanes.map((lane, row) => ({ lane, top: top + row * height, height }));
  return { track, top, height: height * track.lanes.length, collapsed: false, lanes };
}

function collapsedTrack(track: Track, top: number, height: number): LaidTrack {
  return { track, top, height, collapsed: true, lanes: track.lanes.map((lane) => ({ lane, top, height })) };
}
