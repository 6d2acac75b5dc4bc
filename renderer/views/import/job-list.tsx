// How far each job is, in words: what is being done, how long still; what came of it; what can be done.

import { CircleCheck, CircleSlash } from 'lucide-react';
import { useLocation } from 'wouter';
import { useTranslations } from 'use-intl';
import {
  IMPORT_PHASES,
  isOver,
  type ImportPhase,
  type Job,
  type JobPhase,
} from '../../../shared/domain/job/job.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { places } from '../places.ts';
import { BackupJob } from '../backup/backup-job.tsx';
import { JobButton } from './job-button.tsx';
import { JobProgress } from './job-progress.tsx';
import styles from './import.module.css';

export function JobList({ jobs }: { readonly jobs: readonly Job[] }) {
  return (
    <ul className={styles['jobs']}>
      {jobs.map((job) => (
        <li key={job.id} className={styles['job']}>
          {job.kind === 'import' ? <ImportJob job={job} /> : <BackupJob job={job} />}
        </li>
      ))}
    </ul>
  );
}

function ImportJob({ job }: { readonly job: Job }) {
  const t = useTranslations('importing');
  return (
    <>
      <div className={styles['jobHead']}>
        <span className={styles['name']}>{job.label}</span>
        <JobButton job={job} label={t(isOver(job) ? 'dismissJob' : 'cancelJob', { name: job.label })} />
      </div>
      <JobState job={job} />
    </>
  );
}

function JobState({ job }: { readonly job: Job }) {
  const t = useTranslations('importing');
  const words = useRefusalWords();
  const [, goTo] = useLocation();
  const { recordingId } = job;
  switch (job.state) {
    case 'queued':
      return <p className={styles['quiet']}>{t('job.queued')}</p>;
    case 'running':
      return <JobProgress job={job} label={t(`job.phases.${importPhase(job.phase)}`)} />;
    case 'cancelled':
      return (
        <p className={styles['line']}>
          <CircleSlash size={16} aria-hidden /> {t('job.cancelled')}
        </p>
      );
    case 'failed':
      return job.refusal === null ? <p>{t('job.failed')}</p> : <ErrorPanel {...words(job.refusal)} />;
    case 'done':
      return (
        <>
          <p className={styles['line']}>
            <CircleCheck size={16} aria-hidden /> {t('job.done')}
          </p>
          {recordingId !== null && (
            <div>
              <Button size="compact" slot="close" onPress={() => goTo(places.recording(recordingId))}>
                {t('openRecording')}
              </Button>
            </div>
          )}
        </>
      );
  }
}

/** An import never reports a phase of other work. */
function importPhase(phase: JobPhase): ImportPhase {
  return IMPORT_PHASES.find((known) => known === phase) ?? 'waiting';
}
