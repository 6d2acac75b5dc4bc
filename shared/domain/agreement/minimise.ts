// The minimum of a smooth function of two variables, without derivatives.
import { at } from './indexed.ts';

type Point = readonly [number, number];
type Vertex = { readonly point: Point; readonly value: number };

const MAX_STEPS = 2_000;
const INITIAL_SIZE = 0.25;
/** Searches from the best point, each on a fresh, smaller simplex. */
const RESTART_SIZES = [0.05];
/** A simplex this small tells little more: near its minimum a function is flat to half the digits of its value. */
const COLLAPSED = 1e-7;

/** The lowest point found from any of the starts. Source: Nelder & Mead (1965), restarted. */
export function minimise(f: (point: Point) => number, starts: readonly Point[]): Point {
  const found = starts.map((start) => nelderMead(f, start, INITIAL_SIZE));
  const best = found.reduce((lowest, next) => (next.value < lowest.value ? next : lowest));
  return RESTART_SIZES.reduce((point, size) => nelderMead(f, point, size).point, best.point);
}

function nelderMead(f: (point: Point) => number, start: Point, size: number): Vertex {
  const vertex = (point: Point): Vertex => ({ point, value: f(point) });
  const [x, y] = start;
  let simplex = [vertex(start), vertex([x + size, y]), vertex([x, y + size])];
  for (let step = 0; step < MAX_STEPS; step += 1) {
    simplex = simplex.toSorted((a, b) => a.value - b.value);
    const [best, middle, worst] = [at(simplex, 0), at(simplex, 1), at(simplex, 2)];
    if (isCollapsed(best, middle, worst)) return best;
    const centre = between(best.point, middle.point, 0.5);
    const reflected = vertex(between(worst.point, centre, 2));
    if (reflected.value < best.value) {
      const expanded = vertex(between(worst.point, centre, 3));
      simplex = [best, middle, expanded.value < reflected.value ? expanded : reflected];
    } else if (reflected.value < middle.value) {
      simplex = [best, middle, reflected];
    } else {
      const contracted = vertex(between(worst.point, centre, reflected.value < worst.value ? 1.5 : 0.5));
      simplex =
        contracted.value < Math.min(worst.value, reflected.value)
          ? [best, middle, contracted]
          : [
              best,
              vertex(between(best.point, middle.point, 0.5)),
              vertex(between(best.point, worst.point, 0.5)),
            ];
    }
  }
  return at(simplex, 0);
}

/** from + share · (to − from). */
function between([x1, y1]: Point, [x2, y2]: Point, share: number): Point {
  return [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
}

function isCollapsed({ point: [x, y] }: Vertex, ...others: readonly Vertex[]): boolean {
  return others.every(
    ({ point }) => Math.hypot(point[0] - x, point[1] - y) <= COLLAPSED * (1 + Math.hypot(x, y)),
  );
}
