// Which sets of a backup stay, and when somebody is reminded.

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { backupDue } from '../../../shared/domain/backup/backup.ts';
import { DAILY, generationsToKeep, MOST_DAYS, WEEKLY } from '../../../shared/domain/backup/generations.ts';

const DAY = 86_400_000;
/** A Monday. */
const NOW = Date.UTC(2026, 0, 5, 9);
const ago = (days: number) => ({ at: NOW - days * DAY });
const days = (sets: readonly { readonly at: number }[]) => sets.map(({ at }) => (NOW - at) / DAY);

it('of daily sets the last seven stay, and the newest of the weeks before', () => {
  const sets = Array.from({ length: 40 }, (_, index) => ago(index));
  expect(days(generationsToKeep(sets, NOW))).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 15]);
});

it('of several on one day only the newest stays', () => {
  expect(days(generationsToKeep([ago(0.1), ago(0), ago(0.2)], NOW))).toEqual([0]);
});

it('sets made seldom stay until they are too old, the newest always', () => {
  expect(days(generationsToKeep([ago(0), ago(30), ago(60), ago(91)], NOW))).toEqual([0, 30, 60]);
  expect(days(generationsToKeep([ago(200), ago(300)], NOW))).toEqual([200, 300]);
  expect(days(generationsToKeep([ago(0), ago(200), ago(300)], NOW))).toEqual([0, 200]);
});

it('a clock that is years ahead lets nothing go, and what it made goes once the clock is right', () => {
  const sets = Array.from({ length: 12 }, (_, index) => ago(1 + 5 * index));
  const right = generationsToKeep(sets, NOW);
  const wrong = ago(-21 * 365);
  const then = generationsToKeep([...right, wrong], wrong.at);
  // One of it takes the place of the oldest, as any day's does.
  expect(then).toEqual([wrong, ...right.slice(0, then.length - 1)]);
  expect(then.length).toBeGreaterThanOrEqual(right.length - 1);
  expect(generationsToKeep([...then, ago(0)], NOW)).not.toContain(wrong);
});

it('nor does one that is years behind', () => {
  const sets = [ago(0), ago(1), ago(2)];
  const wrong = ago(21 * 365);
  expect(generationsToKeep([...sets, wrong], wrong.at)).toEqual([...sets, wrong]);
});

it('whatever there is: the newest stays, nothing else is too old, and never more than was promised', () => {
  const others = fc.array(fc.integer({ min: 0, max: 400 * DAY }).map((before) => ({ at: NOW - before })));
  // With one of today and one of the last month, the clock is believed.
  const sets = others.map((some) => [ago(0), ago(20), ...some]);
  fc.assert(
    fc.property(sets, (all) => {
      const kept = generationsToKeep(all, NOW);
      expect(kept.length).toBeLessThanOrEqual(DAILY + WEEKLY);
      expect(kept[0]?.at).toBe(NOW);
      for (const { at } of kept.slice(1)) expect(NOW - at).toBeLessThanOrEqual(MOST_DAYS * DAY);
      expect(generationsToKeep(kept, NOW)).toEqual(kept);
    }),
  );
});

it('reminds of a backup that was never made or is older than a week', () => {
  expect(backupDue(null, NOW)).toBe('never');
  expect(backupDue(NOW - 7 * DAY, NOW)).toBeNull();
  expect(backupDue(NOW - 7 * DAY - 1, NOW)).toBe('old');
});
