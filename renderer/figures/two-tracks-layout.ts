// Where the fragments of two raters, and the links between them, stand on one axis of time.

import { scaleLinear } from 'd3-scale';
import type { MatchedPair } from '../../shared/domain/agreement/timeline/timeline-report.ts';
import { lanesOf } from './lanes.ts';
import type { TimeRange } from './time-range.ts';

export interface TrackFragment {
  /** Milliseconds. */
  readonly start: number;
  readonly end: number;
  /** Id of its code, as in `codes`. */
  readonly code: string;
}

export interface TrackCode {
  readonly id: string;
  readonly name: string;
  /** One letter or number, or two. */
  readonly short: string;
  /** 1–6: which colour; 0 without one. */
  readonly series: number;
}

export interface Track {
  readonly name: string;
  readonly fragments: readonly TrackFragment[];
}

export type TrackSide = 'a' | 'b';

export interface TwoTracksValues {
  readonly range: TimeRange;
  readonly a: Track;
  readonly b: Track;
  /** Who is linked to whom; what is in no pair was seen by one rater only. */
  readonly matching: { readonly pairs: readonly MatchedPair[] };
}

export interface BlockPlace {
  readonly key: string;
  readonly side: TrackSide;
  /** Place in the track's list. */
  readonly index: number;
  readonly fragment: TrackFragment;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly pair: MatchedPair | null;
}

export interface LinkPlace {
  readonly pair: MatchedPair;
  /** The foot of the block of A and the head of that of B. */
  readonly source: readonly [x: number, y: number];
  readonly target: readonly [x: number, y: number];
}

export interface TimeTick {
  readonly time: number;
  readonly x: number;
  /** At the edges the text stands inwards. */
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface TwoTracksLayout {
  readonly height: number;
  /** Where the names of the tracks stand. */
  readonly nameA: number;
  readonly nameB: number;
  /** The link zone, between the tracks. */
  readonly footA: number;
  readonly topB: number;
  /** Only what lies, in part at least, within the range. */
  readonly blocks: readonly BlockPlace[];
  readonly links: readonly LinkPlace[];
  /** So many links that only the unusual ones can be marked. */
  readonly dense: boolean;
  readonly ticks: readonly TimeTick[];
  readonly axisFrom: number;
  readonly axisTo: number;
}

export const BLOCK_HEIGHT = 26;

const NAME = 26;
const LANE = BLOCK_HEIGHT + 4;
const LINK_ZONE = 60;
const AXIS = 24;
const SMALLEST_BLOCK = 3;
const TICK_ROOM = 80;
const HALF_TICK = 16;
const ROOM_FOR_LINK = 10;
const SECOND = 1000;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600].map((seconds) => seconds * SECOND);

export function twoTracksLayout(values: TwoTracksValues, width: number): TwoTracksLayout {
  const { range, a, b, matching } = values;
  const x = scaleLinear([range.start, range.end], [0, width]).clamp(true);
  const lanesA = lanesOf(a.fragments);
  const lanesB = lanesOf(b.fragments);
  const footA = NAME + LANE * (1 + Math.max(0, ...lanesA));
  const topB = footA + LINK_ZONE;
  const footB = topB + LANE * (1 + Math.max(0, ...lanesB));
  const yOf = {
    a: (index: number) => footA - LANE * (lanesA[index] ?? 0) - BLOCK_HEIGHT,
    b: (index: number) => topB + LANE * (lanesB[index] ?? 0),
  };
  const pairs = {
    a: new Map(matching.pairs.map((pair) => [pair.a, pair])),
    b: new Map(matching.pairs.map((pair) => [pair.b, pair])),
  };
  const blocksOf = (side: TrackSide): readonly BlockPlace[] =>
    values[side].fragments.flatMap((fragment, index) => {
      if (fragment.end <= range.start || fragment.start >= range.end) return [];
      const place = { key: `${side}${index}`, side, index, fragment, pair: pairs[side].get(index) ?? null };
      const blockWidth = Math.max(SMALLEST_BLOCK, x(fragment.end) - x(fragment.start));
      return [{ ...place, x: x(fragment.start), y: yOf[side](index), width: blockWidth }];
    });
  const blocks = [...blocksOf('a'), ...blocksOf('b')];
  const links = linksOf(values, blocks, (time) => x(time), yOf);
  return {
    height: footB + NAME + AXIS,
    nameA: NAME - 10,
    nameB: footB + NAME - 10,
    footA,
    topB,
    blocks,
    links,
    dense: links.length * ROOM_FOR_LINK > width,
    ticks: ticksOf(range, width).map((time) => ({ time, x: x(time), anchor: anchorAt(x(time), width) })),
    axisFrom: NAME,
    axisTo: footB + NAME,
  };
}

/** Links of which one end at least is in sight; the other may then lie at the edge. */
function linksOf(
  { a, b }: TwoTracksValues,
  blocks: readonly BlockPlace[],
  x: (time: number) => number,
  yOf: Readonly<Record<TrackSide, (index: number) => number>>,
): readonly LinkPlace[] {
  const seen = new Set(blocks.flatMap(({ pair }) => (pair === null ? [] : [pair])));
  return [...seen].flatMap((pair) => {
    const [from, to] = [a.fragments[pair.a], b.fragments[pair.b]];
    if (from === undefined || to === undefined) return [];
    const source = [middleOf(from, x), yOf.a(pair.a) + BLOCK_HEIGHT] as const;
    return [{ pair, source, target: [middleOf(to, x), yOf.b(pair.b)] as const }];
  });
}

/** The middle of what can be seen of it. */
function middleOf({ start, end }: TimeRange, x: (time: number) => number): number {
  return (x(start) + x(end)) / 2;
}

/** Round times, as many as there is room for. */
function ticksOf({ start, end }: TimeRange, width: number): readonly number[] {
  const least = ((end - start) * TICK_ROOM) / Math.max(1, width);
  const step = STEPS.find((candidate) => candidate >= least) ?? least;
  const first = Math.ceil(start / step);
  return Array.from({ length: Math.floor(end / step) - first + 1 }, (_, index) => (first + index) * step);
}

function anchorAt(x: number, width: number): TimeTick['anchor'] {
  if (x < HALF_TICK) return 'start';
  return x > width - HALF_TICK ? 'end' : 'middle';
}
