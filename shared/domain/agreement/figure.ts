// An undefined figure is a value: null, beside the reason why it cannot be given.

/** Why a figure is null. The page and the command line turn these into sentences. */
export const REASON_CODES = [
  'no-units',
  'too-few-units',
  'one-rater',
  'no-pairs',
  'no-variance',
  'single-category',
  'unused-category',
  'perfect-agreement',
  'no-residual-variance',
  'zero-standard-error',
  'no-positive-denominator',
  'not-a-ratio-scale',
  'no-events',
  'single-code',
  'out-of-range',
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];

/** A number, or null where the formula has no value. */
export type Figure = number | null;

/** A confidence interval; a limit can be undefined by itself. level: e.g. 0.95. */
export type Interval = { readonly low: Figure; readonly high: Figure; readonly level: number };

export const DEFAULT_LEVEL = 0.95;

/** Turns NaN and ±∞, which formulas yield where they have no value, into null. */
export function figure(value: number): Figure {
  return Number.isFinite(value) ? value : null;
}

export function interval(low: number, high: number, level: number): Interval {
  return { low: figure(low), high: figure(high), level };
}

/** The reason where any of the figures is null, nothing where all are numbers. */
export function reasonIfAnyNull(figures: readonly Figure[], reason: ReasonCode): { reason?: ReasonCode } {
  return figures.includes(null) ? { reason } : {};
}
