// What the numbers on the page are about: one person's coded events on one recording, or on a part of it.

import type { CodedEvent } from '../../../shared/domain/coding-figures/coded-event.ts';
import type { Watched } from '../../../shared/domain/coding-figures/stretch.ts';
import type { FragmentLink } from '../../../shared/domain/fragment/fragment-link.ts';
import type { Span } from '../../../shared/domain/time.ts';
import type { NamedCodes } from './use-named-codes.ts';

export interface Subject extends Watched {
  readonly recordingCode: string;
  readonly person: string;
  /** `Hele film`, or which episode. */
  readonly over: string;
  /** From the first that is looked at to the last. */
  readonly shown: Span;
  /** Of the whole film, in order of start. */
  readonly events: readonly CodedEvent[];
  readonly links: readonly FragmentLink[];
  readonly codes: NamedCodes;
}

export const SMALL_COUNT = 5;

export function inSeconds(micros: number | null | undefined): number | null {
  return micros === null || micros === undefined ? null : micros / 1_000_000;
}
