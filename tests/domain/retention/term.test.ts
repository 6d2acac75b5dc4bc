// Ends of terms, against days that were counted by hand on a calendar.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, endOf, type Term } from '../../../shared/domain/retention/term.ts';
import { day } from './days.ts';

const months = (count: number): Term => ({ unit: 'months', count });
const years = (count: number): Term => ({ unit: 'years', count });
const weeks = (count: number): Term => ({ unit: 'weeks', count });

describe('the end of a term', () => {
  it.each<[string, Term, string]>([
    ['2026-01-15', months(3), '2026-04-15'],
    // A month that is too short ends on its last day.
    ['2025-11-30', months(3), '2026-02-28'],
    ['2023-11-30', months(3), '2024-02-29'],
    ['2026-01-31', months(1), '2026-02-28'],
    ['2024-01-31', months(1), '2024-02-29'],
    ['2026-08-31', months(3), '2026-11-30'],
    ['2026-10-31', months(3), '2027-01-31'],
    ['2026-12-31', months(3), '2027-03-31'],
    // Not the end of the month because it began on one.
    ['2026-02-28', months(3), '2026-05-28'],
    ['2024-02-29', months(3), '2024-05-29'],
    ['2024-02-29', years(5), '2029-02-28'],
    ['2024-02-29', years(20), '2044-02-29'],
    // 2100 is no leap year.
    ['2080-02-29', years(20), '2100-02-28'],
    ['2006-03-01', years(20), '2026-03-01'],
    ['2026-12-31', years(20), '2046-12-31'],
    ['2024-02-22', weeks(1), '2024-02-29'],
    ['2024-02-23', weeks(1), '2024-03-01'],
    ['2026-10-20', weeks(13), '2027-01-19'],
    ['2026-03-25', weeks(1), '2026-04-01'],
  ])('%s and %j: %s', (from, term, end) => expect(endOf(from, term)).toBe(end));

  it('never lies before its beginning, and a longer term never ends sooner', () => {
    const unit = fc.constantFrom('weeks' as const, 'months' as const, 'years' as const);
    fc.assert(
      fc.property(day, unit, fc.nat(60), fc.nat(60), (from, one, count, more) => {
        const end = endOf(from, { unit: one, count });
        expect(end >= from).toBe(true);
        expect(endOf(from, { unit: one, count: count + more }) >= end).toBe(true);
      }),
    );
  });

  it('a later beginning never ends sooner', () => {
    fc.assert(
      fc.property(day, day, fc.nat(60), (a, b, count) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(endOf(late, months(count)) >= endOf(early, months(count))).toBe(true);
      }),
    );
  });
});

describe('days between', () => {
  it.each([
    ['2026-03-28', '2026-03-30', 2],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-10-24', '2026-10-26', 2],
    ['2026-12-31', '2027-01-01', 1],
    ['2026-01-02', '2026-01-01', -1],
  ])('%s and %s: %i', (from, until, days) => expect(daysBetween(from, until)).toBe(days));
});
