// Code: one thing that can be seen on a film and marked, with all that may be asked about it.

import type { CodeGroupId, CodeId, ModifierId, OptionId } from '../ids.ts';
import type { Words } from '../words.ts';

/** A state lasts (a span on the film), a moment does not (one time on it). */
export const CODE_KINDS = ['state', 'moment'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** Whose behaviour it is. */
export const CODED_ROLES = ['caregiver', 'child', 'both'] as const;
export type CodedRole = (typeof CODED_ROLES)[number];

/** One of the six series colours; a letter or a word always stands beside it. */
export const COLOUR_SLOTS = [1, 2, 3, 4, 5, 6] as const;
export type ColourSlot = (typeof COLOUR_SLOTS)[number];

export interface Option {
  readonly id: OptionId;
  readonly words: Words;
}

interface ModifierBase {
  readonly id: ModifierId;
  /** What is asked: `Ontvangst`. */
  readonly words: Words;
}

export type Modifier =
  | (ModifierBase & { readonly kind: 'choice'; readonly options: readonly Option[] })
  /** Both bounds belong to it. */
  | (ModifierBase & { readonly kind: 'number'; readonly min: number; readonly max: number })
  /** `maxLength` in characters. */
  | (ModifierBase & { readonly kind: 'text'; readonly maxLength: number });

export interface Code {
  readonly id: CodeId;
  readonly words: Words;
  readonly kind: CodeKind;
  /** Null: the colour of its group. */
  readonly colour: ColourSlot | null;
  /** As in `key-of-code.ts`; null: no key. */
  readonly key: string | null;
  /** Who can be chosen as the one who does it; empty: not asked. */
  readonly roles: readonly CodedRole[];
  readonly modifiers: readonly Modifier[];
}

export interface CodeGroup {
  readonly id: CodeGroupId;
  readonly words: Words;
  /** Of these only one is on at a time: beginning the next ends the one before. */
  readonly exclusive: boolean;
  readonly colour: ColourSlot;
  /** Stands beside the colour: one or two signs. */
  readonly letter: string;
  readonly codes: readonly Code[];
}

/** Who any of the codes can be of, in their order; nobody else is offered. */
export function rolesAsked(codes: readonly Code[]): readonly CodedRole[] {
  return CODED_ROLES.filter((role) => codes.some(({ roles }) => roles.includes(role)));
}
