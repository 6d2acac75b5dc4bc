// How far a backup or its test is, in the list of jobs.

import { CircleCheck, CircleSlash } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { isOver, type Job, type JobPhase } from '../../../shared/domain/job/job.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import styles from '../import/import.module.css';
import { JobButton } from '../import/job-button.tsx';
import { JobProgress } from '../import/job-progress.tsx';

export function BackupJob({ job }: { readonly job: Job }) {
  const t = useTranslations('backup.job');
  const name = t(job.kind === 'backup-test' ? 'test' : 'backup');
  return (
    <>
      <div className={styles['jobHead']}>
        <span className={styles['name']}>{name}</span>
        <JobButton job={job} label={t(isOver(job) ? 'dismiss' : 'cancel', { name })} />
      </div>
      <BackupJobState job={job} />
    </>
  );
}

export function BackupJobState({ job }: { readonly job: Job }) {
  const t = useTranslations('backup.job');
  const words = useRefusalWords();
  switch (job.state) {
    case 'queued':
      return <p className={styles['quiet']}>{t('queued')}</p>;
    case 'running':
      return <JobProgress job={job} label={t(`phases.${phaseKey(job.phase)}`)} />;
    case 'cancelled':
      return (
        <p className={styles['line']}>
          <CircleSlash size={16} aria-hidden /> {t('cancelled')}
        </p>
      );
    case 'failed':
      return job.refusal === null ? null : <ErrorPanel {...words(job.refusal)} />;
    case 'done':
      return (
        <p className={styles['line']}>
          <CircleCheck size={16} aria-hidden /> {t(job.kind === 'backup-test' ? 'tested' : 'made')}
        </p>
      );
  }
}

function phaseKey(phase: JobPhase): 'waiting' | 'records' | 'films' | 'readingBack' | 'tidying' {
  if (phase === 'reading-back') return 'readingBack';
  return phase === 'records' || phase === 'films' || phase === 'tidying' ? phase : 'waiting';
}
