// RecentMarks: what is on, and the latest marks, the newest first.

import { useTranslations } from 'use-intl';
import type { BookContent } from '../../../shared/domain/code/codebook.ts';
import type { LiveMark } from '../../../shared/domain/live/live-session.ts';
import { Chip } from '../../components/chip.tsx';
import styles from './live.module.css';
import { useLiveWords } from './use-live-words.ts';

export interface RecentMarksProps {
  readonly marks: readonly LiveMark[];
  readonly content: BookContent;
}

const SHOWN = 12;

export function RecentMarks({ marks, content }: RecentMarksProps) {
  const t = useTranslations('live.desk');
  const words = useLiveWords(content);
  const on = marks.filter(({ end }) => end === null);
  const recent = marks.slice(-SHOWN).toReversed();
  return (
    <>
      <h2>{t('nowOn')}</h2>
      <output className={styles['on']}>
        {on.length === 0
          ? t('nothingOn')
          : on.map((mark) => (
              <Chip key={mark.id} tone="accent">
                {words.what(mark)} · {words.when(mark)}
              </Chip>
            ))}
      </output>
      <h2>{t('recent')}</h2>
      {recent.length === 0 && <p className={styles['quiet']}>{t('none')}</p>}
      <ol className={styles['recent']}>
        {recent.map((mark) => (
          <li key={mark.id}>
            <span className={styles['time']}>{words.when(mark)}</span>
            <span>
              {words.what(mark)}
              {mark.note !== '' && <span className={styles['under']}>{mark.note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
