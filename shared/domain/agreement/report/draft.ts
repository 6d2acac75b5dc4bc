// Draft: what a coefficient yields, before the report adds what was left out and what to be careful about.

import type { Figure, Interval } from '../figure.ts';
import type { Comparison } from './comparison.ts';
import type { IntervalMethod, Measured, MeasuredInterval, ReportReason } from './measured.ts';
import type { Resampled, Withheld } from './resampling.ts';

/** The units a coefficient uses: rated by every rater, rated at least twice, or rated at all. */
export type UsedUnits = 'complete' | 'rated-twice' | 'rated';

export type Draft = Pick<Measured, 'estimate' | 'interval' | 'p' | 'nUnits' | 'reason' | 'bootstrap'> & {
  readonly uses: UsedUnits;
  /** Pairs of raters the estimate rests on, where not all of them. */
  readonly nPairs?: number;
};

export type Compute = (comparison: Comparison) => Draft;

type Result = {
  readonly estimate: Figure;
  readonly nUnits: number;
  readonly uses: UsedUnits;
  readonly interval?: { readonly of: Interval; readonly method: IntervalMethod };
  readonly p?: Figure;
  readonly nPairs?: number;
  readonly bootstrap?: Resampled['bootstrap'];
  /** Why the estimate, or a limit of its interval, is undefined. */
  readonly reason?: ReportReason | undefined;
  /** Why there is an estimate but no interval. */
  readonly withheld?: ReportReason;
};

/** An interval of redrawn units, as far as units were redrawn; or why they were not. */
export function drawnInterval(
  drawn: Resampled | Withheld | null,
  method: IntervalMethod = 'unit-bootstrap',
): Pick<Result, 'interval' | 'bootstrap' | 'withheld'> {
  if (drawn === null || 'withheld' in drawn) return drawn ?? {};
  return { interval: { of: drawn.interval, method }, bootstrap: drawn.bootstrap };
}

/** Keeps of a coefficient what concerns its estimate and interval: a reason for an undefined test alone does not. */
export function draftOf(result: Result): Draft {
  const { estimate, nUnits, uses, interval, p, nPairs, bootstrap, withheld } = result;
  const reason = estimate === null ? result.reason : (withheld ?? result.reason);
  const given = estimate === null || interval === undefined ? undefined : intervalOf(interval);
  const lacks = estimate === null || withheld !== undefined || (interval !== undefined && !isWhole(given));
  return {
    estimate,
    nUnits,
    uses,
    ...(given === undefined ? {} : { interval: given }),
    ...(p === undefined || p === null || estimate === null ? {} : { p }),
    ...(nPairs === undefined ? {} : { nPairs }),
    ...(bootstrap === undefined ? {} : { bootstrap }),
    ...(reason === undefined || !lacks ? {} : { reason }),
  };
}

export function undefinedDraft(reason: ReportReason, nUnits: number, uses: UsedUnits): Draft {
  return { estimate: null, nUnits, uses, reason };
}

function intervalOf({ of, method }: NonNullable<Result['interval']>): MeasuredInterval | undefined {
  if (of.low === null && of.high === null) return undefined;
  return { low: of.low, high: of.high, level: of.level, method };
}

function isWhole(interval: MeasuredInterval | undefined): boolean {
  return interval !== undefined && interval.low !== null && interval.high !== null;
}
