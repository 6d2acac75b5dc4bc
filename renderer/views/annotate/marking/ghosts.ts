// Ghosts: fragments that were marked but do not stand in the host's list yet. A ghost gives way to the first list
// after the host's answer, so that what was just marked is never out of sight, and never comes back.

import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { FragmentId } from '../../../../shared/domain/ids.ts';
import type { Span } from '../../../../shared/domain/time.ts';

type List = readonly Fragment[];

export interface Ghost {
  readonly key: number;
  readonly span: Span;
  /** From the host's answer on: the fragment it became, and the list that stood then. */
  readonly became: { readonly id: FragmentId; readonly over: List } | null;
}

export function isShown({ became }: Ghost, list: List): boolean {
  if (became === null) return true;
  return became.over === list && !list.some(({ id }) => id === became.id);
}

export function withGhost(ghosts: readonly Ghost[], span: Span, list: List): readonly Ghost[] {
  const key = 1 + Math.max(0, ...ghosts.map((ghost) => ghost.key));
  return [...ghosts.filter((ghost) => isShown(ghost, list)), { key, span, became: null }];
}

/** The host took it. */
export function asBecome(ghosts: readonly Ghost[], span: Span, id: FragmentId, over: List): readonly Ghost[] {
  return ghosts.map((ghost) => (ghost.span === span ? { ...ghost, became: { id, over } } : ghost));
}

/** The host refused it. */
export function withoutGhost(ghosts: readonly Ghost[], span: Span): readonly Ghost[] {
  return ghosts.filter((ghost) => ghost.span !== span);
}
