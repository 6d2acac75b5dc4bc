// Random tracks of two raters, and matchings written out by trying them all.
import * as fc from 'fast-check';
import type {
  CodedEvent,
  CodedSession,
  Tracks,
} from '../../../shared/domain/agreement/timeline/coded-session.ts';
import { overlapShare } from '../../../shared/domain/agreement/timeline/linking-rule.ts';
import type { Link } from '../../../shared/domain/agreement/timeline/link-search.ts';
import type { MatchingRule } from '../../../shared/domain/agreement/timeline/timeline-report.ts';

const anyEvent: fc.Arbitrary<CodedEvent> = fc
  .record({
    start: fc.integer({ min: 0, max: 20 }),
    duration: fc.integer({ min: 0, max: 12 }),
    code: fc.constantFrom('gaze', 'smile'),
  })
  .map(({ start, duration, code }) => ({ start, end: start + duration, code }));

/** In any order, overlapping within a rater, some without length, some the same. */
export function anyKnot(maxEvents: number): fc.Arbitrary<CodedSession> {
  const track = fc.array(anyEvent, { maxLength: maxEvents });
  return fc.record({ a: track, b: track, t0: fc.constant(0), t1: fc.constant(40) });
}

export const anyRule: fc.Arbitrary<MatchingRule> = fc.oneof(
  fc.record({ kind: fc.constant('overlap' as const), share: fc.constantFrom(0, 0.2, 0.5, 0.6, 1) }),
  fc.record({ kind: fc.constant('onset' as const), tolerance: fc.constantFrom(0, 1, 3, 8, 100) }),
);

export function swapped<T extends Tracks>(session: T): T {
  return { ...session, a: session.b, b: session.a };
}

/** What makes one matching better than another, the first difference deciding: lower is better. */
export type Worth = readonly [unmatched: number, time: number, otherCodes: number];

export function worthOf(
  { a, b }: Tracks,
  { pairs, rule }: { readonly pairs: readonly Link[]; readonly rule: MatchingRule },
): Worth {
  return pairs.reduce<Worth>(
    (worth, pair) => {
      const [x, y] = [a[pair.a], b[pair.b]];
      if (x === undefined || y === undefined) throw new Error('a pair of events that are not there');
      return joined(worth, x, y, rule);
    },
    [0, 0, 0],
  );
}

/** The best worth of all matchings, by trying every partner for every event. */
export function bestWorth({ a, b }: Tracks, rule: MatchingRule): Worth {
  const [first, ...rest] = a;
  if (first === undefined) return [0, 0, 0];
  const options = b
    .filter((other) => mayBeLinked(first, other, rule))
    .map((other) =>
      joined(bestWorth({ a: rest, b: b.filter((left) => left !== other) }, rule), first, other, rule),
    );
  return [bestWorth({ a: rest, b }, rule), ...options].toSorted(byWorth)[0] ?? [0, 0, 0];
}

function byWorth(x: Worth, y: Worth): number {
  return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
}

function mayBeLinked(x: CodedEvent, y: CodedEvent, rule: MatchingRule): boolean {
  if (rule.kind === 'onset') return Math.abs(x.start - y.start) <= rule.tolerance;
  const overlap = overlapShare(x, y);
  return overlap > 0 && overlap >= rule.share;
}

function joined([pairs, time, otherCodes]: Worth, x: CodedEvent, y: CodedEvent, rule: MatchingRule): Worth {
  const cost =
    rule.kind === 'onset' ? Math.abs(x.start - y.start) : Math.round((1 - overlapShare(x, y)) * 1e6);
  return [pairs - 1, time + cost, otherCodes + (x.code === y.code ? 0 : 1)];
}
