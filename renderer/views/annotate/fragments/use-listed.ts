// The fragments that the list shows: found, filtered and sorted anew only when something of that changed, never while
// the film plays.

import { useMemo } from 'react';
import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import { useDesk } from '../desk/desk.ts';
import type { Author } from '../desk/use-authors.ts';
import type { ShownFragment } from '../workspace.ts';
import { filterOf } from './filter-fragments.ts';
import { valuesOf, type ListChoice } from './list-choice.ts';
import { isFound } from './search.ts';
import { sorted } from './sort-fragments.ts';
import { useSight } from './use-sight.ts';

export function useListed(choice: ListChoice, authors: readonly Author[]): readonly ShownFragment[] {
  const { fragments, book, episodes } = useDesk();
  const { all } = fragments;
  const { sought, filters, sort } = choice;
  const sight = useSight(valuesOf(choice, 'time').size > 0);
  const laidOut = episodes.all;
  const kept = useMemo(() => {
    const ground = { content: book.content, sight, episodes: laidOut.map(({ episode }) => episode) };
    const keeps = filterOf({ filters }, ground);
    return filters.length === 0 ? all : all.filter(({ fragment }) => keeps(fragment));
  }, [all, filters, book.content, sight, laidOut]);
  const found = useMemo(() => {
    const namesOf = (fragment: Fragment) => book.namesOf(fragment).map(({ name }) => name);
    return sought === '' ? kept : kept.filter(({ fragment }) => isFound(fragment, namesOf(fragment), sought));
  }, [kept, book, sought]);
  return useMemo(
    () => sorted(found, sort, { content: book.content, people: authors.map(({ id }) => id) }),
    [found, sort, book.content, authors],
  );
}
