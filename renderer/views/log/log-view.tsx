// The log: who saw and did what, what deserves a question, and a copy to take along.

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '../../components/notice.tsx';
import { useMay } from '../../shell/frame-context.ts';
import { Page } from '../../shell/page.tsx';
import { EVERYTHING, type LogFilter } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { LogLines } from './log-lines.tsx';
import { LogNotice } from './log-notice.tsx';
import { LogTerm } from './log-term.tsx';
import { ReviewCard } from './review-card.tsx';
import { SaveCard } from './save-card.tsx';
import { periodOf } from './period.ts';
import styles from './log.module.css';

export function LogView() {
  const t = useTranslations('audit');
  const mayRead = useMay('log.read');
  return <Page title={t('title')}>{mayRead ? <Log /> : <Notice>{t('onlyLogManager')}</Notice>}</Page>;
}

function Log() {
  const t = useTranslations('audit');
  const [filter, setFilter] = useState<LogFilter>(EVERYTHING);
  // The moment at which the screen was opened: what comes after it is for the next time.
  const [now] = useState(() => Date.now());
  const period = periodOf(filter.period, now);
  const isWhole = filter.caseId === null && filter.recordingId === null;
  return (
    <>
      <LogNotice />
      <div className={styles['intro']}>
        <p>{t('intro')}</p>
        <p>{t('closed')}</p>
        <LogTerm />
      </div>
      <FilterBar filter={filter} onChange={setFilter} />
      {isWhole && <ReviewCard period={period} />}
      <LogLines filter={filter} period={period} />
      {isWhole && <SaveCard period={period} />}
    </>
  );
}
