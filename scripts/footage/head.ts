// A head: a ball whose features move over it as it turns, so that one sees where it looks.
// Drawn around the origin with the half-width of the head as unit.

import type { HeadLook } from './families.ts';
import { drawFace } from './face.ts';
import { at, type Point } from './geometry.ts';
import { drawBackHair, drawFrontHair } from './hair.ts';
import type { Canvas } from './raster.ts';
import { ellipse, outline, shade } from './shapes.ts';

/** How a head is held and what its face does. Shares run from 0 to 1. */
export interface Expression {
  /** Turn (right positive), nod (down positive) and tilt (clockwise), radians. */
  readonly yaw: number;
  readonly pitch: number;
  readonly tilt: number;
  readonly smile: number;
  readonly fuss: number;
  /** How far the mouth is open. */
  readonly open: number;
  readonly blink: number;
}

/** Where a spot of the face is seen, and how narrow things there look from the side (0–1). */
export interface Spot extends Point {
  readonly narrow: number;
}

export type SpotAt = (longitude: number, latitude: number) => Spot;

/** Half-height of the head against its half-width. */
export const HEAD_HEIGHT = { adult: 1.14, baby: 0.97 } as const;

export function spotsOf(look: HeadLook, expression: Pick<Expression, 'yaw' | 'pitch'>): SpotAt {
  const height = HEAD_HEIGHT[look.build];
  return (longitude, latitude) => {
    const turned = longitude + expression.yaw;
    const nodded = latitude + expression.pitch * 0.85;
    return {
      x: Math.sin(turned) * Math.cos(nodded * 0.8),
      y: Math.sin(nodded) * height,
      narrow: Math.max(0.25, Math.cos(turned)),
    };
  };
}

export function drawHead(canvas: Canvas, centre: Point, look: HeadLook, expression: Expression): void {
  const spot = spotsOf(look, expression);
  canvas.within({ ...centre, scale: look.radius, angle: expression.tilt }, () => {
    drawBackHair(canvas, look, expression);
    drawEars(canvas, look, expression, false);
    canvas.paint([skull(look)], look.skin);
    drawFace(canvas, look, expression, spot);
    drawFrontHair(canvas, look, spot);
    drawEars(canvas, look, expression, true);
  });
}

function skull({ build }: HeadLook): readonly Point[] {
  const height = HEAD_HEIGHT[build];
  if (build === 'baby') {
    return outline([
      at(0, -height),
      at(0.78, -0.6),
      at(1.0, 0.1),
      at(0.82, 0.68),
      at(0, height),
      at(-0.82, 0.68),
      at(-1.0, 0.1),
      at(-0.78, -0.6),
    ]);
  }
  return outline([
    at(0, -height),
    at(0.8, -0.72),
    at(1, 0),
    at(0.76, 0.74),
    at(0.22, height),
    at(-0.22, height),
    at(-0.76, 0.74),
    at(-1, 0),
    at(-0.8, -0.72),
  ]);
}

/** The ear on the side turned to us lies on the head, the other one behind it. */
function drawEars(canvas: Canvas, look: HeadLook, { yaw, pitch }: Expression, inFront: boolean): void {
  if (look.hair === 'bob') return;
  for (const side of [-1, 1] as const) {
    const turned = side * 1.5 + yaw;
    if (Math.cos(turned) > 0.12 !== inFront) continue;
    const centre = at(Math.sin(turned) * 1.03, 0.1 - pitch * 0.3);
    canvas.paint([ellipse(centre, 0.17, 0.24)], shade(look.skin, 0.06));
    canvas.paint([ellipse(centre, 0.08, 0.13)], shade(look.skin, 0.2));
  }
}
