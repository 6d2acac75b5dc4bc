// The best one-to-one links between two lists of events in order of onset.
import { at } from '../indexed.ts';
import { startsOf, type Tracks } from './coded-session.ts';
import { leastCostAlignment } from './least-cost-alignment.ts';
import { type Choices, leastCostAssignment } from './least-cost-assignment.ts';
import type { LinkingRule } from './linking-rule.ts';

/** Places in the two lists. */
export type Link = { readonly a: number; readonly b: number };

/** Per event of A the places [low, high) in B where events start within its reach. */
type Windows = { readonly lows: Int32Array; readonly highs: Int32Array };

/** About 700 events of each rater that can all be the same one. */
export const MOST_CHOICES = 500_000;

/**
 * As many links as possible and of those the least total cost, by assignment. When there are more than
 * MOST_CHOICES possible links, which no recording that people marked comes near, the best among the matchings that
 * keep the order of onset: still the best of all when the events of one rater do not overlap each other, and when the
 * rule goes by onset (but for codes among equals); otherwise a good one. Its work is bounded by the product of the
 * lengths.
 */
export function bestLinks(tracks: Tracks, rule: LinkingRule, mostChoices = MOST_CHOICES): Link[] {
  const windows = windowsOf(tracks, rule);
  const choices = choicesOf(tracks, rule, windows, mostChoices);
  if (choices === null) return bestOrderedLinks(tracks, rule, windows);
  return [...leastCostAssignment(choices)].flatMap((b, a) => (b < 0 ? [] : [{ a, b }]));
}

function windowsOf({ a, b }: Tracks, { reach }: LinkingRule): Windows {
  const starts = startsOf(b);
  const lows = Int32Array.from(a, (event) => countBefore(starts, event.start - reach(event)));
  const highs = Int32Array.from(a, (event) => {
    const last = event.start + reach(event);
    return countBefore(starts, last, true);
  });
  return { lows, highs };
}

/** How many of the ascending times lie before the given one (or at it, when that counts too), by halving. */
function countBefore(times: Float64Array, time: number, includingAt = false): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = at(times, middle);
    if (found < time || (includingAt && found === time)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All possible links; null when there are too many. */
function choicesOf({ a, b }: Tracks, { cost }: LinkingRule, windows: Windows, most: number): Choices | null {
  const firsts = new Int32Array(a.length + 1);
  const columns: number[] = [];
  const costs: number[] = [];
  for (let i = 0; i < a.length; i += 1) {
    const event = at(a, i);
    const high = at(windows.highs, i);
    for (let j = at(windows.lows, i); j < high; j += 1) {
      const price = cost(event, at(b, j));
      if (price === null) continue;
      if (columns.length === most) return null;
      columns.push(j);
      costs.push(price);
    }
    firsts[i + 1] = columns.length;
  }
  return {
    firsts,
    columns: Int32Array.from(columns),
    costs: Float64Array.from(costs),
    columnCount: b.length,
  };
}

function bestOrderedLinks({ a, b }: Tracks, rule: LinkingRule, windows: Windows): Link[] {
  const costOf = (i: number, j: number): number => rule.cost(at(a, i), at(b, j)) ?? Number.POSITIVE_INFINITY;
  const { pairs } = leastCostAlignment({
    lengthA: a.length,
    lengthB: b.length,
    ...neverFalling(windows),
    gap: 1,
    cost: (i, j) => (Number.isFinite(costOf(i, j)) ? 0 : Number.POSITIVE_INFINITY),
    tie: costOf,
  });
  return pairs.flatMap((pair) => (pair.a === null || pair.b === null ? [] : [{ a: pair.a, b: pair.b }]));
}

/** Widens the windows until neither side falls from one event to the next. */
function neverFalling({ lows, highs }: Windows): Windows {
  const low = lows.slice();
  const high = highs.slice();
  for (let i = low.length - 2; i >= 0; i -= 1) low[i] = Math.min(at(low, i), at(low, i + 1));
  for (let i = 1; i < high.length; i += 1) high[i] = Math.max(at(high, i), at(high, i - 1));
  return { lows: low, highs: high };
}
