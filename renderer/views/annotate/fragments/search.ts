// Searching fragments: every word sought must stand in the name, the note or a code.

import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';

/** `codes`: the names of the codes it was given. */
export function isFound(
  { name, note }: Pick<Fragment, 'name' | 'note'>,
  codes: readonly string[],
  sought: string,
): boolean {
  const text = plain([name, note, ...codes].join(' '));
  return plain(sought)
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

/** Without capitals and accents: who seeks `cafe` means `Café` too. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
