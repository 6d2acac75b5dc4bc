// JobProgress: how far a job is and how long still; `label` says what is being done.

import { useTranslations } from 'use-intl';
import type { Job } from '../../../shared/domain/job/job.ts';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { timeLeft } from './time-left.ts';

export function JobProgress({ job, label }: { readonly job: Job; readonly label: string }) {
  const t = useTranslations('importing.job');
  const percent = String(Math.floor(job.fraction * 100));
  const left = timeLeft(job.secondsLeft);
  const note = () => {
    if (left === null) return t('percent', { percent });
    if ('seconds' in left) return t('seconds', { percent, seconds: left.seconds });
    return t('minutes', { percent, minutes: left.minutes });
  };
  return <ProgressBar label={label} fraction={job.fraction} note={note()} />;
}
