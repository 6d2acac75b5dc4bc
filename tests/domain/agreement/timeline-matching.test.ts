// The matching of two raters' events: best of all, the same from either side, every event in one place.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byStart,
  type CodedEvent,
  type CodedSession,
} from '../../../shared/domain/agreement/timeline/coded-session.ts';
import { generateSession } from '../../../shared/domain/agreement/timeline/event-generator.ts';
import { leastCostAssignment } from '../../../shared/domain/agreement/timeline/least-cost-assignment.ts';
import { bestLinks } from '../../../shared/domain/agreement/timeline/link-search.ts';
import { linkingRule } from '../../../shared/domain/agreement/timeline/linking-rule.ts';
import { matchOptimally } from '../../../shared/domain/agreement/timeline/optimal-matching.ts';
import { overlapKappa } from '../../../shared/domain/agreement/timeline/overlap-kappa.ts';
import type {
  MatchingRule,
  TimelineMatching,
} from '../../../shared/domain/agreement/timeline/timeline-report.ts';
import { anySession } from './arbitraries.ts';
import { anyKnot, anyRule, bestWorth, swapped, worthOf } from './timeline-arbitraries.ts';

const event = (start: number, end: number, code: string): CodedEvent => ({ start, end, code });
const tracks = (a: CodedEvent[], b: CodedEvent[]): CodedSession => ({ a, b, t0: 0, t1: 100 });
const half: MatchingRule = { kind: 'overlap', share: 0.5 };

function linksOf({ pairs }: TimelineMatching): string[] {
  return pairs.map(({ a, b }) => `${a}-${b}`);
}

describe('optimal matching', () => {
  it('is the best of all matchings: most pairs, then nearest in time, then most equal codes', () => {
    fc.assert(
      fc.property(anyKnot(5), anyRule, (session, rule) => {
        expect(worthOf(session, matchOptimally(session, rule))).toEqual(bestWorth(session, rule));
      }),
      { numRuns: 500 },
    );
  });

  it('puts every event in exactly one place', () => {
    fc.assert(
      fc.property(anyKnot(12), anyRule, (session, rule) => {
        const { pairs, omissions, commissions } = matchOptimally(session, rule);
        const places = (list: readonly number[]): number[] => list.toSorted((x, y) => x - y);
        expect(places([...pairs.map(({ a }) => a), ...omissions])).toEqual([...session.a.keys()]);
        expect(places([...pairs.map(({ b }) => b), ...commissions])).toEqual([...session.b.keys()]);
      }),
    );
  });

  it('is mirrored when the raters change places', () => {
    fc.assert(
      fc.property(anyKnot(12), anyRule, (session, rule) => {
        const one = matchOptimally(session, rule);
        const other = matchOptimally(swapped(session), rule);
        const mirrored = other.pairs.map(({ a, b, shift }) => ({ a: b, b: a, shift: 0 - shift }));
        const own = one.pairs.map(({ a, b, shift }) => ({ a, b, shift: shift + 0 }));
        expect(mirrored.toSorted((x, y) => x.a - y.a)).toEqual(own.toSorted((x, y) => x.a - y.a));
        expect(other.omissions).toEqual(one.commissions);
        expect(other.commissions).toEqual(one.omissions);
      }),
    );
  });

  it('does not change when the whole recording begins later', () => {
    fc.assert(
      fc.property(anyKnot(8), anyRule, fc.integer({ min: 1, max: 9_999_999 }), (session, rule, later) => {
        const move = (events: readonly CodedEvent[]): CodedEvent[] =>
          events.map(({ start, end, code }) => event(start + later, end + later, code));
        const moved = { ...session, a: move(session.a), b: move(session.b) };
        expect(matchOptimally(moved, rule)).toEqual(matchOptimally(session, rule));
      }),
    );
  });

  it('links the same events, in time and code, in whatever order they are listed', () => {
    fc.assert(
      fc.property(anyKnot(8), anyRule, (session, rule) => {
        const seen = ({ a, b }: CodedSession): string[] =>
          matchOptimally({ ...session, a, b }, rule).pairs.map((pair) =>
            JSON.stringify([a[pair.a], b[pair.b]]),
          );
        const backwards = { ...session, a: session.a.toReversed(), b: session.b.toReversed() };
        expect(seen(backwards)).toEqual(seen(session));
      }),
    );
  });

  it('links everything of a timeline with itself, each event with its equal', () => {
    fc.assert(
      fc.property(anyKnot(12), anyRule, ({ a, ...window }, rule) => {
        const { pairs } = matchOptimally({ ...window, a, b: a }, rule);
        expect(pairs.map((pair) => pair.a)).toHaveLength(a.length);
        for (const pair of pairs)
          expect(pair).toMatchObject({ b: pair.a, overlap: 1, shift: 0, sameCode: true });
      }),
    );
  });

  it('has exactly one omission when one event of an equal timeline is taken away', () => {
    fc.assert(
      fc.property(anyKnot(10), anyRule, fc.nat(), ({ a, ...window }, rule, which) => {
        if (a.length === 0) return;
        const gone = which % a.length;
        const b = a.filter((_, place) => place !== gone);
        const { omissions, commissions } = matchOptimally({ ...window, a, b }, rule);
        expect(commissions).toEqual([]);
        expect(omissions).toHaveLength(1);
        const [omitted] = omissions.map((place) => a[place]);
        expect(omitted?.start).toBe(a[gone]?.start);
        expect(omitted?.code).toBe(a[gone]?.code);
      }),
    );
  });

  it('links what the greedy rule links, where that rule has one answer', () => {
    fc.assert(
      fc.property(anySession(), (session) => {
        const greedy = overlapKappa(session, 0.6).matching.linked.map(({ a, b }) => `${a}-${b}`);
        const optimal = linksOf(matchOptimally(session, { kind: 'overlap', share: 0.6 }));
        expect(optimal.toSorted()).toEqual(greedy.toSorted());
      }),
    );
  });
});

