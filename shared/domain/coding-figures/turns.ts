// Turns: which codes take turns, because of their group only one is on at a time.

import type { BookContent } from '../code/codebook.ts';
import type { CodeGroupId, CodeId } from '../ids.ts';

/** The exclusive group of each code that lasts and is in one. A moment is never on, and so never in the way. */
export type Turns = ReadonlyMap<CodeId, CodeGroupId>;

export function turnsOf({ groups }: Pick<BookContent, 'groups'>): Turns {
  return new Map(
    groups
      .filter(({ exclusive }) => exclusive)
      .flatMap(({ id, codes }) =>
        codes.filter(({ kind }) => kind === 'state').map((code) => [code.id, id] as const),
      ),
  );
}

/** Also true of a code and itself. */
export function takeTurns(turns: Turns, a: CodeId, b: CodeId): boolean {
  const group = turns.get(a);
  return group !== undefined && group === turns.get(b);
}
