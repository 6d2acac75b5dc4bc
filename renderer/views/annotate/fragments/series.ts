// Which of the six series colours a fragment has: that of its first code. A number and words always stand beside
// the colour.

import { DEFAULT_CODES } from '../../../../shared/domain/code/codebook.ts';
import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { CodeId } from '../../../../shared/domain/ids.ts';

/** 1…6 in the order of the code book; 0 without a code. */
export function seriesOf({ codes }: Pick<Fragment, 'codes'>): number {
  return DEFAULT_CODES.findIndex(({ id }) => codes.includes(id)) + 1;
}

/** The codes with this one added or taken away, in the order of the code book. */
export function toggled(codes: readonly CodeId[], code: CodeId): readonly CodeId[] {
  const chosen = codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code];
  return DEFAULT_CODES.map(({ id }) => id).filter((id) => chosen.includes(id));
}
