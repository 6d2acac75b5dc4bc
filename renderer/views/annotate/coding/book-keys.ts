// The keys of a book: which codes each of them marks.

import { sharedKeys } from '../../../../shared/domain/code/check-book.ts';
import type { Code } from '../../../../shared/domain/code/code.ts';
import type { Keymap } from '../../../actions/keymap.ts';

export interface BookKey {
  readonly key: string;
  readonly codes: readonly Code[];
}

/** In the order of the book. */
export function keysOfBook(codes: readonly Code[]): readonly BookKey[] {
  const byKey = Map.groupBy(
    codes.filter(({ key }) => key !== null),
    ({ key }) => key ?? '',
  );
  return [...byKey].map(([key, all]) => ({ key, codes: all }));
}

/** All codes that begin with the key of this one: a button does what its key does. */
export function besides(code: Code, codes: readonly Code[]): readonly Code[] {
  if (code.key === null) return [code];
  return sharedKeys(codes).find(({ key }) => key === code.key)?.codes ?? [code];
}

/** Letters that neither the film nor the digits of codes use. */
const ANSWER_KEYS = ['Q', 'W', 'E', 'T', 'A', 'X'] as const;

/**
 * Keys for the answers to what a code asks. They give way to the keys of the book, so that a code stays within reach
 * while something is asked, and to those that this person gave to something else.
 */
export function answerKeys(
  codes: readonly Code[],
  { keys, singleKeys }: Pick<Keymap, 'keys' | 'singleKeys'>,
): readonly string[] {
  if (!singleKeys) return [];
  const taken = new Set([...codes.map(({ key }) => key), ...Object.values(keys).flat()]);
  return ANSWER_KEYS.filter((key) => !taken.has(key));
}
