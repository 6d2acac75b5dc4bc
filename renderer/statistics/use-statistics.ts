// useStatistics: figures worked out in a thread of their own. Another task, or leaving the screen, ends the former
// thread at once. A task counts as another one when it is another object: make it with `useMemo`, or keep it.
//
//   const figures = useStatistics(task);
//   <Worked figures={figures}>{({ task, value }) => …}</Worked>

import { useCallback, useEffect, useRef, useState } from 'react';
import { startThread } from './start-thread.ts';
import type { AnswerTo, StatisticsTask } from './tasks.ts';

/** An answer with the task it answers. */
export interface Finished<T extends StatisticsTask> {
  readonly task: T;
  readonly value: AnswerTo<T>;
}

export type Statistics<T extends StatisticsTask> =
  | {
      readonly status: 'working';
      /** 0…1 */
      readonly fraction: number;
      readonly stop: () => void;
      /** What was last ready, so that a screen need not empty itself meanwhile. */
      readonly former: Finished<T> | null;
    }
  | ({ readonly status: 'ready' } & Finished<T>)
  | { readonly status: 'stopped' | 'failed'; readonly again: () => void };

type Progress =
  | { readonly status: 'working'; readonly fraction: number }
  | { readonly status: 'stopped' | 'failed' };

interface Run<T extends StatisticsTask> {
  readonly task: T;
  readonly attempt: number;
  readonly progress: Progress;
}

export function useStatistics<T extends StatisticsTask>(task: T): Statistics<T> {
  const [attempt, setAttempt] = useState(0);
  const [run, setRun] = useState<Run<T> | null>(null);
  const [finished, setFinished] = useState<Finished<T> | null>(null);
  const end = useRef<() => void>(() => undefined);

  useEffect(() => {
    if (answers.has(task)) return undefined;
    const become = (progress: Progress) => setRun({ task, attempt, progress });
    const endThread = startThread(task, (message) => {
      if (message.kind === 'progress') become({ status: 'working', fraction: message.fraction });
      else endThread();
      if (message.kind === 'failure') become({ status: 'failed' });
      if (message.kind === 'answer') {
        answers.set(task, message.value);
        setFinished({ task, value: message.value });
      }
    });
    end.current = () => {
      endThread();
      become({ status: 'stopped' });
    };
    return endThread;
  }, [task, attempt]);

  const again = useCallback(() => setAttempt((count) => count + 1), []);
  const stop = useCallback(() => end.current(), []);
  const value = answers.get(task);
  if (value !== undefined) return { status: 'ready', task, value };
  const current = run?.task === task && run.attempt === attempt ? run.progress : BEGINNING;
  if (current.status !== 'working') return { status: current.status, again };
  return { ...current, stop, former: finished };
}

/** For as long as somebody still holds the task: to come back to a screen costs nothing. */
const answers = new WeakMap<StatisticsTask, AnswerTo<StatisticsTask>>();

const BEGINNING: Progress = { status: 'working', fraction: 0 };
