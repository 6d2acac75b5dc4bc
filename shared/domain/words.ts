// Words: a short name in each language the program speaks. For names that belong to the subject
// (scales, anchors, codes); the sentences of the interface stand in the message catalogue.

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Words = { readonly [L in Language]: string };

/** In this language; where nobody wrote it in this one, as it stands in the other. */
export function inLanguage(words: Words, language: Language): string {
  return words[language].trim() === '' ? words[OTHER[language]] : words[language];
}

const OTHER: Readonly<Record<Language, Language>> = { nl: 'en', en: 'nl' };
