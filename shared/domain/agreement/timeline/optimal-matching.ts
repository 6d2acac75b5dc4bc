// Matching of two raters' events: which are the same, one to one.
import { at } from '../indexed.ts';
import { alignEvents } from './alignment.ts';
import type { CodedEvent, CodedSession } from './coded-session.ts';
import { matchEvents } from './event-matching.ts';
import type { MatchedPair, MatchingRule, TimelineMatching } from './timeline-report.ts';

export function matchOptimally(session: CodedSession, rule: MatchingRule): TimelineMatching {
  const { a, b } = session;
  const links =
    rule.kind === 'overlap'
      ? matchEvents(session, rule.share).linked.map((pair) => ({ a: pair.a, b: pair.b }))
      : byOnset(a, b, rule.tolerance);
  const inA = new Set(links.map((link) => link.a));
  const inB = new Set(links.map((link) => link.b));
  return {
    rule,
    pairs: links
      .toSorted((x, y) => at(a, x.a).start - at(a, y.a).start || x.a - y.a)
      .map((link) => matchedPair(session, link)),
    omissions: [...a.keys()].filter((place) => !inA.has(place)),
    commissions: [...b.keys()].filter((place) => !inB.has(place)),
  };
}

type Link = { readonly a: number; readonly b: number };

function byOnset(a: readonly CodedEvent[], b: readonly CodedEvent[], tolerance: number): Link[] {
  const [placesA, placesB] = [placesByStart(a), placesByStart(b)];
  const { pairs } = alignEvents(
    placesA.map((place) => at(a, place)),
    placesB.map((place) => at(b, place)),
    { disagree: 0, gap: 1, tolerance, timed: true },
  );
  return pairs.flatMap((pair) =>
    pair.a === null || pair.b === null ? [] : [{ a: at(placesA, pair.a), b: at(placesB, pair.b) }],
  );
}

function placesByStart(events: readonly CodedEvent[]): number[] {
  return [...events.keys()].toSorted((x, y) => at(events, x).start - at(events, y).start);
}

function matchedPair({ a, b }: CodedSession, link: Link): MatchedPair {
  const [first, second] = [at(a, link.a), at(b, link.b)];
  return {
    ...link,
    overlap: overlapShare(first, second),
    shift: second.start - first.start,
    sameCode: first.code === second.code,
  };
}

/** Common time as a share of the longer event; of two without length 1 where they coincide. */
export function overlapShare(x: CodedEvent, y: CodedEvent): number {
  const common = Math.min(x.end, y.end) - Math.max(x.start, y.start);
  const longer = Math.max(x.end - x.start, y.end - y.start);
  if (longer === 0) return common === 0 ? 1 : 0;
  return Math.max(0, common) / longer;
}
