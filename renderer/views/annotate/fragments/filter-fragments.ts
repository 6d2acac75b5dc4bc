// Filtering fragments: one test made of all that was chosen, so that ten thousand are gone through once.

import type { BookContent } from '../../../../shared/domain/code/codebook.ts';
import { withinEpisode, type Episode } from '../../../../shared/domain/episode/episode.ts';
import { kindOf, type Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { Coding } from '../../../../shared/domain/fragment/coding.ts';
import { NO_CODE, NO_EPISODE, valuesOf, type ListChoice } from './list-choice.ts';

/** Microseconds, as the timeline shows them. */
export interface Sight {
  readonly from: number;
  readonly to: number;
}

type Test = (fragment: Fragment) => boolean;

/** What filters look at besides the fragment itself. */
export interface FilterGround {
  readonly content: BookContent;
  /** Asked only for the filter on time; null: not known yet, so that nothing is left out. */
  readonly sight: Sight | null;
  /** Of this recording. */
  readonly episodes: readonly Episode[];
}

export function filterOf(choice: Pick<ListChoice, 'filters'>, ground: FilterGround): Test {
  const tests = [
    codingTest(choice, ground.content),
    ...plainTests(choice),
    sightTest(choice, ground.sight),
    episodeTest(choice, ground.episodes),
  ].filter((test) => test !== null);
  return (fragment) => tests.every((test) => test(fragment));
}

/** A code and whose behaviour it is are asked of one and the same coding. */
function codingTest(choice: Pick<ListChoice, 'filters'>, content: BookContent): Test | null {
  const groups = valuesOf(choice, 'group');
  const codes = new Set(valuesOf(choice, 'code'));
  const roles = valuesOf(choice, 'role');
  if (groups.size + codes.size + roles.size === 0) return null;
  const anyCode = groups.size + codes.size === 0;
  for (const group of content.groups) {
    if (groups.has(group.id)) for (const { id } of group.codes) codes.add(id);
  }
  const fits = ({ codeId, role }: Coding) =>
    (anyCode || codes.has(codeId)) && (roles.size === 0 || (role !== null && roles.has(role)));
  const bare = groups.has(NO_CODE) && roles.size === 0;
  return ({ codings }) => (codings.length === 0 ? bare : codings.some(fits));
}

function plainTests(choice: Pick<ListChoice, 'filters'>): readonly (Test | null)[] {
  const [people, kinds, notes, stars] = (['person', 'kind', 'note', 'star'] as const).map((facet) =>
    valuesOf(choice, facet),
  );
  return [
    among(people, ({ authorId }) => authorId),
    among(kinds, kindOf),
    among(notes, ({ note }) => (note === '' ? 'without' : 'with')),
    among(stars, ({ starred }) => (starred ? 'yes' : 'no')),
  ];
}

function among(
  values: ReadonlySet<string> | undefined,
  valueOf: (fragment: Fragment) => string,
): Test | null {
  if (values === undefined || values.size === 0) return null;
  return (fragment) => values.has(valueOf(fragment));
}

function sightTest(choice: Pick<ListChoice, 'filters'>, sight: Sight | null): Test | null {
  if (sight === null || valuesOf(choice, 'time').size === 0) return null;
  const { from, to } = sight;
  // A moment on the very edge is still seen.
  return ({ start, end }) => (start === end ? start >= from && start <= to : start < to && end > from);
}

function episodeTest(choice: Pick<ListChoice, 'filters'>, episodes: readonly Episode[]): Test | null {
  const asked = valuesOf(choice, 'episode');
  if (asked.size === 0) return null;
  return (fragment) => {
    const around = episodes.filter((episode) => withinEpisode(episode, fragment));
    return around.length === 0 ? asked.has(NO_EPISODE) : around.some(({ id }) => asked.has(id));
  };
}
