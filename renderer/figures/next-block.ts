// Where an arrow key leads from a fragment: along the track in time, or across to its partner.

import type { BlockPlace } from './two-tracks-layout.ts';
import type { Direction } from './use-roving.ts';

/** Across without a partner in sight: to the fragment of the other track that lies nearest in time. */
export function nextBlock(blocks: readonly BlockPlace[], key: string, direction: Direction): string | null {
  const from = blocks.find((block) => block.key === key);
  if (from === undefined) return null;
  if (direction === 'up' || direction === 'down') return across(blocks, from, direction)?.key ?? null;
  const track = blocks
    .filter(({ side }) => side === from.side)
    .toSorted((one, other) => one.fragment.start - other.fragment.start || one.index - other.index);
  const place = track.indexOf(from);
  const target = { first: 0, last: track.length - 1, left: place - 1, right: place + 1 }[direction];
  return track[target]?.key ?? null;
}

function across(
  blocks: readonly BlockPlace[],
  from: BlockPlace,
  direction: 'up' | 'down',
): BlockPlace | null {
  if ((from.side === 'a') !== (direction === 'down')) return null;
  const others = blocks.filter(({ side }) => side !== from.side);
  const partner = others.find(({ pair }) => pair !== null && pair === from.pair);
  if (partner !== undefined) return partner;
  const distance = ({ fragment }: BlockPlace) => Math.abs(fragment.start - from.fragment.start);
  return others.toSorted((one, other) => distance(one) - distance(other))[0] ?? null;
}
