// Latencies and sequential tables: values worked out by hand, identities from the literature, and slow versions.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodedEvent } from '../../../shared/domain/coding-figures/coded-event.ts';
import {
  linkedResponses,
  responseLatency,
  type ResponseLatency,
} from '../../../shared/domain/coding-figures/response-latency.ts';
import { isTooSmall, type Transition } from '../../../shared/domain/coding-figures/transition.ts';
import type { Turns } from '../../../shared/domain/coding-figures/turns.ts';
import type { FragmentLink } from '../../../shared/domain/fragment/fragment-link.ts';
import { asId, type CodeId } from '../../../shared/domain/ids.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { event, sequence, lagsOn, windowsOn } from './events.ts';

const NO_TURNS: Turns = new Map();

function latencyOf(
  signals: readonly CodedEvent[],
  responses: readonly CodedEvent[],
  links: readonly FragmentLink[],
  window: number,
): ResponseLatency {
  return responseLatency([{ signals, responses }], linkedResponses(responses, links), window);
}

function of(transitions: readonly Transition[], given: string, target: string): Transition {
  const found = transitions.find(
    (one) => one.given === asId<CodeId>(given) && one.target === asId<CodeId>(target),
  );
  if (found === undefined) throw new Error(`no ${given} → ${target}`);
  return found;
}

const letters = fc
  .array(fc.constantFrom('A', 'B', 'C'), { minLength: 2, maxLength: 40 })
  .map((all) => all.join(''));

describe('lags by events', () => {
  it('of ABABABAC, worked out by hand', () => {
    // Pairs: AB BA AB BA AB BA AC.
    const { pairs, ties, transitions } = lagsOn(sequence('ABABABAC'), 1, NO_TURNS);
    expect([pairs, ties]).toEqual([7, 0]);
    const ab = of(transitions, 'A', 'B');
    // A is given 4 of 7 times, B is the target 3 of 7.
    expect(ab).toMatchObject({ observed: 3, probability: 0.75 });
    expect(ab.expected).toBeCloseTo(12 / 7, 12);
    expect(ab.residual).toBeCloseTo((3 - 12 / 7) / Math.sqrt((12 / 7) * (3 / 7) * (4 / 7)), 12);
    expect(isTooSmall(ab)).toBe(true);
    expect(of(transitions, 'C', 'A')).toMatchObject({
      observed: 0,
      probability: null,
      residual: null,
    });
    expect(of(lagsOn(sequence('ABABABAC'), 2, NO_TURNS).transitions, 'A', 'A').observed).toBe(3);
  });

  it('of two codes: the square of each residual is the chi-square of the table', () => {
    const { pairs, transitions } = lagsOn(sequence('AABABBBAABABABBABAAAB'), 1, NO_TURNS);
    const count = (given: string, target: string) => of(transitions, given, target).observed;
    const [a, b, c, d] = [count('A', 'A'), count('A', 'B'), count('B', 'A'), count('B', 'B')];
    const chi = (pairs * (a * d - b * c) ** 2) / ((a + b) * (c + d) * (a + c) * (b + d));
    for (const one of transitions) expect((one.residual ?? 0) ** 2).toBeCloseTo(chi, 10);
  });

  it('the residual is the z of Allison and Liker', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const { pairs, transitions } = lagsOn(sequence(text), 1, NO_TURNS);
        for (const { given, target, observed, residual, probability } of transitions) {
          if (residual === null || probability === null) continue;
          const ofGiven = observed / probability;
          if (!Number.isFinite(ofGiven)) continue;
          const targets = transitions.filter((one) => one.target === target);
          const p = targets.reduce((sum, one) => sum + one.observed, 0) / pairs;
          const base = ofGiven / pairs;
          const z = (probability - p) / Math.sqrt((p * (1 - p) * (1 - base)) / (pairs * base));
          expect(residual, `${given} ${target}`).toBeCloseTo(z, 8);
        }
      }),
    );
  });

  it('counts each pair once, whatever the lag', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 5 }), (text, lag) => {
        const { pairs, transitions } = lagsOn(sequence(text), lag, NO_TURNS);
        expect(pairs).toBe(Math.max(0, text.length - lag));
        expect(transitions.reduce((sum, { observed }) => sum + observed, 0)).toBe(pairs);
        expect(transitions.reduce((sum, { expected }) => sum + (expected ?? 0), 0)).toBeCloseTo(pairs, 8);
      }),
    );
  });

  it('what begins together does not follow, and is only told as such', () => {
    const { pairs, ties, transitions } = lagsOn([event('A', 1), event('B', 1), event('A', 2)], 1, NO_TURNS);
    expect([pairs, ties]).toEqual([1, 1]);
    expect(of(transitions, 'A', 'B')).toMatchObject({ observed: 0, expected: 0, probability: null });
    expect(of(transitions, 'B', 'A')).toMatchObject({ observed: 1, probability: 1 });
  });

  it('two codes on one fragment follow nothing but each other’s fragments', () => {
    const both = Array.from({ length: 10 }, (_, at) => [event('X', at * 5), event('Y', at * 5)]).flat();
    const { pairs, ties, transitions } = lagsOn(both, 1, NO_TURNS);
    expect([pairs, ties]).toEqual([9, 10]);
    expect(of(transitions, 'X', 'Y').observed).toBe(0);
  });
});

