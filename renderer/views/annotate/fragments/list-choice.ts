// List choice: which fragments the list shows, and in what order.

/**
 * What fragments are filtered by. Within one facet any of the values will do, between facets all must hold; group and
 * code are one question. `time`: in sight on the timeline. `episode`: at least partly in it.
 */
export const FACETS = ['group', 'code', 'role', 'person', 'kind', 'note', 'star', 'time', 'episode'] as const;
export type Facet = (typeof FACETS)[number];

export interface Filter {
  readonly facet: Facet;
  readonly value: string;
}

export const SORTS = ['time', 'code', 'length', 'person', 'newest'] as const;
export type Sort = (typeof SORTS)[number];

export interface ListChoice {
  readonly sought: string;
  readonly filters: readonly Filter[];
  readonly sort: Sort;
}

export const EVERYTHING: ListChoice = { sought: '', filters: [], sort: 'time' };

/** Of `group`: a fragment without any code. */
export const NO_CODE = 'none';

/** Of `episode`: in none of them, not even partly. */
export const NO_EPISODE = 'none';

export function isNarrowed({ sought, filters }: ListChoice): boolean {
  return sought !== '' || filters.length > 0;
}

/** Id of a filter in a menu. */
export function keyOf({ facet, value }: Filter): string {
  return `${facet}:${value}`;
}

export function valuesOf({ filters }: Pick<ListChoice, 'filters'>, facet: Facet): ReadonlySet<string> {
  return new Set(filters.filter((one) => one.facet === facet).map(({ value }) => value));
}
