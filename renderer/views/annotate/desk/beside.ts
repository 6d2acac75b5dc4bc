// Which fragment comes before or after another, or a moment of the film.

import type { FragmentId } from '../../../../shared/domain/ids.ts';
import type { Micros } from '../../../../shared/domain/time.ts';
import type { ShownFragment } from '../workspace.ts';

/** `from`: a fragment, or a time on the film. Null at the ends. */
export function besideOf(
  all: readonly ShownFragment[],
  from: FragmentId | Micros,
  by: -1 | 1,
): ShownFragment | null {
  if (typeof from === 'number') {
    const starts = ({ fragment }: ShownFragment) =>
      by === 1 ? fragment.start >= from : fragment.start < from;
    return (by === 1 ? all.find(starts) : all.findLast(starts)) ?? null;
  }
  const at = all.findIndex(({ fragment }) => fragment.id === from);
  return at === -1 ? null : (all[at + by] ?? null);
}
