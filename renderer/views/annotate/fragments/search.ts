// Searching fragments: every word sought must stand in the name, the note or a code.

import { DEFAULT_CODES } from '../../../../shared/domain/code/codebook.ts';
import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { Words } from '../../../../shared/domain/words.ts';

export function isFound(
  { name, note, codes }: Pick<Fragment, 'name' | 'note' | 'codes'>,
  sought: string,
  words: (words: Words) => string,
): boolean {
  const named = DEFAULT_CODES.filter(({ id }) => codes.includes(id)).map((code) => words(code.words));
  const text = plain([name, note, ...named].join(' '));
  return plain(sought)
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

/** Without capitals and accents: who seeks `cafe` means `Café` too. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
