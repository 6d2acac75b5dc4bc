// The message catalogue: one file per area and language, joined in nl/index.ts and en/index.ts. Dutch is the
// original: its keys and placeholders type every `useTranslations('area')` in the page. To add an area:
// messages/nl/area.ts (`as const`), messages/en/area.ts (`Translation<typeof original>`), one line in each index.

import type { Language } from '../../shared/domain/words.ts';
import { en } from './en/index.ts';
import { nl } from './nl/index.ts';
import type { Translation } from './translation.ts';

export type Catalogue = typeof nl;

export const CATALOGUES: { readonly [L in Language]: Translation<Catalogue> } = { nl, en };

/** What each language calls itself: the same whatever language the page speaks. */
export const LANGUAGE_NAMES: { readonly [L in Language]: string } = { nl: 'Nederlands', en: 'English' };

/** The catalogue as the provider wants it. */
export function messagesOf(language: Language): Catalogue {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Translation` has proven the same keys
  return CATALOGUES[language] as Catalogue;
}

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: Catalogue;
  }
}
