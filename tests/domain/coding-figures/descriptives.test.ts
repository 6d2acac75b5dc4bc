// Descriptives: values worked out by hand, and what must hold whatever was marked.

import fc from 'fast-check';
import { expect, it, describe as group } from 'vitest';
import { describe, describeCodes } from '../../../shared/domain/coding-figures/descriptives.ts';
import { eventsOf } from '../../../shared/domain/coding-figures/coded-event.ts';
import { wholeFilm } from '../../../shared/domain/coding-figures/stretch.ts';
import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import { asId } from '../../../shared/domain/ids.ts';
import { fromSeconds, micros } from '../../../shared/domain/time.ts';
import { event } from './events.ts';

const seconds = (value: number | null | undefined) =>
  value === null || value === undefined ? null : value / 1_000_000;

group('descriptives', () => {
  it('of four events on a film of two minutes', () => {
    // 10–16, 14–20 (overlapping), 30–33, and a moment at 45.
    const events = [event('a', 10, 16), event('a', 14, 20), event('a', 30, 33), event('a', 45)];
    const found = describe(wholeFilm(events, fromSeconds(120)));
    expect(found.count).toBe(4);
    expect(found.durations).toEqual({
      count: 3,
      total: 15_000_000,
      mean: 5_000_000,
      median: 6_000_000,
      shortest: 3_000_000,
      longest: 6_000_000,
    });
    // Covered: 10–20 and 30–33.
    expect(found.share).toBeCloseTo(13 / 120, 12);
    expect(found.perMinute).toBe(2);
    expect(seconds(found.latency)).toBe(10);
    // Gaps: 0 (overlap), 30 − 20, 45 − 33.
    expect(seconds(found.meanGap)).toBeCloseTo(22 / 3, 9);
  });

  it('say nothing of what there is too little of', () => {
    expect(describe(wholeFilm([], fromSeconds(60)))).toEqual({
      count: 0,
      durations: null,
      share: 0,
      perMinute: 0,
      latency: null,
      meanGap: null,
    });
    expect(describe(wholeFilm([event('a', 5)], fromSeconds(60)))).toMatchObject({
      durations: null,
      meanGap: null,
    });
  });

  it('an even number of durations has the mean of the middle two as its median', () => {
    const events = [event('a', 0, 1), event('a', 2, 4), event('a', 5, 9), event('a', 10, 20)];
    expect(seconds(describe(wholeFilm(events, fromSeconds(60))).durations?.median)).toBe(3);
  });

  it('a gap counts from the end of whatever lasts longest so far', () => {
    const events = [event('a', 0, 20), event('a', 5, 6), event('a', 25, 26)];
    expect(seconds(describe(wholeFilm(events, fromSeconds(60))).meanGap)).toBe(2.5);
  });

  it('per code, and under it per role where it was asked', () => {
    const events = [event('look', 1, 2, 'child'), event('touch', 3), event('look', 5, 6, 'caregiver')];
    const lines = describeCodes(wholeFilm(events, fromSeconds(60)));
    expect(lines.map(({ codeId, role, figures }) => [codeId, role, figures.count])).toEqual([
      ['look', null, 2],
      ['look', 'child', 1],
      ['look', 'caregiver', 1],
      ['touch', null, 1],
    ]);
  });

  it('a fragment with two codes is two events, one without is none', () => {
    const coding = (id: string) => ({
      codeId: asId<Fragment['codings'][number]['codeId']>(id),
      role: null,
      modifiers: {},
    });
    const fragment = (start: number, ...codes: readonly string[]): Fragment => ({
      id: asId(String(start).padStart(32, '0')),
      recordingId: asId('a'.repeat(32)),
      authorId: asId('b'.repeat(32)),
      start: fromSeconds(start),
      end: fromSeconds(start + 1),
      name: '',
      note: '',
      codings: codes.map(coding),
      starred: false,
      createdAt: 0,
    });
    const events = eventsOf([fragment(5, 'x', 'y'), fragment(1), fragment(3, 'x')]);
    expect(events.map(({ codeId, start }) => [codeId, seconds(start)])).toEqual([
      ['x', 3],
      ['x', 5],
      ['y', 5],
    ]);
  });

  it('cover as much as a count of single milliseconds does', () => {
    const spans = fc.array(fc.tuple(fc.nat(300), fc.nat(60)), { maxLength: 25 });
    fc.assert(
      fc.property(spans, (made) => {
        const events = made
          .map(([start, length]) => event('a', start / 1000, (start + length) / 1000))
          .toSorted((a, b) => a.start - b.start || a.end - b.end);
        const on = Array.from({ length: 400 }, (_, ms) =>
          made.some(([from, long]) => ms >= from && ms < from + long),
        );
        const covered = on.filter(Boolean).length;
        expect(describe(wholeFilm(events, micros(400_000))).share).toBeCloseTo(covered / 400, 12);
      }),
    );
  });
});
