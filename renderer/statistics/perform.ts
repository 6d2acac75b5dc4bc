// Does the work of a task, wherever it runs. Pure: the same task gives the same answer, drawn samples included,
// because the seed is part of the question.

import { scaleReport } from '../../shared/domain/agreement/report/make-scale-report.ts';
import { timelineReport } from '../../shared/domain/agreement/timeline/make-timeline-report.ts';
import { tableStudy } from './table-study.ts';
import type { StatisticsTask, StatisticsWork, WorkKind } from './tasks.ts';

/** Told 0…1 while the work goes on. */
export type TellProgress = (fraction: number) => void;

type Performers = {
  readonly [K in WorkKind]: (
    question: StatisticsWork[K]['question'],
    tell: TellProgress,
  ) => StatisticsWork[K]['answer'];
};

const PERFORMERS: Performers = {
  scales: (questions, tell) =>
    questions.map(({ table, scale, options }, done) =>
      scaleReport(table, scale, {
        ...options,
        progress: (fraction) => tell((done + fraction) / questions.length),
      }),
    ),
  timeline: ({ session, options }, tell) => timelineReport(session, { ...options, progress: tell }),
  table: tableStudy,
};

export function perform<K extends WorkKind>(
  { kind, question }: StatisticsTask<K>,
  tell: TellProgress,
): StatisticsWork[K]['answer'] {
  return PERFORMERS[kind](question, tell);
}
