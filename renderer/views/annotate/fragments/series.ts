// The codes of a fragment in the order of the code book: their words, and the series colour of the first of them. A
// number and words always stand beside the colour.

import type { KnownCode } from '../../../../shared/contract/codebooks.ts';
import { codesIn, colourOf, type BookContent } from '../../../../shared/domain/code/codebook.ts';
import { toggledCoding, type Coding } from '../../../../shared/domain/fragment/coding.ts';
import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { CodeId } from '../../../../shared/domain/ids.ts';

type Coded = Pick<Fragment, 'codings'>;

/** 1…6: the colour of its first code; 0 without a code of this book. */
export function seriesOf({ codings }: Coded, content: BookContent): number {
  const [first] = inOrder(codings, content);
  return first === undefined ? 0 : (colourOf(content, first.codeId) ?? 0);
}

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
