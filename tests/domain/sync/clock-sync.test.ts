import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LEAST_APART,
  MOST_DRIFT,
  onFilm,
  onOther,
  rateOfOther,
  secondsPerHour,
  syncOf,
  type ClockSync,
} from '../../../shared/domain/sync/clock-sync.ts';
import { fromSeconds, micros } from '../../../shared/domain/time.ts';
import { refusalOf, told } from '../../support/scenes.ts';

const THREE_HOURS = 10_800_000_000;
const time = fc.integer({ min: 0, max: THREE_HOURS }).map(micros);
const sync = fc.record({
  offset: fc.integer({ min: -THREE_HOURS, max: THREE_HOURS }).map(micros),
  drift: fc.integer({ min: -MOST_DRIFT, max: MOST_DRIFT }),
});

test('one point says how far the clocks lie apart, and nothing of how they run', () => {
  fc.assert(
    fc.property(time, time, (at, on) => {
      const found = told(syncOf({ at, on }, null));
      expect(found.drift).toBe(0);
      expect(onFilm(found, at)).toBe(on);
    }),
  );
});

test('two points on one true line give that line back, to a few microseconds over three hours', () => {
  fc.assert(
    fc.property(sync, time, time, time, (truth, a, b, anywhere) => {
      fc.pre(Math.abs(a - b) >= fromSeconds(60));
      const found = told(syncOf({ at: a, on: onFilm(truth, a) }, { at: b, on: onFilm(truth, b) }));
      expect(Math.abs(onFilm(found, a) - onFilm(truth, a))).toBeLessThanOrEqual(10);
      expect(Math.abs(onFilm(found, b) - onFilm(truth, b))).toBeLessThanOrEqual(10);
      // A point is right to a microsecond; a minute apart, that is at most two hundred over three hours.
      expect(Math.abs(onFilm(found, anywhere) - onFilm(truth, anywhere))).toBeLessThanOrEqual(200);
    }),
  );
});

test('there and back again is where one was, and order is kept', () => {
  fc.assert(
    fc.property(sync, time, time, (one, a, b) => {
      expect(Math.abs(onOther(one, onFilm(one, a)) - a)).toBeLessThanOrEqual(1);
      if (a < b) expect(onFilm(one, a)).toBeLessThanOrEqual(onFilm(one, b));
    }),
  );
});

describe('points that cannot be', () => {
  const first = { at: fromSeconds(10), on: fromSeconds(20) };
  test('too close together', () => {
    const near = { at: micros(first.at + LEAST_APART - 1), on: fromSeconds(30) };
    expect(refusalOf(syncOf(first, near))).toBe('sync.points-too-close');
  });
  test('of clocks that run percents apart, or backwards', () => {
    expect(refusalOf(syncOf(first, { at: fromSeconds(110), on: fromSeconds(130) }))).toBe(
      'sync.not-the-same',
    );
    expect(refusalOf(syncOf(first, { at: fromSeconds(110), on: fromSeconds(5) }))).toBe('sync.not-the-same');
  });
});

test('drift in words: 100 parts per million are 0.36 seconds an hour', () => {
  const one: ClockSync = { offset: micros(0), drift: 100_000 };
  expect(secondsPerHour(one)).toBeCloseTo(0.36, 9);
  expect(onFilm(one, fromSeconds(3600))).toBe(fromSeconds(3600.36));
  expect(rateOfOther(one)).toBeCloseTo(0.9999, 7);
});
