// ImportResult: what came of taking in a file.

import { X } from 'lucide-react';
import { useLocation } from 'wouter';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormats } from '../../messages/formats.ts';
import { useRefusalWords } from '../../messages/refusals.ts';
import { places } from '../places.ts';
import { useBookWords } from './use-book-words.ts';
import type { Import, Taken } from './use-import.ts';
import styles from './codebooks.module.css';

const ICON = 18;

export function ImportResult({ taking }: { readonly taking: Import }) {
  const common = useTranslations('common');
  if (taking.taken === null) return null;
  return (
    <div className={styles['taken']} role="status">
      <Result taken={taking.taken} taking={taking} />
      <IconButton label={common('close')} onPress={taking.close}>
        <X size={ICON} aria-hidden />
      </IconButton>
    </div>
  );
}

/** More than these tell nothing new. */
const MOST_PROBLEMS = 10;

function Result({ taken, taking }: { readonly taken: Taken; readonly taking: Import }) {
  const t = useTranslations('codebooks.import');
  const refusalWords = useRefusalWords();
  const bookWords = useBookWords();
  const { words } = useFormats();
  const [, go] = useLocation();
  switch (taken.kind) {
    case 'problems':
      return (
        <Notice tone="warning">
          <p>{t('problems', { name: taken.name })}</p>
          <ul className={styles['problems']}>
            {taken.problems.slice(0, MOST_PROBLEMS).map((problem) => (
              <li key={JSON.stringify(problem)}>{bookWords.ofFile(problem)}</li>
            ))}
          </ul>
          {taken.problems.length > MOST_PROBLEMS && (
            <p>{t('more', { count: taken.problems.length - MOST_PROBLEMS })}</p>
          )}
        </Notice>
      );
    case 'refused':
      return (
        <div className={styles['refused']}>
          <ErrorPanel {...refusalWords(taken.refusal)} />
          {taken.refusal.code === 'codebook.file-clashes' && (
            <Button onPress={() => taking.takeAsCopy(taken.file)}>{t('asCopy')}</Button>
          )}
        </div>
      );
    case 'here':
      return <Notice>{t('here', { name: words(taken.book.content.name) })}</Notice>;
    case 'done':
      return (
        <Notice tone="success">
          <p>{t('done', { name: words(taken.book.content.name) })}</p>
          <div>
            <Button size="compact" onPress={() => go(places.codebook(taken.book.id))}>
              {t('look')}
            </Button>
          </div>
        </Notice>
      );
  }
}
