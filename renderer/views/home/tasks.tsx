// What waits for me: one thing to go on with, large; the rest as a list.

import { useLocation } from 'wouter';
import { useTranslations } from 'use-intl';
import type { Task } from '../../../shared/contract/scoring.ts';
import { Button } from '../../components/button.tsx';
import { Table, type Column } from '../../components/table.tsx';
import { useFormats } from '../../messages/formats.ts';
import { places } from '../places.ts';
import styles from './home.module.css';
import { inOrderOfWork, tasksToday } from './order-of-work.ts';

export interface TasksProps {
  readonly tasks: readonly Task[];
  readonly greeting: string;
  /** Recordings that do not open: the family took its consent back, or did not give it. */
  readonly closed: ReadonlySet<Task['recordingId']>;
}

export function Tasks({ tasks, greeting, closed }: TasksProps) {
  const t = useTranslations('home.tasks');
  const { list } = useFormats();
  const { going, stopped } = tasksToday(tasks, closed);
  const [next, ...others] = inOrderOfWork(going);
  const submitted = tasks.filter((task) => task.submittedAt !== null).length;
  return (
    <section className={styles['section']}>
      <p className={styles['greeting']}>{greeting}</p>
      {next === undefined ? <p className={styles['quiet']}>{t('none')}</p> : <NextTask task={next} />}
      {others.length > 0 && <OtherTasks tasks={others} />}
      {stopped.length > 0 && (
        <p>{t('stopped', { codes: list(stopped.map((task) => task.recordingCode)) })}</p>
      )}
      {submitted > 0 && <p className={styles['quiet']}>{t('done', { count: submitted })}</p>}
    </section>
  );
}

function NextTask({ task }: { readonly task: Task }) {
  const t = useTranslations('home.continue');
  const [, goTo] = useLocation();
  const begun = task.answered > 0;
  const facts = { answered: String(task.answered), asked: String(task.asked), round: task.roundName };
  return (
    <div className={styles['next']}>
      <div>
        <h2 className={styles['quiet']}>{t('title')}</h2>
        <p className={styles['nextTitle']}>{t('sheet', { code: task.recordingCode })}</p>
        <p className={styles['quiet']}>
          {begun ? t('sheetBegun', facts) : t('sheetNew', { round: task.roundName })}
        </p>
      </div>
      <Button look="primary" size="large" onPress={() => goTo(places.sheet(task.sheetId))}>
        {t(begun ? 'go' : 'start')}
      </Button>
    </div>
  );
}

function OtherTasks({ tasks }: Pick<TasksProps, 'tasks'>) {
  const t = useTranslations('home.tasks');
  const columns = useColumns();
  return (
    <div className={styles['tasks']}>
      <h2>{t('title')}</h2>
      <Table caption={t('title')} columns={columns} rows={tasks} rowKey={(task) => task.sheetId} />
    </div>
  );
}

function useColumns(): readonly Column<Task>[] {
  const t = useTranslations('home.tasks');
  return [
    { id: 'recording', header: t('columns.recording'), cell: (task) => task.recordingCode },
    { id: 'round', header: t('columns.round'), cell: (task) => task.roundName },
    {
      id: 'progress',
      header: t('columns.progress'),
      cell: (task) => t('progress', { answered: String(task.answered), asked: String(task.asked) }),
    },
    {
      id: 'action',
      header: t('columns.action'),
      numeric: true,
      unseen: true,
      cell: (task) => <ScoreButton task={task} />,
    },
  ];
}

function ScoreButton({ task }: { readonly task: Task }) {
  const t = useTranslations('home.tasks');
  const [, goTo] = useLocation();
  return (
    <Button
      size="compact"
      aria-label={`${t('open')} ${task.recordingCode}`}
      onPress={() => goTo(places.sheet(task.sheetId))}
    >
      {t('open')}
    </Button>
  );
}
