// The codes of a fragment in the order of the code book, with their words.

import type { KnownCode } from '../../../../shared/contract/codebooks.ts';
import { codesIn, type BookContent } from '../../../../shared/domain/code/codebook.ts';
import { toggledCoding, type Coding } from '../../../../shared/domain/fragment/coding.ts';
import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { CodeId } from '../../../../shared/domain/ids.ts';

type Coded = Pick<Fragment, 'codings'>;

/** The codings with this code added or taken away, in the order of the code book; those of other books last. */
export function toggled({ codings }: Coded, code: CodeId, content: BookContent): readonly Coding[] {
  return inOrder(toggledCoding(codings, code), content);
}

export function codeNames(
  { codings }: Coded,
  content: BookContent,
  known: readonly KnownCode[],
): readonly KnownCode[] {
  const here = codesIn(content);
  return inOrder(codings, content).flatMap(({ codeId }) => {
    const code = here.find(({ id }) => id === codeId) ?? known.find(({ id }) => id === codeId);
    return code === undefined ? [] : [code];
  });
}

function inOrder(codings: readonly Coding[], content: BookContent): readonly Coding[] {
  const places = new Map(codesIn(content).map(({ id }, index) => [id, index]));
  const placeOf = ({ codeId }: Coding) => places.get(codeId) ?? places.size;
  return codings.toSorted((a, b) => placeOf(a) - placeOf(b));
}
