// Per code: how often and how long each rater marked it, and how much of that they share.
import { type Figure, figure } from '../figure.ts';
import type { CodedEvent, CodedSession } from './coded-session.ts';
import { segmentOverlap } from './segment-overlap.ts';
import { timeUnitKappa } from './time-unit-kappa.ts';
import type { CodeAgreement } from './timeline-report.ts';

/** Every code that either rater used, by code unit; `unit` in milliseconds. */
export function codeAgreements(session: CodedSession, unit: number): CodeAgreement[] {
  return [...segmentOverlap(session).perCode].map(([code, overlap]) => ({
    code,
    countA: overlap.countA,
    countB: overlap.countB,
    durationA: overlap.durationA,
    durationB: overlap.durationB,
    overlap: overlap.iou,
    countRatio: ratio(overlap.countA, overlap.countB),
    durationRatio: ratio(overlap.durationA, overlap.durationB),
    kappa: presenceKappa(session, code, unit),
  }));
}

/** Looks at this code alone, so that another code marked over it does not hide it. */
function presenceKappa({ a, b, ...window }: CodedSession, code: string, unit: number): Figure {
  const withCode = (events: readonly CodedEvent[]): CodedEvent[] =>
    events.filter((event) => event.code === code);
  return timeUnitKappa({ a: withCode(a), b: withCode(b), ...window }, { unit }).kappa.estimate;
}

function ratio(x: number, y: number): Figure {
  return figure(Math.min(x, y) / Math.max(x, y));
}
