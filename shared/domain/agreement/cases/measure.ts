// What a measure is to a case file: input and options in, figures out under the keys of the file.
import type { Interval, ReasonCode } from '../figure.ts';
import type { CaseResult, JsonObject } from './json.ts';

export type Measure = (input: JsonObject, options: JsonObject) => CaseResult;

export function limits(interval: Interval): { ci_low: number | null; ci_high: number | null } {
  return { ci_low: interval.low, ci_high: interval.high };
}

/** The reason, where a figure is undefined. */
export function because(reason: ReasonCode | undefined): { reason?: ReasonCode } {
  return reason === undefined ? {} : { reason };
}
