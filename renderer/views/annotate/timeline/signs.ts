// Signs: what a fragment bears on the timeline so that its code is never told by colour alone: the letter of the
// group and, where the group has several codes, the number of the code in it: `E5`.

import type { BookContent } from '../../../../shared/domain/code/codebook.ts';
import type { CodeId } from '../../../../shared/domain/ids.ts';
import type { Words } from '../../../../shared/domain/words.ts';
import type { MarkSign } from './mark.ts';

export interface CodeSign extends MarkSign {
  readonly words: Words;
  readonly groupKey: string;
}

export const NO_SIGN: MarkSign = { series: 0, letter: '' };

/** In the order of the book. */
export function signsOf({ groups }: BookContent): ReadonlyMap<CodeId, CodeSign> {
  const signs = groups.flatMap((group) =>
    group.codes.map((code, index): [CodeId, CodeSign] => [
      code.id,
      {
        series: code.colour ?? group.colour,
        letter: group.codes.length === 1 ? group.letter : `${group.letter}${String(index + 1)}`,
        words: code.words,
        groupKey: group.id,
      },
    ]),
  );
  return new Map(signs);
}
