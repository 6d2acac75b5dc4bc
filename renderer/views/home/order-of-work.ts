// In which order open tasks are offered: what was begun first, then as the host gives them (which is each
// rater's own order, so that not everyone scores the same recording first).

import type { Task } from '../../../shared/contract/scoring.ts';

export function inOrderOfWork(tasks: readonly Task[]): readonly Task[] {
  const open = tasks.filter((task) => task.submittedAt === null);
  return open.toSorted((a, b) => Number(b.answered > 0) - Number(a.answered > 0));
}

/** What there is to do and what was stopped: a film that is closed to its rater is not scored, and not offered. */
export function tasksToday(
  tasks: readonly Task[],
  closed: ReadonlySet<Task['recordingId']>,
): { readonly going: readonly Task[]; readonly stopped: readonly Task[] } {
  const isStopped = (task: Task) => task.submittedAt === null && closed.has(task.recordingId);
  return {
    going: tasks.filter((task) => !isStopped(task)),
    stopped: tasks.filter(isStopped),
  };
}
