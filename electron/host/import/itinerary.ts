// The itinerary of an import: its phases with the seconds each is expected to take, so that progress moves evenly
// although a film may or may not have to be converted, which shows only on the way.

import type { ImportPhase } from '../../../shared/domain/job/job.ts';
import type { ReportProgress } from '../jobs/jobs.ts';

export interface Itinerary {
  /** Corrects what a phase that is still to come will take. */
  expect(phase: ImportPhase, seconds: number): void;
  /** Begins a phase; what went before counts as done. */
  enter(phase: ImportPhase): void;
  /** How far the present phase is: 0…1. */
  at(share: number): void;
}

export function createItinerary(
  report: ReportProgress,
  expected: ReadonlyMap<ImportPhase, number>,
): Itinerary {
  const toCome = new Map(expected);
  let phase: ImportPhase = 'waiting';
  let begin = 0;
  let length = 0;
  return {
    expect(later, seconds) {
      if (toCome.has(later)) toCome.set(later, seconds);
    },
    enter(next) {
      begin += length;
      const all = [...toCome.values()].reduce((sum, seconds) => sum + seconds, 0);
      length = all === 0 ? 0 : ((1 - begin) * (toCome.get(next) ?? 0)) / all;
      toCome.delete(next);
      phase = next;
      report(phase, begin);
    },
    at(share) {
      report(phase, begin + length * Math.min(Math.max(share, 0), 1));
    },
  };
}
