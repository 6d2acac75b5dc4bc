// What Today offers to score: nothing of a film that is closed, and what was begun first.

import { expect, test } from 'vitest';
import type { Task } from '../../../shared/contract/scoring.ts';
import { asId } from '../../../shared/domain/ids.ts';
import { inOrderOfWork, tasksToday } from '../../../renderer/views/home/order-of-work.ts';

const task = (code: string, rest: Partial<Task> = {}): Task => ({
  sheetId: asId(`sheet ${code}`),
  roundId: asId('round'),
  roundName: 'Ronde',
  instrumentId: asId('instrument'),
  recordingId: asId(code),
  recordingCode: code,
  answered: 0,
  asked: 2,
  submittedAt: null,
  ...rest,
});

const codes = (tasks: readonly Task[]) => tasks.map(({ recordingCode }) => recordingCode);

test('a closed film is not offered, what was handed in of one stays', () => {
  const tasks = [task('V-1'), task('V-2'), task('V-3', { submittedAt: 1 })];
  const { going, stopped } = tasksToday(tasks, new Set([asId('V-2'), asId('V-3')]));
  expect([codes(going), codes(stopped)]).toEqual([['V-1', 'V-3'], ['V-2']]);
});

test('what was begun comes first, and what is done does not come', () => {
  const tasks = [task('V-1'), task('V-2', { answered: 1 }), task('V-3', { submittedAt: 1 })];
  expect(codes(inOrderOfWork(tasks))).toEqual(['V-2', 'V-1']);
});
