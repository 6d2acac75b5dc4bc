// The last digits of a minimum: where the gradient is zero, or points out of the region at its edge.
//
// Around its minimum a function is flat to half the digits of its value; its gradient is not.

type Point = readonly [number, number];
type Gradient = (point: Point) => Point;

const MAX_ROUNDS = 60;
const MAX_HALVINGS = 40;
/** Coordinates are followed by their logarithms; steps in these. */
const LONGEST_STEP = 1;
const SHORTEST_STEP = 1e-15;
const DIFFERENCE = 1e-5;
/** A coordinate this small may belong on the edge, at 0. */
const NEAR_EDGE = 1e-3;

/** The minimum near `start` over coordinates ≥ 0, given the gradient, by Newton's method. */
export function polishMinimum(gradient: Gradient, [x, y]: Point): Point {
  const xOnEdge = x < NEAR_EDGE && gradient([0, y])[0] >= 0;
  const yOnEdge = y < NEAR_EDGE && gradient([xOnEdge ? 0 : x, 0])[1] >= 0;
  if (xOnEdge && yOnEdge) return [0, 0];
  if (xOnEdge) return [0, alongOne((value) => gradient([0, value])[1], y)];
  if (yOnEdge) return [alongOne((value) => gradient([value, 0])[0], x), 0];
  return alongBoth(gradient, [x, y]);
}

function alongOne(slope: (value: number) => number, start: number): number {
  // a second coordinate at rest
  return alongBoth(([x, y]) => [slope(x), y - 1], [start, 1])[0];
}

function alongBoth(gradient: Gradient, start: Point): Point {
  const inLogs: Gradient = ([u, v]) => {
    const [x, y] = [Math.exp(u), Math.exp(v)];
    const [dx, dy] = gradient([x, y]);
    return [x * dx, y * dy];
  };
  let here: Point = [Math.log(start[0]), Math.log(start[1])];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const step = downhill(inLogs, here);
    if (step === null || Math.hypot(...step) < SHORTEST_STEP) break;
    here = [here[0] + step[0], here[1] + step[1]];
  }
  return [Math.exp(here[0]), Math.exp(here[1])];
}

/** Newton's step, shortened until the gradient gets smaller; null where none does. */
function downhill(gradient: Gradient, here: Point): Point | null {
  const now = gradient(here);
  const full = newtonStep(gradient, here, now);
  const length = Math.hypot(...full);
  let share = Math.min(1, LONGEST_STEP / length);
  for (let halving = 0; halving < MAX_HALVINGS; halving += 1) {
    const step: Point = [full[0] * share, full[1] * share];
    const there = gradient([here[0] + step[0], here[1] + step[1]]);
    if (Math.hypot(...there) < Math.hypot(...now)) return step;
    share /= 2;
  }
  return null;
}

function newtonStep(gradient: Gradient, [u, v]: Point, [gu, gv]: Point): Point {
  const h = DIFFERENCE;
  const along = (ahead: Point, behind: Point): Point => [
    (ahead[0] - behind[0]) / (2 * h),
    (ahead[1] - behind[1]) / (2 * h),
  ];
  const [uu, uv] = along(gradient([u + h, v]), gradient([u - h, v]));
  const [vu, vv] = along(gradient([u, v + h]), gradient([u, v - h]));
  const cross = (uv + vu) / 2;
  const determinant = uu * vv - cross * cross;
  return [-(vv * gu - cross * gv) / determinant, -(uu * gv - cross * gu) / determinant];
}
