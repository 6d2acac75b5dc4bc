// Numbers within episodes: values worked out by hand, and what must hold however a film is laid out.

import fc from 'fast-check';
import { describe as group, expect, it } from 'vitest';
import { describe, describeCodes } from '../../../shared/domain/coding-figures/descriptives.ts';
import type { CodedEvent } from '../../../shared/domain/coding-figures/coded-event.ts';
import { lagTable } from '../../../shared/domain/coding-figures/lag-sequential.ts';
import { linkedResponses, responseLatency } from '../../../shared/domain/coding-figures/response-latency.ts';
import {
  beganIn,
  countOutside,
  cutTo,
  joined,
  wholeFilm,
} from '../../../shared/domain/coding-figures/stretch.ts';
import type { Turns } from '../../../shared/domain/coding-figures/turns.ts';
import { windowTable } from '../../../shared/domain/coding-figures/window-sequential.ts';
import type { FragmentLink } from '../../../shared/domain/fragment/fragment-link.ts';
import { asId, type CodeGroupId, type CodeId } from '../../../shared/domain/ids.ts';
import { fromSeconds, type Span } from '../../../shared/domain/time.ts';
import { event } from './events.ts';

const span = (start: number, end: number): Span => ({ start: fromSeconds(start), end: fromSeconds(end) });
const times = (events: readonly CodedEvent[]) => events.map(({ start, end }) => [start / 1e6, end / 1e6]);

const NO_TURNS: Turns = new Map();
const watched = (events: readonly CodedEvent[], spans: readonly Span[]) => ({
  cut: cutTo(events, spans),
  began: beganIn(events, spans),
});

/** Two of half a minute each, on a film of two minutes. */
const PLAY = span(10, 40);
const TIDY_UP = span(60, 90);
const BOTH = [PLAY, TIDY_UP];

// Over the begin of the first, over the break, a moment on an end, one on a begin, and one after all.
const EVENTS = [event('a', 5, 15), event('a', 30, 70), event('a', 40), event('a', 60), event('a', 95, 99)];

group('cut to episodes', () => {
  it('what reaches over a bound is there with the part inside; a moment on a bound is in the later one', () => {
    const [play, tidyUp] = cutTo(EVENTS, BOTH);
    expect(times(play?.events ?? [])).toEqual([
      [10, 15],
      [30, 40],
    ]);
    expect(times(tidyUp?.events ?? [])).toEqual([
      [60, 70],
      [60, 60],
    ]);
  });

  it('exactly to the microsecond, half open', () => {
    const bounds = { start: fromSeconds(10.000001), end: fromSeconds(19.999999) };
    const cut = (from: number, to: number) => cutTo([event('a', from, to)], [bounds])[0]?.events ?? [];
    expect(times(cut(10, 20))).toEqual([[10.000001, 19.999999]]);
    expect(cut(5, 10.000001)).toEqual([]);
    expect(cut(19.999999, 30)).toEqual([]);
    expect(times(cut(5, 10.000002))).toEqual([[10.000001, 10.000002]]);
  });

  it('episodes that touch are one stretch, whatever order they are given in', () => {
    expect(joined([span(20, 30), span(40, 50), span(10, 20)])).toEqual([span(10, 30), span(40, 50)]);
    expect(times(cutTo([event('a', 15, 25)], [span(10, 20), span(20, 30)])[0]?.events ?? [])).toEqual([
      [15, 25],
    ]);
  });

  it('says how many fragments lie outside, each once however many codes it has', () => {
    expect(countOutside(EVENTS, BOTH)).toBe(2);
    const double = [event('a', 95, 99, null, '1'), event('b', 95, 99, null, '1')];
    expect(countOutside(double, BOTH)).toBe(1);
    expect(countOutside(EVENTS, [span(0, 120)])).toBe(0);
  });
});

