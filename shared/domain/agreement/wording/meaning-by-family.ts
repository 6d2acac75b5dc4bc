// What a value means is said per family of measures; which family it is of, is the same in every language.

import type { Measured } from '../report/measured.ts';
import { type Family, familyOf } from '../report/traits.ts';
import type { Meaning } from './wording.ts';

/** A figure that has a value. */
export type Known = Measured & { readonly estimate: number };

export function meaningByFamily(meanings: Readonly<Record<Family, Meaning>>): Meaning {
  return (figure, noun) => meanings[familyOf(figure.measure)](figure, noun);
}
