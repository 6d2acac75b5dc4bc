// The root of a continuous function of one variable.

const MAX_STEPS = 200;

/**
 * A zero of f between low and high, where f has opposite signs; NaN where it has not.
 * Bisection, with the secant's point (Illinois variant of regula falsi) whenever that is closer.
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa * fb < 0)) return Number.NaN;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const x = step % 3 === 2 ? (a + b) / 2 : (a * fb - b * fa) / (fb - fa);
    const fx = f(x);
    if (fx === 0 || Math.abs(b - a) <= 4 * Number.EPSILON * Math.abs(x)) return x;
    if (fx * fb < 0) {
      [a, fa] = [b, fb];
    } else {
      fa /= 2; // the same end stayed twice: pull the next point towards it
    }
    [b, fb] = [x, fx];
  }
  return b;
}
