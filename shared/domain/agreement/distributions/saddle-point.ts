// Building blocks of densities that stay exact for large arguments: Stirling's error and the deviance term.
// Source: Loader (2000), "Fast and accurate computation of binomial probabilities".

/** Below this argument Stirling's series is not yet exact to double precision. */
const SERIES_FROM = 15;
export const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** δ(z) = ln Γ(z+1) − (z+½) ln z + z − ½ ln 2π, for z > 0: what Stirling's formula leaves out. */
export function stirlingError(z: number): number {
  let shifted = z;
  let sum = 0;
  while (shifted < SERIES_FROM) {
    sum += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
    shifted += 1;
  }
  const r = 1 / (shifted * shifted);
  const series =
    1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360)))));
  return sum + series / shifted;
}

/** x ln(x/m) + m − x for x ≥ 0, m > 0, without the cancellation of the plain formula near x = m. */
export function devianceTerm(x: number, m: number): number {
  if (x === 0) return m;
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let power = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return next;
    sum = next;
  }
}
