// A refusal in words: what happened, what is safe, what a person can do. The compiler sees to it that every
// refusal code has its words; a test, that every fact a sentence needs is given.

import { createTranslator } from 'use-intl/core';
import type { Refusal, RefusalCode } from '../../shared/domain/refusals.ts';
import type { Language } from '../../shared/domain/words.ts';
import { CATALOGUES, type Catalogue } from './index.ts';

export interface RefusalWords {
  readonly happened: string;
  readonly safe?: string | undefined;
  readonly next?: string | undefined;
}

type WordsAt<Tree, Code extends string> = Code extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Tree
    ? WordsAt<Tree[Head], Rest>
    : never
  : Code extends keyof Tree
    ? Tree[Code]
    : never;
type EveryCode = { readonly [C in RefusalCode]: WordsAt<Catalogue['refusals'], C> };
/** Fails to compile when a refusal code has no words. */
type Complete<T extends { readonly [C in RefusalCode]: { readonly happened: string } }> = T;
type Checked = Complete<EveryCode>;

export function refusalWords(refusal: Refusal, language: Language): RefusalWords {
  const code: keyof Checked = refusal.code;
  const texts = textsAt(CATALOGUES[language].refusals, code);
  const facts = factsOf(refusal, language);
  const filled = (text: string) => createTranslator({ locale: language, messages: { text } })('text', facts);
  return {
    happened: filled(texts.happened),
    safe: texts.safe === undefined ? undefined : filled(texts.safe),
    next: texts.next === undefined ? undefined : filled(texts.next),
  };
}

function textsAt(tree: object, code: RefusalCode): RefusalWords {
  const found = code
    .split('.')
    .reduce((branch: object, name) => Object.entries(branch).find(([key]) => key === name)?.[1], tree);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Checked` proves that every code leads to words
  return found as RefusalWords;
}

function factsOf(refusal: Refusal, language: Language): Record<string, string | number> {
  if (refusal.code === 'sheet.incomplete') return { count: refusal.open.length };
  if (refusal.code === 'rekey.people-missing') return { people: refusal.people.join(', ') };
  if (refusal.code === 'codebook.file-unreadable') return { count: refusal.problems.length };
  if (refusal.code === 'film.only-key') return { recordings: refusal.recordings.join(', ') };
  if (refusal.code === 'film.no-key') {
    return { people: new Intl.ListFormat(language, { type: 'disjunction' }).format(refusal.people) };
  }
  const { code: _, ...facts } = refusal;
  return facts;
}