describe('time windows', () => {
  it('worked out by hand', () => {
    // Signals at 10 and 40 on 100 s; windows of 5 s take a tenth of the film. Four answers, two in a window.
    const events = [
      event('S', 10),
      event('R', 12),
      event('R', 30),
      event('S', 40),
      event('R', 45),
      event('R', 80),
    ];
    const found = of(windowsOn(events, fromSeconds(100), 5_000_000, NO_TURNS), 'S', 'R');
    expect(found).toMatchObject({ observed: 2, probability: 1 });
    expect(found.expected).toBeCloseTo(0.4, 12);
    expect(found.residual).toBeCloseTo(1.6 / Math.sqrt(0.4 * 0.9), 12);
  });

  it('what begins together does not follow, what begins at the very end of the window does', () => {
    const table = (answer: number) =>
      of(
        windowsOn(
          [event('S', 10), event('R', answer)].toSorted((a, b) => a.start - b.start),
          fromSeconds(60),
          5_000_000,
          NO_TURNS,
        ),
        'S',
        'R',
      );
    expect([10, 10.001, 15, 15.001].map((at) => table(at).observed)).toEqual([0, 1, 1, 0]);
  });

  it('are cut to the film and counted once where they overlap', () => {
    const events = [event('S', 50), event('S', 52), event('S', 58)];
    const self = of(windowsOn(events, fromSeconds(60), 5_000_000, NO_TURNS), 'S', 'S');
    // 50–57 and 58–60: 9 of 60 s. The second begins within the first window.
    expect(self.observed).toBe(1);
    expect(self.expected).toBeCloseTo((3 * 9) / 60, 12);
  });

  it('agree with looking at every pair', () => {
    const made = fc.array(fc.tuple(fc.constantFrom('A', 'B'), fc.nat(200)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(made, fc.integer({ min: 1, max: 40 }), (all, window) => {
        const events = all.map(([code, at]) => event(code, at)).toSorted((a, b) => a.start - b.start);
        const starts = (code: CodeId) =>
          events.filter(({ codeId }) => codeId === code).map(({ start }) => start);
        const within = window * 1_000_000;
        for (const one of windowsOn(events, fromSeconds(300), within, NO_TURNS)) {
          const [given, targets] = [starts(one.given), starts(one.target)];
          const follows = (from: number, to: number) => to > from && to - from <= within;
          const observed = targets.filter((to) => given.some((from) => follows(from, to))).length;
          const followed = given.filter((from) => targets.some((to) => follows(from, to))).length;
          expect(one.observed).toBe(observed);
          expect(one.probability).toBeCloseTo(followed / given.length, 12);
        }
      }),
    );
  });
});

describe('from signal to response', () => {
  const signals = [event('S', 10), event('S', 20), event('S', 40)];
  const responses = [event('R', 12), event('R', 24), event('R', 60)];

  it('takes the first response that begins in time', () => {
    expect(latencyOf(signals, responses, [], 10_000_000)).toEqual({
      signals: 3,
      answered: 2,
      before: 0,
      latencies: { count: 2, total: 6e6, mean: 3e6, median: 3e6, shortest: 2e6, longest: 4e6 },
    });
    expect(latencyOf(signals, [], [], 10_000_000)).toEqual({
      signals: 3,
      answered: 0,
      before: 0,
      latencies: null,
    });
  });

  it('takes the linked response instead, however late, and no other kind of link', () => {
    const [, second, last] = responses;
    const [first] = signals;
    if (first === undefined || second === undefined || last === undefined) throw new Error('three');
    const link = (from: CodedEvent, kind: FragmentLink['kind']): FragmentLink => ({
      id: asId('1'.repeat(32)),
      from: from.fragmentId,
      to: first.fragmentId,
      kind,
    });
    const shortest = (links: readonly FragmentLink[]) =>
      latencyOf([first], responses, links, 5_000_000).latencies?.shortest;
    expect(shortest([link(last, 'answers')])).toBe(50e6);
    expect(shortest([link(last, 'answers'), link(second, 'answers')])).toBe(14e6);
    expect(shortest([link(last, 'effect')])).toBe(2e6);
  });

  it('no event answers itself, nor its own fragment', () => {
    const same = [event('S', 10), event('S', 13)];
    expect(latencyOf(same, same, [], 5_000_000)).toMatchObject({
      answered: 1,
      latencies: { total: 3e6 },
    });
    const onOne = (code: string) => event(code, 10, 11, null, 'one');
    const later = event('R', 12);
    const found = latencyOf([onOne('S')], [onOne('R'), later], [], 5_000_000);
    expect(found.latencies?.shortest).toBe(2e6);
    expect(latencyOf([onOne('S')], [onOne('R')], [], 5_000_000).answered).toBe(0);
    // Another fragment that begins with it does answer.
    expect(latencyOf([onOne('S')], [event('R', 10)], [], 5_000_000).latencies?.shortest).toBe(0);
  });

  it('a linked response that begins before its signal is told apart, and takes no time', () => {
    const [signal, early, late] = [event('S', 20), event('R', 15), event('R', 22)];
    const link = (from: CodedEvent): FragmentLink => ({
      id: asId('1'.repeat(32)),
      from: from.fragmentId,
      to: signal.fragmentId,
      kind: 'answers',
    });
    const of = (links: readonly FragmentLink[]) => latencyOf([signal], [early, late], links, 5_000_000);
    expect(of([link(early)])).toEqual({ signals: 1, answered: 0, before: 1, latencies: null });
    expect(of([link(early), link(late)])).toMatchObject({
      answered: 1,
      before: 0,
      latencies: { total: 2e6 },
    });
  });

  it('agrees with looking at every response', () => {
    const times = fc.array(fc.nat(300), { maxLength: 25 }).map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(times, times, fc.nat(50), (from, to, window) => {
        const found = latencyOf(
          from.map((at) => event('S', at)),
          to.map((at) => event('R', at)),
          [],
          window * 1_000_000,
        );
        const slow = from
          .map((at) => to.filter((other) => other >= at && other - at <= window).map((other) => other - at))
          .filter((all) => all.length > 0)
          .map((all) => Math.min(...all));
        expect(found.answered).toBe(slow.length);
        expect(found.latencies?.total ?? 0).toBe(slow.reduce((sum, one) => sum + one, 0) * 1_000_000);
      }),
    );
  });
});