group('numbers over episodes', () => {
  it('of one: counts, shares and rates are of that half minute', () => {
    // 10–15 and 30–40 of 10–40.
    expect(describe(cutTo(EVENTS, [PLAY]))).toEqual({
      count: 2,
      durations: { count: 2, total: 15e6, mean: 7.5e6, median: 7.5e6, shortest: 5e6, longest: 10e6 },
      share: 0.5,
      perMinute: 4,
      latency: 0,
      meanGap: 15e6,
    });
  });

  it('of both together: of that minute, and no gap runs over the break', () => {
    const found = describe(cutTo(EVENTS, BOTH));
    expect(found).toMatchObject({ count: 4, perMinute: 4, latency: 0 });
    expect(found.durations).toMatchObject({ count: 3, total: 25e6, median: 10e6 });
    expect(found.share).toBeCloseTo(25 / 60, 12);
    // 15 to 30, and none between what begins together at 60.
    expect(found.meanGap).toBe(7.5e6);
  });

  it('time between episodes does not count until the first', () => {
    expect(describe(cutTo([event('a', 65, 66)], BOTH)).latency).toBe(35e6);
    expect(describe(cutTo([event('a', 65, 66)], [TIDY_UP])).latency).toBe(5e6);
  });

  it('nothing follows over a break, and what was on already does not begin', () => {
    const events = [event('A', 20), event('B', 30), event('A', 50), event('A', 65), event('B', 70)];
    const { pairs, transitions } = lagTable(beganIn(events, BOTH), 1, NO_TURNS);
    expect(pairs).toBe(2);
    expect(transitions.map(({ observed }) => observed)).toEqual([0, 2, 0, 0]);
    expect(beganIn([event('A', 5, 20)], BOTH).flatMap((one) => one.events)).toEqual([]);
  });

  it('windows end with the episode', () => {
    const events = [event('S', 20), event('R', 22), event('S', 38), event('R', 41), event('R', 62)];
    const found = windowTable(watched(events, BOTH), 5e6, NO_TURNS).find(
      ({ given, target }) => given === asId<CodeId>('S') && target === asId<CodeId>('R'),
    );
    // 20–25 and 38–40: 7 of 60 s. Two responses begin in an episode, one of them within a window.
    expect(found).toMatchObject({ observed: 1, probability: 0.5 });
    expect(found?.expected).toBeCloseTo((2 * 7) / 60, 12);
  });

  it('of codes that take turns only the time in which one could begin within the episode counts', () => {
    const turns: Turns = new Map([[asId<CodeId>('R'), asId<CodeGroupId>('group')]]);
    // R is on from 10 to 15, began before the episode, and from 22 to 27; the window is 20–25.
    const events = [event('R', 5, 15), event('S', 20), event('R', 22, 27)];
    const found = windowTable(watched(events, [PLAY]), 5e6, turns).find(
      ({ given, target }) => given === asId<CodeId>('S') && target === asId<CodeId>('R'),
    );
    expect(found?.observed).toBe(1);
    // Of the window 2 s are free, of the half minute 30 − 5 − 5.
    expect(found?.expected).toBeCloseTo(2 / 20, 12);
  });

  it('a response outside the episode answers nothing, also where it was linked', () => {
    const signals = [event('S', 20), event('S', 35), event('S', 62)];
    const responses = [event('R', 22), event('R', 41), event('R', 50), event('R', 64)];
    const [first, late] = [signals[0], responses[2]];
    if (first === undefined || late === undefined) throw new Error('some');
    const turns = BOTH.map((one) => ({
      signals: beganIn(signals, [one]).flatMap(({ events }) => events),
      responses: beganIn(responses, [one]).flatMap(({ events }) => events),
    }));
    const link = {
      id: asId<FragmentLink['id']>('1'.repeat(32)),
      from: late.fragmentId,
      to: first.fragmentId,
    };
    const found = (kind: 'answers' | 'effect') =>
      responseLatency(turns, linkedResponses(responses, [{ ...link, kind }]), 10e6);
    expect(found('effect')).toMatchObject({ signals: 3, answered: 2, latencies: { total: 4e6 } });
    expect(found('answers')).toMatchObject({ signals: 3, answered: 1, latencies: { total: 2e6 } });
  });
});

group('whatever was marked', () => {
  const FILM = fromSeconds(0.4);
  const TURNS: Turns = new Map(['A', 'B'].map((code) => [asId<CodeId>(code), asId<CodeGroupId>('group')]));
  const marked = fc
    .array(fc.tuple(fc.constantFrom('A', 'B'), fc.nat(300), fc.nat(60)), { maxLength: 25 })
    .map((all) =>
      all
        .map(([code, from, length]) => event(code, from / 1000, (from + length) / 1000))
        .toSorted((a, b) => a.start - b.start || a.end - b.end),
    );
  const bounds = fc
    .uniqueArray(fc.integer({ min: 1, max: 399 }), { maxLength: 6 })
    .map((inside) => [0, ...inside.toSorted((a, b) => a - b), 400].map((ms) => ms / 1000));
  const partsOf = (at: readonly number[]) => at.slice(1).map((end, i) => span(at[i] ?? 0, end));

  it('episodes without breaks together are the whole film', () => {
    fc.assert(
      fc.property(marked, bounds, (events, at) => {
        const whole = wholeFilm(events, FILM);
        const parts = partsOf(at);
        expect(describeCodes(cutTo(events, parts))).toEqual(describeCodes(whole));
        expect(lagTable(beganIn(events, parts), 1, TURNS)).toEqual(lagTable(whole, 1, TURNS));
        expect(windowTable(watched(events, parts), 20_000, TURNS)).toEqual(
          windowTable({ cut: whole, began: whole }, 20_000, TURNS),
        );
        expect(countOutside(events, parts)).toBe(0);
      }),
    );
  });

  it('what each episode covers is together what all of them cover', () => {
    fc.assert(
      fc.property(marked, bounds, (events, at) => {
        const parts = partsOf(at).filter((_, i) => i % 2 === 0);
        const covered = (some: readonly Span[]) =>
          describe(cutTo(events, some)).share * some.reduce((sum, one) => sum + one.end - one.start, 0);
        const each = parts.reduce((sum, one) => sum + covered([one]), 0);
        expect(covered(parts)).toBeCloseTo(each, 4);
      }),
    );
  });
});
