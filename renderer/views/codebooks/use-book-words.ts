// The words for what a book still lacks, and for what a file has wrong.

import { useLocale, useTranslations } from 'use-intl';
import type { FileProblem } from '../../../shared/domain/code/file-problem.ts';
import type { BookProblem } from '../../../shared/domain/code/check-book.ts';
import { codesIn, type BookContent } from '../../../shared/domain/code/codebook.ts';
import { inLanguage, type Words } from '../../../shared/domain/words.ts';

export interface BookWords {
  /** `content` names the group or code that it is about. */
  readonly problem: (problem: BookProblem, content: BookContent) => string;
  readonly ofFile: (problem: FileProblem) => string;
}

export function useBookWords(): BookWords {
  const t = useTranslations('codebooks.problems');
  const files = useTranslations('codebooks.fileProblems');
  const language = useLocale();
  const named = (words: Words | undefined) => {
    const text = words === undefined ? '' : inLanguage(words, language).trim();
    return text === '' ? t('unnamed') : text;
  };
  const problem: BookWords['problem'] = (one, content) => t(one.kind, factsOf(one, content, named));
  return {
    problem,
    ofFile(one) {
      if (one.kind === 'book') return problem(one.problem, EMPTY);
      if ('at' in one) return files(one.kind, { place: placeOf(one.at, files('whole')) });
      return files(one.kind);
    },
  };
}

const EMPTY: BookContent = { name: { nl: '', en: '' }, about: { nl: '', en: '' }, groups: [], links: [] };

type Facts = Readonly<Record<'key' | 'most' | 'name' | 'names', string>>;
const NO_FACTS: Facts = { key: '', most: '', name: '', names: '' };

function factsOf(
  problem: BookProblem,
  content: BookContent,
  named: (words: Words | undefined) => string,
): Facts {
  const codes = codesIn(content);
  const nameOf = (id: string) => named(codes.find((code) => code.id === id)?.words);
  if ('groupId' in problem) {
    return { ...NO_FACTS, name: named(content.groups.find(({ id }) => id === problem.groupId)?.words) };
  }
  if ('codeId' in problem) return { ...NO_FACTS, name: nameOf(problem.codeId) };
  if (problem.kind === 'key-twice') {
    const names = problem.codeIds.map(nameOf).join(', ');
    return { ...NO_FACTS, key: problem.key.replace('Digit', ''), names };
  }
  if (problem.kind === 'too-many-codes') return { ...NO_FACTS, most: String(problem.most) };
  return NO_FACTS;
}

/** `content › groups 1 › codes 3 › key`, counted from 1 as people do. */
function placeOf(at: readonly (string | number)[], whole: string): string {
  if (at.length === 0) return whole;
  return at.map((step) => (typeof step === 'number' ? String(step + 1) : step)).join(' › ');
}
