// JobMenu: the chip that tells of work that goes on (films being added, a backup), and behind it how far each is.

import { useTranslations } from 'use-intl';
import { isOver } from '../../shared/domain/job/job.ts';
import { useQuery } from '../api/use-query.ts';
import { JobChip } from '../components/job-chip.tsx';
import { JobList } from '../views/import/job-list.tsx';

export function JobMenu() {
  const t = useTranslations('shell.jobs');
  const answer = useQuery('jobs.list', {});
  if (answer.status !== 'ready' || answer.value.length === 0) return null;
  const jobs = answer.value;
  const running = jobs.filter((job) => !isOver(job));
  const failed = jobs.some((job) => job.state === 'failed');
  const done = jobs.reduce((sum, job) => sum + (isOver(job) ? 1 : job.fraction), 0);
  const key = running.every((job) => job.kind === 'import') ? 'running' : 'working';
  const label = running.length > 0 ? t(key, { count: running.length }) : t(failed ? 'failed' : 'done');
  return (
    <JobChip
      label={label}
      title={t('title')}
      state={running.length > 0 ? 'running' : failed ? 'failed' : 'done'}
      fraction={done / jobs.length}
    >
      <JobList jobs={jobs} />
    </JobChip>
  );
}
