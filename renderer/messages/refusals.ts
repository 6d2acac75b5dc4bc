// Refusals in the words of the page's language.

import { useLocale } from 'use-intl';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { refusalWords, type RefusalWords } from './refusal-words.ts';

export function useRefusalWords(): (refusal: Refusal) => RefusalWords {
  const language = useLocale();
  return (refusal) => refusalWords(refusal, language);
}
