// Overlap of coded time: how much of the time that either rater gave a code did both give it.
import { type Figure, figure, reasonIfAnyNull, type ReasonCode } from '../figure.ts';
import { at } from '../indexed.ts';
import { sum } from '../sums.ts';
import { byStart, type CodedEvent, type CodedSession, codesOf } from './coded-session.ts';

export type CodeOverlap = {
  /** Common time / time of either (Jaccard). */
  readonly iou: Figure;
  /** Twice the common time / sum of both times. */
  readonly dice: Figure;
  /** Milliseconds, overlapping events of one rater counted once. */
  readonly durationA: number;
  readonly durationB: number;
  /** Events. */
  readonly countA: number;
  readonly countB: number;
};

export type SegmentOverlap = {
  /** Common time over all codes / time of either over all codes. */
  readonly estimate: Figure;
  readonly perCode: ReadonlyMap<string, CodeOverlap>;
  readonly reason?: ReasonCode;
};

type Stretch = { readonly start: number; readonly end: number };

/** Sources: Jaccard (1901); Dice (1945). */
export function segmentOverlap(session: CodedSession): SegmentOverlap {
  const codes = codesOf(session).map((code) => ({ code, ...codeTimes(session, code) }));
  const estimate = figure(sum(codes.map(({ common }) => common)) / sum(codes.map(({ either }) => either)));
  return {
    estimate,
    perCode: new Map(codes.map(({ code, overlap }) => [code, overlap])),
    ...reasonIfAnyNull([estimate, ...codes.map(({ overlap }) => overlap.iou)], 'no-events'),
  };
}

function codeTimes(
  session: CodedSession,
  code: string,
): { common: number; either: number; overlap: CodeOverlap } {
  const [ofA, ofB] = [withCode(session.a, code), withCode(session.b, code)];
  const [a, b] = [union(ofA), union(ofB)];
  const [durationA, durationB] = [lengthOf(a), lengthOf(b)];
  const common = commonTime(a, b);
  const either = durationA + durationB - common;
  const overlap = {
    iou: figure(common / either),
    dice: figure((2 * common) / (durationA + durationB)),
    durationA,
    durationB,
    countA: ofA.length,
    countB: ofB.length,
  };
  return { common, either, overlap };
}

function withCode(events: readonly CodedEvent[], code: string): CodedEvent[] {
  return events.filter((event) => event.code === code);
}

/** Stretches without overlap, in order. */
function union(events: readonly CodedEvent[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { start, end } of byStart(events)) {
    const last = stretches.at(-1);
    if (last !== undefined && start <= last.end) {
      stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else {
      stretches.push({ start, end });
    }
  }
  return stretches;
}

/** The time two lists of ordered stretches have in common, walked through side by side. */
function commonTime(a: readonly Stretch[], b: readonly Stretch[]): number {
  let total = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const [x, y] = [at(a, i), at(b, j)];
    total += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
    if (x.end < y.end) i += 1;
    else j += 1;
  }
  return total;
}

function lengthOf(stretches: readonly Stretch[]): number {
  return sum(stretches.map(({ start, end }) => end - start));
}
