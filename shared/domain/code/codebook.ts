// Code book: the codes a recording can be marked with, in groups. A version that was published never changes; who
// wants it otherwise makes the next version, in which a code that means the same keeps its id.

import type { CodebookId, CodeId, LineageId, ProfileId } from '../ids.ts';
import type { Words } from '../words.ts';
import type { Code, CodeGroup, ColourSlot } from './code.ts';

/** A draft can be edited and not used, a published one used and not edited; a retired one stays readable. */
export const STANDINGS = ['draft', 'published', 'retired'] as const;
export type Standing = (typeof STANDINGS)[number];

/** How fragments can be tied together: a response answers a signal, an effect follows a response. */
export const LINK_KINDS = ['answers', 'effect'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** When `from` is marked, the program asks to which `to` it belongs. */
export interface AskedLink {
  readonly kind: LinkKind;
  readonly from: CodeId;
  readonly to: CodeId;
}

/** What a book says, without which version of what it is. */
export interface BookContent {
  readonly name: Words;
  /** For whom and for what, in a sentence or two; may be empty. */
  readonly about: Words;
  readonly groups: readonly CodeGroup[];
  readonly links: readonly AskedLink[];
}

export interface Codebook {
  readonly id: CodebookId;
  readonly lineageId: LineageId;
  /** 1, 2, 3 … */
  readonly version: number;
  readonly standing: Standing;
  readonly content: BookContent;
  /** What is different from the version before. */
  readonly note: string;
  /** Null: it came with the program. */
  readonly createdBy: ProfileId | null;
  /** UTC milliseconds. */
  readonly createdAt: number;
  /** UTC milliseconds; null while it is a draft. */
  readonly publishedAt: number | null;
}

export function codesIn(content: BookContent): readonly Code[] {
  return content.groups.flatMap((group) => group.codes);
}

export function findCode(content: BookContent, id: CodeId): Code | null {
  return codesIn(content).find((code) => code.id === id) ?? null;
}

/** Its own colour, or that of its group; null where it is not in this book. */
export function colourOf(content: BookContent, id: CodeId): ColourSlot | null {
  for (const group of content.groups) {
    const code = group.codes.find((one) => one.id === id);
    if (code !== undefined) return code.colour ?? group.colour;
  }
  return null;
}
