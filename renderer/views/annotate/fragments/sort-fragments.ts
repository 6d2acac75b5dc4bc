// Sorting fragments: what is equal stays in order of time.

import { codesIn, type BookContent } from '../../../../shared/domain/code/codebook.ts';
import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { ProfileId } from '../../../../shared/domain/ids.ts';
import type { ShownFragment } from '../workspace.ts';
import type { Sort } from './list-choice.ts';

export interface SortFacts {
  readonly content: BookContent;
  /** In the order in which they come. */
  readonly people: readonly ProfileId[];
}

/** `shown` in order of time. */
export function sorted(
  shown: readonly ShownFragment[],
  sort: Sort,
  facts: SortFacts,
): readonly ShownFragment[] {
  if (sort === 'time') return shown;
  const rankOf = ranking(sort, facts);
  // Each is asked once, however often it is compared.
  const ranked = shown.map((one) => ({ one, rank: rankOf(one.fragment) }));
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ one }) => one);
}

/** The lowest comes first. */
function ranking(
  sort: Exclude<Sort, 'time'>,
  { content, people }: SortFacts,
): (fragment: Fragment) => number {
  switch (sort) {
    case 'code': {
      const places = placesOf(codesIn(content).map(({ id }) => id));
      // Codes of other books after those of this one; without a code last of all.
      return ({ codings }) =>
        codings.reduce(
          (first, { codeId }) => Math.min(first, places.get(codeId) ?? places.size),
          Number.MAX_SAFE_INTEGER,
        );
    }
    case 'length':
      return ({ start, end }) => start - end;
    case 'person': {
      const places = placesOf(people);
      return ({ authorId }) => places.get(authorId) ?? places.size;
    }
    case 'newest':
      return ({ createdAt }) => -createdAt;
  }
}

function placesOf<T>(all: readonly T[]): ReadonlyMap<T, number> {
  return new Map(all.map((one, place) => [one, place]));
}
