// Matching of two raters' events: which are the same, one to one, and which one of the raters does not have.
import { at } from '../indexed.ts';
import { type CodedEvent, type CodedSession, compareEvents } from './coded-session.ts';
import { bestLinks, type Link } from './link-search.ts';
import { linkingRule, overlapShare } from './linking-rule.ts';
import { straightened } from './straightened.ts';
import type { MatchedPair, MatchingRule, TimelineMatching } from './timeline-report.ts';

/**
 * The most pairs the rule allows; of those matchings the one with the greatest total overlap (counted in millionths)
 * or the least total shift in onset. Matching is about time: codes are compared afterwards, or agreement would be
 * sought where it is to be measured (Quera, Bakeman & Gnisci, 2007; Holle & Rein, 2015). Only between matchings that
 * are equal in time is the one with more equal codes taken, and by onset events that are alike are linked in their
 * order. What is still equal is decided by the events themselves, not by their place in the list or by which rater
 * comes first: exchanging the raters gives the mirrored matching. Pairs, omissions and commissions in order of onset.
 */
export function matchOptimally(session: CodedSession, rule: MatchingRule): TimelineMatching {
  const orderA = inOrder(session.a);
  const orderB = inOrder(session.b);
  const a = orderA.map((place) => at(session.a, place));
  const b = orderB.map((place) => at(session.b, place));
  const links = linksOf(a, b, rule);
  const linkedA = new Set(links.map((link) => link.a));
  const linkedB = new Set(links.map((link) => link.b));
  return {
    rule,
    pairs: links.map((link) => ({
      ...matchedPair(at(a, link.a), at(b, link.b)),
      a: at(orderA, link.a),
      b: at(orderB, link.b),
    })),
    omissions: orderA.filter((_, index) => !linkedA.has(index)),
    commissions: orderB.filter((_, index) => !linkedB.has(index)),
  };
}

function linksOf(a: readonly CodedEvent[], b: readonly CodedEvent[], rule: MatchingRule): Link[] {
  const side = compareTracks(a, b);
  if (side === 0) return a.map((_, place) => ({ a: place, b: place }));
  if (side > 0)
    return linksOf(b, a, rule)
      .map((link) => ({ a: link.b, b: link.a }))
      .toSorted(byPlaceInA);
  const links = bestLinks({ a, b }, linkingRule(rule, { a, b }));
  return (rule.kind === 'onset' ? straightened(links, a, b) : links).toSorted(byPlaceInA);
}

function byPlaceInA(x: Link, y: Link): number {
  return x.a - y.a;
}

function inOrder(events: readonly CodedEvent[]): number[] {
  return [...events.keys()].toSorted((x, y) => compareEvents(at(events, x), at(events, y)));
}

/** 0 only for tracks that are the same. */
function compareTracks(a: readonly CodedEvent[], b: readonly CodedEvent[]): number {
  for (let place = 0; place < Math.min(a.length, b.length); place += 1) {
    const difference = compareEvents(at(a, place), at(b, place));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function matchedPair(first: CodedEvent, second: CodedEvent): Omit<MatchedPair, 'a' | 'b'> {
  return {
    overlap: overlapShare(first, second),
    shift: second.start - first.start,
    sameCode: first.code === second.code,
  };
}
