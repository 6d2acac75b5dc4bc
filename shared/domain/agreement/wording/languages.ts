// The wording of each language.

import type { Language } from '../../words.ts';
import { english } from './en.ts';
import { dutch } from './nl.ts';
import type { Wording } from './wording.ts';

const WORDINGS: Readonly<Record<Language, Wording>> = { nl: dutch, en: english };

export function languageOf(language: Language): Wording {
  return WORDINGS[language];
}
