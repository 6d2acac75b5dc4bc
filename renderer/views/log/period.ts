// Periods as people name them, as stretches of time.

export const PERIODS = ['today', 'week', 'month', 'year', 'all'] as const;
export type PeriodName = (typeof PERIODS)[number];

/** [from, to), UTC milliseconds. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const DAYS_BACK = { today: 0, week: 6, month: 29, year: 364 } as const;

/** Whole days of the reader, today included. */
export function periodOf(name: PeriodName, now: number): Period {
  const to = now + 1;
  if (name === 'all') return { from: 0, to };
  const first = new Date(now);
  first.setHours(0, 0, 0, 0);
  first.setDate(first.getDate() - DAYS_BACK[name]);
  return { from: first.getTime(), to };
}
