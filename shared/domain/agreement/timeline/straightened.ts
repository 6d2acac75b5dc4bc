// Links without needless crossings.
import { at } from '../indexed.ts';
import type { CodedEvent } from './coded-session.ts';
import type { Link } from './link-search.ts';

/**
 * Among links between the same two codes, the first of A goes with the first of B, the second with the second, and so
 * on; both lists in order of onset. Neither the total shift nor the largest shift can grow by that, and codes stay.
 */
export function straightened(
  links: readonly Link[],
  a: readonly CodedEvent[],
  b: readonly CodedEvent[],
): Link[] {
  const alike = Map.groupBy(links, (link) => JSON.stringify([at(a, link.a).code, at(b, link.b).code]));
  return [...alike.values()].flatMap((group) => {
    const inB = group.map((link) => link.b).toSorted((x, y) => x - y);
    return group
      .map((link) => link.a)
      .toSorted((x, y) => x - y)
      .map((place, index) => ({ a: place, b: at(inB, index) }));
  });
}
