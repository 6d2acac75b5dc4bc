// Code book: the words a fragment can be tagged with. The first one names elements of a good
// parent–child relationship and is neutral on purpose: it says what is seen, not how well.

import { asId, type CodeId } from '../ids.ts';
import type { Words } from '../words.ts';

export interface Code {
  readonly id: CodeId;
  readonly words: Words;
}

function code(id: string, nl: string, en: string): Code {
  return { id: asId(id), words: { nl, en } };
}

export const DEFAULT_CODES: readonly Code[] = [
  code('sensitive-care', 'Aandachtige zorg', 'Attentive care'),
  code('turn-taking', 'Heen en weer contact', 'Back-and-forth contact'),
  code('soothing', 'Troosten en herstel', 'Soothing and repair'),
  code('emotional-safety', 'Emotie herkennen', 'Recognising emotion'),
  code('shared-pleasure', 'Samen plezier', 'Shared pleasure'),
  code('touch', 'Lichamelijk contact', 'Physical contact'),
];

export function isKnownCode(id: string): id is CodeId {
  return DEFAULT_CODES.some((known) => known.id === id);
}
