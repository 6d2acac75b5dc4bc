// How far each film is, in words: what is being done, how long still; what came of it; what can be done.

import { CircleCheck, CircleSlash, X } from 'lucide-react';
import { useLocation } from 'wouter';
import { useTranslations } from 'use-intl';
import { isOver, type Job } from '../../../shared/domain/job/job.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useRefusalWords } from '../../messages/refusals.ts';
import { places } from '../places.ts';
import { timeLeft } from './time-left.ts';
import styles from './import.module.css';

export function JobList({ jobs }: { readonly jobs: readonly Job[] }) {
  return (
    <ul className={styles['jobs']}>
      {jobs.map((job) => (
        <li key={job.id} className={styles['job']}>
          <div className={styles['jobHead']}>
            <span className={styles['name']}>{job.label}</span>
            <JobButton job={job} />
          </div>
          <JobState job={job} />
        </li>
      ))}
    </ul>
  );
}

function JobButton({ job }: { readonly job: Job }) {
  const t = useTranslations('importing');
  const cancel = useCommand('jobs.cancel');
  const dismiss = useCommand('jobs.dismiss');
  const over = isOver(job);
  return (
    <IconButton
      label={t(over ? 'dismissJob' : 'cancelJob', { name: job.label })}
      isDisabled={cancel.pending || dismiss.pending}
      onPress={() => void (over ? dismiss : cancel).run({ id: job.id })}
    >
      <X size={18} aria-hidden />
    </IconButton>
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
      return <Running job={job} />;
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

function Running({ job }: { readonly job: Job }) {
  const t = useTranslations('importing.job');
  const percent = String(Math.floor(job.fraction * 100));
  const left = timeLeft(job.secondsLeft);
  const note = () => {
    if (left === null) return t('percent', { percent });
    if ('seconds' in left) return t('seconds', { percent, seconds: left.seconds });
    return t('minutes', { percent, minutes: left.minutes });
  };
  return <ProgressBar label={t(`phases.${job.phase}`)} fraction={job.fraction} note={note()} />;
}
