// Numbers and times as people read them; time left; the order of work.

import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../renderer/messages/formats.ts';
import { inOrderOfWork } from '../../renderer/views/home/order-of-work.ts';
import { timeLeft } from '../../renderer/views/import/time-left.ts';
import type { Task } from '../../shared/contract/scoring.ts';
import { asId } from '../../shared/domain/ids.ts';
import { fromSeconds } from '../../shared/domain/time.ts';

describe('times', () => {
  const nl = formatsFor('nl');
  const en = formatsFor('en');
  it('are written with tenths, by rounding down', () => {
    expect(nl.time(fromSeconds(212.49))).toBe('3:32,4');
    expect(en.time(fromSeconds(212.49))).toBe('3:32.4');
    expect(nl.time(fromSeconds(59.999))).toBe('0:59,9');
    expect(nl.time(fromSeconds(3661))).toBe('1:01:01,0');
    expect(nl.time(fromSeconds(-1))).toBe('0:00,0');
  });

  it('are written without tenths as durations, by rounding', () => {
    expect(nl.duration(fromSeconds(24.6))).toBe('0:25');
    expect(nl.duration(fromSeconds(3600))).toBe('1:00:00');
  });

  it('and numbers follow the language', () => {
    expect(nl.number(0.5, { minimumFractionDigits: 2 })).toBe('0,50');
    expect(en.number(0.5, { minimumFractionDigits: 2 })).toBe('0.50');
    expect(nl.size(1_500_000_000)).toBe('1,5 GB');
    expect(nl.size(734_003_200)).toBe('735 MB');
    expect(nl.size(10)).toBe('1 kB');
    expect(nl.size(0)).toBe('0 kB');
  });

  it('left are said in steps that do not flicker', () => {
    expect(timeLeft(null)).toBeNull();
    expect(timeLeft(0)).toEqual({ seconds: 5 });
    expect(timeLeft(37)).toEqual({ seconds: 40 });
    expect(timeLeft(90)).toEqual({ minutes: 2 });
    expect(timeLeft(600)).toEqual({ minutes: 10 });
  });
});

describe('the order of work', () => {
  const task = (code: string, answered: number, submittedAt: number | null): Task => ({
    sheetId: asId(code),
    roundId: asId('r'),
    roundName: 'Najaar',
    instrumentId: asId('ainsworth-1974'),
    recordingId: asId(code),
    recordingCode: code,
    answered,
    asked: 2,
    submittedAt,
  });
  it('begins with what was begun, then as given, without what is done', () => {
    const tasks = [task('A', 0, null), task('B', 2, 1), task('C', 1, null), task('D', 0, null)];
    expect(inOrderOfWork(tasks).map(({ recordingCode }) => recordingCode)).toEqual(['C', 'A', 'D']);
  });
});
