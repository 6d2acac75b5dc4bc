// Reliable change index: is a change of one person larger than measurement error explains?
import { normalQuantile, normalTwoSided } from './distributions/normal.ts';
import { type Figure, figure, reasonIfAnyNull, type ReasonCode } from './figure.ts';

/** 1: reliably higher, −1: reliably lower, 0: within measurement error; null: cannot be said. */
export type ReliableDirection = 1 | 0 | -1 | null;

export type PersonChange = {
  /** Change in units of the standard error of a difference. */
  readonly index: Figure;
  readonly p: Figure;
  readonly direction: ReliableDirection;
};

export type ReliableChange = {
  readonly standardErrorOfMeasurement: Figure;
  readonly standardErrorOfDifference: Figure;
  /** The smallest reliable change, in scale points. */
  readonly minimalChange: Figure;
  readonly persons: readonly PersonChange[];
  readonly reason?: ReasonCode;
};

/**
 * RC = (post − pre)/(√2·SD√(1 − reliability)), reliable beyond the 97.5 % point of the normal distribution.
 * `persons` are pairs of scores [pre, post]. Undefined for a reliability of 1. Source: Jacobson & Truax (1991).
 */
export function reliableChange(
  sdBaseline: number,
  reliability: number,
  persons: readonly (readonly [pre: number, post: number])[],
): ReliableChange {
  const sem = sdBaseline * Math.sqrt(1 - reliability);
  const difference = Math.SQRT2 * sem;
  const z = normalQuantile(0.975);
  const changes = persons.map(([pre, post]): PersonChange => {
    const index = (post - pre) / difference;
    return { index: figure(index), p: figure(normalTwoSided(index)), direction: direction(index, z) };
  });
  const figures = [figure(sem), ...changes.map((change) => change.index)];
  return {
    standardErrorOfMeasurement: figure(sem),
    standardErrorOfDifference: figure(difference),
    minimalChange: figure(z * difference),
    persons: changes,
    ...reasonIfAnyNull(figures, difference === 0 ? 'zero-standard-error' : 'out-of-range'),
  };
}

function direction(index: number, z: number): ReliableDirection {
  if (Number.isNaN(index)) return null;
  if (index > z) return 1;
  return index < -z ? -1 : 0;
}
