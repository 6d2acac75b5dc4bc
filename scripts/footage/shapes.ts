// Shapes as polygons: ellipses, limbs, smooth outlines and strokes.

import { at, from, mix, mixPoint, type Point } from './geometry.ts';
import type { Polygon, Rgb } from './raster.ts';

const CORNERS = 40;
const ARC_CORNERS = 10;
const CURVE_STEPS = 7;

/** `#rrggbb` as red, green, blue. */
export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

export const blend = (a: Rgb, b: Rgb, share: number): Rgb => [
  mix(a[0], b[0], share),
  mix(a[1], b[1], share),
  mix(a[2], b[2], share),
];

const BLACK: Rgb = [40, 20, 20];
export const shade = (colour: Rgb, share = 0.1): Rgb => blend(colour, BLACK, share);

export function ellipse(centre: Point, rx: number, ry = rx, angle = 0): Polygon {
  return Array.from({ length: CORNERS }, (_, i) => {
    const turn = (i / CORNERS) * 2 * Math.PI;
    return from(centre, at(rx * Math.cos(turn), ry * Math.sin(turn)), angle);
  });
}

export const box = (x: number, y: number, width: number, height: number): Polygon => [
  at(x, y),
  at(x + width, y),
  at(x + width, y + height),
  at(x, y + height),
];

/** A rectangle with rounded corners. */
export function roundBox(x: number, y: number, width: number, height: number, radius: number): Polygon {
  const corner = (cx: number, cy: number, quarter: number): Point[] =>
    Array.from({ length: ARC_CORNERS + 1 }, (_, i) => {
      const turn = ((quarter + i / ARC_CORNERS) * Math.PI) / 2;
      return at(cx + radius * Math.cos(turn), cy + radius * Math.sin(turn));
    });
  const [right, bottom] = [x + width - radius, y + height - radius];
  return [
    ...corner(right, bottom, 0),
    ...corner(x + radius, bottom, 1),
    ...corner(x + radius, y + radius, 2),
    ...corner(right, y + radius, 3),
  ];
}

/** A rounded piece from `a` to `b`, of radius `ra` at one end and `rb` at the other. */
export function limb(a: Point, b: Point, ra: number, rb = ra): Polygon {
  const heading = Math.atan2(b.y - a.y, b.x - a.x);
  const cap = (centre: Point, radius: number, start: number): Point[] =>
    Array.from({ length: ARC_CORNERS + 1 }, (_, i) =>
      from(centre, at(radius, 0), heading + start + (i / ARC_CORNERS) * Math.PI),
    );
  return [...cap(b, rb, -Math.PI / 2), ...cap(a, ra, Math.PI / 2)];
}

/** A stroke of the given width along a line of points. */
export function stroke(points: readonly Point[], width: number): Polygon[] {
  return points.slice(1).map((point, i) => limb(points[i] ?? point, point, width / 2));
}

/** A curve from `a` to `b`, drawn towards `pull`. */
export function curve(a: Point, pull: Point, b: Point): Point[] {
  return Array.from({ length: CURVE_STEPS + 1 }, (_, i) => {
    const share = i / CURVE_STEPS;
    return mixPoint(mixPoint(a, pull, share), mixPoint(pull, b, share), share);
  });
}

/** A smooth closed outline through the points (Catmull–Rom). */
export function outline(points: readonly Point[]): Polygon {
  const count = points.length;
  const point = (i: number): Point => points[(i + count) % count] ?? at(0, 0);
  return points.flatMap((_, i) =>
    Array.from({ length: CURVE_STEPS }, (_step, step) =>
      between(point(i - 1), point(i), point(i + 1), point(i + 2), step / CURVE_STEPS),
    ),
  );
}

function between(a: Point, b: Point, c: Point, d: Point, share: number): Point {
  const along = (p: number, q: number, r: number, s: number): number =>
    0.5 *
    (2 * q +
      (r - p) * share +
      (2 * p - 5 * q + 4 * r - s) * share ** 2 +
      (3 * q - p - 3 * r + s) * share ** 3);
  return at(along(a.x, b.x, c.x, d.x), along(a.y, b.y, c.y, d.y));
}
