// Code sets: one code, or all of a group that occur, to choose as signal or response.

import type { BookContent } from '../../../shared/domain/code/codebook.ts';
import type { CodeId } from '../../../shared/domain/ids.ts';
import type { Words } from '../../../shared/domain/words.ts';
import type { NamedCodes } from './use-named-codes.ts';

export interface CodeSet {
  readonly id: string;
  readonly label: string;
  readonly codes: ReadonlySet<CodeId>;
}

/** `used`: the codes that occur, in order. */
export function choicesOf(
  used: readonly CodeId[],
  { content, nameOf }: NamedCodes,
  nameOfGroup: (words: Words) => string,
): readonly CodeSet[] {
  const groups = (content?.groups ?? []).flatMap((group): readonly CodeSet[] => {
    const here = group.codes.map(({ id }) => id).filter((id) => used.includes(id));
    const label = nameOfGroup(group.words);
    return here.length < 2 ? [] : [{ id: `group:${group.id}`, label, codes: new Set(here) }];
  });
  const single = used.map((id): CodeSet => ({ id: `code:${id}`, label: nameOf(id), codes: new Set([id]) }));
  return [...groups, ...single];
}

/** What the code book itself asks to be linked, where both occur; else the first two codes. */
export function usualPair(
  choices: readonly CodeSet[],
  content: BookContent | null,
): { readonly signal: string; readonly response: string } | null {
  const setOf = (code: CodeId) => choices.find(({ codes }) => codes.has(code))?.id;
  for (const { kind, from, to } of content?.links ?? []) {
    const [signal, response] = [setOf(to), setOf(from)];
    if (kind === 'answers' && signal !== undefined && response !== undefined && signal !== response) {
      return { signal, response };
    }
  }
  const [first, second] = choices.filter(({ id }) => id.startsWith('code:'));
  return first === undefined || second === undefined ? null : { signal: first.id, response: second.id };
}
