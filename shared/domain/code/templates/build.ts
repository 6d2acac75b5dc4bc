// Building templates: words, codes and groups in short, so that a template reads as its list.

import { asId } from '../../ids.ts';
import type { Words } from '../../words.ts';
import type { BookContent } from '../codebook.ts';
import type { Code, CodeGroup, Modifier, Option } from '../code.ts';

/** A book to start from; `id` names it in the catalogue of templates. */
export interface Template {
  readonly id: string;
  readonly content: BookContent;
}

export function words(nl: string, en: string): Words {
  return { nl, en };
}

export function code(id: string, named: Words, rest: Partial<Omit<Code, 'id' | 'words'>> = {}): Code {
  const plain = { kind: 'state', colour: null, key: null, roles: [], modifiers: [] } as const;
  return { id: asId(id), words: named, ...plain, ...rest };
}

export function group(
  id: string,
  named: Words,
  rest: Pick<CodeGroup, 'colour' | 'letter' | 'codes'> & { readonly exclusive?: boolean },
): CodeGroup {
  return { id: asId(id), words: named, exclusive: false, ...rest };
}

export function choice(id: string, named: Words, ...options: readonly Option[]): Modifier {
  return { kind: 'choice', id: asId(id), words: named, options };
}

export function option(id: string, named: Words): Option {
  return { id: asId(id), words: named };
}
