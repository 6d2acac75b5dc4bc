// What can be asked of the statistics thread, and what it answers. All of it is plain data, because it is copied
// from one thread to the other.

import type {
  ReportOptions,
  ScaleLevel,
  ScaleReport,
} from '../../shared/domain/agreement/report/scale-report.ts';
import type { RatingTable } from '../../shared/domain/agreement/table.ts';
import type { CodedSession } from '../../shared/domain/agreement/timeline/coded-session.ts';
import type {
  TimelineOptions,
  TimelineReport,
} from '../../shared/domain/agreement/timeline/timeline-report.ts';
import type { TableAnswer, TableQuestion } from './table-study.ts';

export interface ScaleQuestion {
  readonly table: RatingTable;
  readonly scale: { readonly level: ScaleLevel; readonly points: readonly number[] | null };
  readonly options: Omit<ReportOptions, 'progress'>;
}

export interface TimelineQuestion {
  readonly session: CodedSession;
  readonly options: Omit<TimelineOptions, 'progress'>;
}

/** Question and answer of each kind of work. */
export interface StatisticsWork {
  readonly scales: { readonly question: readonly ScaleQuestion[]; readonly answer: readonly ScaleReport[] };
  readonly timeline: { readonly question: TimelineQuestion; readonly answer: TimelineReport };
  readonly table: { readonly question: TableQuestion; readonly answer: TableAnswer };
}

export type WorkKind = keyof StatisticsWork;

/** A task may carry more than this (what its rows and columns stand for); only these two go to the thread. */
export interface StatisticsTask<K extends WorkKind = WorkKind> {
  readonly kind: K;
  readonly question: StatisticsWork[K]['question'];
}

export type AnswerTo<T extends StatisticsTask> = StatisticsWork[T['kind']]['answer'];
