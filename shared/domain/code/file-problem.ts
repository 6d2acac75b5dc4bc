// FileProblem: what is not as it should be in a file that is to become a code book.

import type { BookProblem } from './check-book.ts';

export type FileProblem =
  | { readonly kind: 'too-large' | 'not-json' | 'not-a-book' | 'newer-format' }
  | {
      readonly kind: 'missing' | 'wrong-kind' | 'not-allowed' | 'too-much' | 'unknown-part';
      /** From the outside in: `groups`, 1, `codes`, 2, `key`; counted from 0. */
      readonly at: readonly (string | number)[];
    }
  | { readonly kind: 'book'; readonly problem: BookProblem };