describe('matching by hand', () => {
  it('gives up the largest overlap where that links one pair more', () => {
    // A0 lies nearest to B1, but only A0 can be linked to B0.
    const session = tracks(
      [event(0, 10, 'gaze'), event(3, 13, 'gaze')],
      [event(-4, 6, 'gaze'), event(1, 11, 'gaze')],
    );
    expect(linksOf(matchOptimally(session, half))).toEqual(['0-0', '1-1']);
  });

  it('goes by time, not by code, unless time does not decide', () => {
    const nearer = tracks([event(0, 10, 'gaze')], [event(0, 9, 'smile'), event(0, 8, 'gaze')]);
    expect(linksOf(matchOptimally(nearer, half))).toEqual(['0-0']);
    const equallyNear = tracks([event(0, 10, 'gaze')], [event(0, 9, 'smile'), event(0, 9, 'gaze')]);
    expect(linksOf(matchOptimally(equallyNear, half))).toEqual(['0-1']);
  });

  it('does not cross links by onset between events that are alike', () => {
    fc.assert(
      fc.property(anyKnot(9), fc.constantFrom(1, 3, 8, 100), (session, tolerance) => {
        const pairs = matchOptimally(session, { kind: 'onset', tolerance }).pairs.map(({ a, b }) => ({
          a: session.a[a],
          b: session.b[b],
        }));
        const isCrossed = pairs.some((one) =>
          pairs.some(
            (other) =>
              one.a?.code === other.a?.code &&
              one.b?.code === other.b?.code &&
              (one.a?.start ?? 0) < (other.a?.start ?? 0) &&
              (one.b?.start ?? 0) > (other.b?.start ?? 0),
          ),
        );
        expect(isCrossed).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not cross links by onset, except for the sake of a code', () => {
    const onset: MatchingRule = { kind: 'onset', tolerance: 10 };
    const alike = tracks(
      [event(0, 1, 'gaze'), event(1, 2, 'gaze')],
      [event(3, 4, 'gaze'), event(2, 3, 'gaze')],
    );
    expect(linksOf(matchOptimally(alike, onset))).toEqual(['0-1', '1-0']);
    const marked = tracks(
      [event(0, 1, 'gaze'), event(0, 1, 'smile')],
      [event(2, 3, 'smile'), event(3, 4, 'gaze')],
    );
    expect(linksOf(matchOptimally(marked, onset))).toEqual(['0-1', '1-0']);
  });

  it('takes a threshold as met when it is met exactly, and touching as no overlap', () => {
    const exactly = tracks([event(0, 10, 'gaze')], [event(5, 10, 'gaze')]);
    expect(matchOptimally(exactly, half).pairs).toEqual([
      { a: 0, b: 0, overlap: 0.5, shift: 5, sameCode: true },
    ]);
    const touching = tracks([event(0, 10, 'gaze')], [event(10, 20, 'gaze')]);
    expect(matchOptimally(touching, { kind: 'overlap', share: 0 })).toMatchObject({
      pairs: [],
      omissions: [0],
      commissions: [0],
    });
  });
});

describe('when too many events can be the same one', () => {
  it('is still the best where the events of one rater do not overlap', () => {
    fc.assert(
      fc.property(anySession(6), fc.constantFrom(0, 0.2, 0.6), (session, share) => {
        const rule: MatchingRule = { kind: 'overlap', share };
        const pairs = bestLinks(session, linkingRule(rule, session), 0);
        expect(worthOf(session, { rule, pairs }).slice(0, 2)).toEqual(bestWorth(session, rule).slice(0, 2));
      }),
    );
  });

  it('is still the best in number and in shift by onset', () => {
    fc.assert(
      fc.property(anyKnot(5), fc.constantFrom(0, 2, 9), (session, tolerance) => {
        const rule: MatchingRule = { kind: 'onset', tolerance };
        const inOrder = { a: byStart(session.a), b: byStart(session.b) };
        const pairs = bestLinks(inOrder, linkingRule(rule, inOrder), 0);
        expect(worthOf(inOrder, { rule, pairs }).slice(0, 2)).toEqual(bestWorth(session, rule).slice(0, 2));
      }),
    );
  });

  it('links in order of onset only, from the first possible link too many', () => {
    const session = tracks(
      [event(0, 100, 'play'), event(10, 30, 'gaze')],
      [event(5, 25, 'gaze'), event(7, 100, 'play')],
    );
    const rule = linkingRule(half, session);
    expect(bestLinks(session, rule, 2)).toEqual([
      { a: 0, b: 1 },
      { a: 1, b: 0 },
    ]);
    expect(bestLinks(session, rule, 1)).toHaveLength(1);
  });

  it('misses nothing by looking only within reach, in either way of searching', () => {
    const shares = fc.constantFrom(0.2, 0.5);
    const choices = fc.constantFrom(0, 1_000);
    fc.assert(
      fc.property(anyKnot(14), shares, choices, ({ a, b }, share, mostChoices) => {
        const session = { a: byStart(a), b: byStart(b) };
        const near = linkingRule({ kind: 'overlap', share }, session);
        const everywhere = { ...near, reach: () => Number.POSITIVE_INFINITY };
        expect(bestLinks(session, near, mostChoices)).toEqual(bestLinks(session, everywhere, mostChoices));
      }),
      { numRuns: 500 },
    );
  });
});

describe('assignment', () => {
  it('leaves out the row that costs most, not the one that came last', () => {
    const choices = {
      firsts: Int32Array.of(0, 1, 2),
      columns: Int32Array.of(0, 0),
      costs: Float64Array.of(9, 4),
      columnCount: 1,
    };
    expect([...leastCostAssignment(choices)]).toEqual([-1, 0]);
  });

  it('finds the events of a generated session again', () => {
    const { a, b, ...window } = generateSession({
      seed: 3,
      n: 400,
      codes: ['gaze', 'smile'],
      dmin: 1_000,
      dmax: 3_000,
      gap: 500,
      jitter: 100,
      pdrop: 0,
      pconf: 0,
    });
    const { pairs } = matchOptimally({ a, b, ...window }, { kind: 'onset', tolerance: 200 });
    expect(pairs.map((pair) => pair.b - pair.a)).toEqual(a.map(() => 0));
  });
});
