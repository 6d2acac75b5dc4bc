// ToDo: what a book still lacks before it can be put to use.

import { useTranslations } from 'use-intl';
import type { BookProblem } from '../../../shared/domain/code/check-book.ts';
import type { BookContent } from '../../../shared/domain/code/codebook.ts';
import { Notice } from '../../components/notice.tsx';
import { useBookWords } from './use-book-words.ts';
import styles from './codebooks.module.css';

export interface ToDoProps {
  readonly problems: readonly BookProblem[];
  readonly content: BookContent;
}

export function ToDo({ problems, content }: ToDoProps) {
  const t = useTranslations('codebooks.problems');
  const words = useBookWords();
  if (problems.length === 0) return null;
  const sentences = [...new Set(problems.map((problem) => words.problem(problem, content)))];
  return (
    <Notice>
      <p>{t('title')}</p>
      <ul className={styles['problems']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
