// Hair: the part behind the head, and the part on it that moves along when the head turns.

import type { HairStyle, HeadLook } from './families.ts';
import { at, type Point } from './geometry.ts';
import { type Expression, HEAD_HEIGHT, type SpotAt } from './head-turn.ts';
import type { Canvas, Polygon } from './raster.ts';
import { curve, ellipse, outline, shade, stroke } from './shapes.ts';

/** The hairline from one ear to the other: [longitude, latitude] in radians; the side parting is deliberate. */
const HAIRLINE: Record<Exclude<HairStyle, 'tuft'>, readonly (readonly [number, number])[]> = {
  bob: [
    [-1.5, 0.75],
    [-1.12, 0.55],
    [-0.98, 0.0],
    [-0.75, -0.42],
    [-0.2, -0.72],
    [0.28, -0.92],
    [0.66, -0.62],
    [0.98, -0.1],
    [1.12, 0.5],
    [1.5, 0.75],
  ],
  short: [
    [-1.6, 0],
    [-1.22, 0.12],
    [-1.06, -0.3],
    [-0.86, -0.62],
    [-0.3, -0.74],
    [0.3, -0.74],
    [0.86, -0.62],
    [1.06, -0.3],
    [1.22, 0.12],
    [1.6, 0],
  ],
  curls: [
    [-1.6, -0.1],
    [-1.2, -0.25],
    [-0.85, -0.68],
    [-0.3, -0.82],
    [0.3, -0.82],
    [0.85, -0.68],
    [1.2, -0.25],
    [1.6, -0.1],
  ],
};

/** Half the turn at which the outline of the head is met. */
const EDGE = Math.PI / 2;

export function drawBackHair(canvas: Canvas, look: HeadLook, { yaw }: Expression): void {
  if (look.hair !== 'bob') return;
  // The back of the head goes the other way when the face turns.
  const aside = -Math.sin(yaw) * 0.2;
  const locks = outline([
    at(aside, -1.24),
    at(aside + 0.95, -0.8),
    at(aside + 1.14, 0.1),
    at(aside + 1.08, 1.0),
    at(aside + 0.55, 1.28),
    at(aside - 0.55, 1.28),
    at(aside - 1.08, 1.0),
    at(aside - 1.14, 0.1),
    at(aside - 0.95, -0.8),
  ]);
  canvas.paint([locks], shade(look.hairColour, 0.14));
}

export function drawFrontHair(canvas: Canvas, look: HeadLook, spot: SpotAt): void {
  if (look.hair === 'tuft') {
    drawTuft(canvas, look, spot);
    return;
  }
  canvas.paint([cap(look, look.hair, spot)], look.hairColour);
  if (look.hair !== 'bob') canvas.paint(rim(look), look.hairColour);
}

/** From the hairline up over the crown. */
function cap(look: HeadLook, hair: Exclude<HairStyle, 'tuft'>, spot: SpotAt): Polygon {
  const line = HAIRLINE[hair].map(([longitude, latitude]) => boundedSpot(spot, longitude, latitude));
  const height = HEAD_HEIGHT[look.build] * 1.05;
  const right = line.at(-1) ?? at(1, 0);
  const left = line[0] ?? at(-1, 0);
  const start = Math.asin(Math.max(-1, Math.min(1, right.y / height)));
  const end = -Math.PI - Math.asin(Math.max(-1, Math.min(1, left.y / height)));
  const steps = 24;
  const crown = Array.from({ length: steps + 1 }, (_, i) => {
    const turn = start + ((end - start) * i) / steps;
    return at(1.03 * Math.cos(turn), height * Math.sin(turn));
  });
  return [...smoothLine(line), ...crown];
}

/** What lies round the side is seen at the edge of the head. */
function boundedSpot(spot: SpotAt, longitude: number, latitude: number): Point {
  const ahead = spot(0, 0);
  const yaw = Math.asin(Math.max(-1, Math.min(1, ahead.x)));
  const bounded = Math.min(EDGE - yaw, Math.max(-EDGE - yaw, longitude));
  return spot(bounded, latitude);
}

function smoothLine(line: readonly Point[]): Point[] {
  return line.flatMap((point, i) => {
    const next = line[i + 1];
    const before = line[i - 1];
    if (next === undefined || before === undefined) return [point];
    const start = at((before.x + point.x) / 2, (before.y + point.y) / 2);
    const end = at((point.x + next.x) / 2, (point.y + next.y) / 2);
    return curve(start, point, end);
  });
}

/** Small curls along the crown. */
function rim(look: HeadLook): Polygon[] {
  const height = HEAD_HEIGHT[look.build];
  const [count, size, start] = look.hair === 'curls' ? [9, 0.2, 0.16] : [12, 0.13, 0.24];
  return Array.from({ length: count }, (_, i) => {
    const turn = -Math.PI * (start + ((1 - 2 * start) * i) / (count - 1));
    return ellipse(at(0.96 * Math.cos(turn), height * 0.98 * Math.sin(turn)), size);
  });
}

function drawTuft(canvas: Canvas, look: HeadLook, spot: SpotAt): void {
  const crown = spot(0, -1.15);
  const lock = (dx: number, dy: number): Polygon[] =>
    stroke(
      curve(
        at(crown.x, crown.y + 0.1),
        at(crown.x + dx * 0.2, crown.y - 0.25),
        at(crown.x + dx, crown.y + dy),
      ),
      0.07,
    );
  canvas.paint([...lock(0.32, -0.16), ...lock(-0.22, -0.14), ...lock(0.1, -0.3)], look.hairColour);
}
