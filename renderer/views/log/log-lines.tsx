// LogLines: one row for what one person did of one kind to one recording on one day.

import { useTranslations } from 'use-intl';
import type { LogEntry } from '../../../shared/contract/audit.ts';
import { useQuery } from '../../api/use-query.ts';
import { Notice } from '../../components/notice.tsx';
import { Table, type Column } from '../../components/table.tsx';
import { useFormats } from '../../messages/formats.ts';
import { Answered } from '../../shell/answered.tsx';
import type { LogFilter } from './filter.ts';
import type { Period } from './period.ts';
import { useEntryWords } from './use-entry-words.ts';
import styles from './log.module.css';

export interface LogLinesProps {
  readonly filter: LogFilter;
  readonly period: Period;
}

/** One of three questions; each a part of its own, because a question is a hook. */
export function LogLines({ filter, period }: LogLinesProps) {
  const { caseId, recordingId, userId } = filter;
  if (recordingId !== null) return <OfRecording {...{ recordingId, userId, period }} />;
  return caseId === null ? <OfVault {...{ userId, period }} /> : <OfCase {...{ caseId, userId, period }} />;
}

type Asking<K extends 'caseId' | 'recordingId'> = {
  readonly [F in K]: NonNullable<LogFilter[F]>;
} & { readonly userId: LogFilter['userId']; readonly period: Period };

function OfVault({ userId, period }: Asking<never>) {
  return <Shown answer={useQuery('audit.ofVault', period)} userId={userId} />;
}

function OfCase({ caseId, userId, period }: Asking<'caseId'>) {
  return <Shown answer={useQuery('audit.ofCase', { caseId, ...period })} userId={userId} />;
}

function OfRecording({ recordingId, userId, period }: Asking<'recordingId'>) {
  return <Shown answer={useQuery('audit.ofRecording', { recordingId, ...period })} userId={userId} />;
}

interface ShownProps {
  readonly answer: ReturnType<typeof useQuery<'audit.ofVault'>>;
  readonly userId: LogFilter['userId'];
}

function Shown({ answer, userId }: ShownProps) {
  const t = useTranslations('audit');
  const columns = useColumns();
  return (
    <Answered answer={answer}>
      {({ entries, more }) => {
        const shown = entries.filter((entry) => userId === null || entry.userId === userId);
        return (
          <section className={styles['lines']}>
            {more && <Notice>{t('more')}</Notice>}
            {shown.length === 0 ? (
              <p className={styles['quiet']}>{t('empty')}</p>
            ) : (
              <Table caption={t('caption')} columns={columns} rows={shown} rowKey={keyOf} />
            )}
          </section>
        );
      }}
    </Answered>
  );
}

function keyOf(entry: LogEntry): string {
  return `${String(entry.from)} ${entry.event} ${entry.userId ?? ''} ${entry.recordingCode ?? ''}`;
}

function useColumns(): readonly Column<LogEntry>[] {
  const t = useTranslations('audit.columns');
  const words = useEntryWords();
  const formats = useFormats();
  return [
    {
      id: 'when',
      header: t('when'),
      cell: (entry) => (
        <span className={styles['when']}>
          {formats.date(entry.from)}
          <span className={styles['quiet']}>{words.clock(entry)}</span>
        </span>
      ),
    },
    { id: 'who', header: t('who'), cell: words.who },
    { id: 'what', header: t('what'), cell: words.what },
    { id: 'recording', header: t('recording'), cell: words.recording },
    { id: 'family', header: t('family'), cell: ({ caseCode }) => caseCode ?? '' },
  ];
}
