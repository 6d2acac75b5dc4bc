// TimelineInquiry: the marks of two raters on one recording as a task for the statistics thread, with the fragment
// behind every event. A fragment with two codes counts as two events, one of each code.

import type {
  TimelineFragment,
  TimelineStudy,
  TimelineTrack,
} from '../../../../shared/contract/agreement.ts';
import type { CodedEvent } from '../../../../shared/domain/agreement/timeline/coded-session.ts';
import type { MatchingRule } from '../../../../shared/domain/agreement/timeline/timeline-report.ts';
import type { Micros } from '../../../../shared/domain/time.ts';
import type { StatisticsTask } from '../../../statistics/tasks.ts';

export interface TimelineSettings {
  readonly rule: MatchingRule;
  /** Length of a time unit, milliseconds. */
  readonly unit: number;
}

export const USUAL_SETTINGS: TimelineSettings = { rule: { kind: 'overlap', share: 0.5 }, unit: 1000 };

/** Milliseconds. */
export const TOLERANCES: readonly number[] = [0, 500, 1000, 1500, 2000, 3000, 4000, 5000, 7500, 10_000];

/** The code of a fragment that was given none. */
export const NO_CODE = 'none';

export interface MarkedEvent extends CodedEvent {
  readonly fragment: TimelineFragment;
}

export interface TimelineInquiry extends StatisticsTask<'timeline'> {
  readonly kind: 'timeline';
  readonly study: TimelineStudy;
  readonly settings: TimelineSettings;
  readonly a: readonly MarkedEvent[];
  readonly b: readonly MarkedEvent[];
}

export function makeTimelineInquiry(study: TimelineStudy, settings: TimelineSettings): TimelineInquiry {
  const a = eventsOf(study.a);
  const b = eventsOf(study.b);
  const bare = ({ start, end, code }: MarkedEvent): CodedEvent => ({ start, end, code });
  return {
    kind: 'timeline',
    study,
    settings,
    a,
    b,
    question: {
      session: { a: a.map(bare), b: b.map(bare), t0: 0, t1: milliseconds(study.duration) },
      options: { ...settings, tolerances: TOLERANCES },
    },
  };
}

function eventsOf({ fragments }: TimelineTrack): readonly MarkedEvent[] {
  return fragments.flatMap((fragment) => {
    const start = milliseconds(fragment.start);
    // The thinnest mark still lasts a moment.
    const end = Math.max(start + 1, milliseconds(fragment.end));
    const codes = fragment.codes.length === 0 ? [NO_CODE] : fragment.codes;
    return codes.map((code): MarkedEvent => ({ start, end, code, fragment }));
  });
}

const MICROS_PER_MILLISECOND = 1000;

function milliseconds(time: Micros): number {
  return Math.round(time / MICROS_PER_MILLISECOND);
}
