// A head: a ball whose features move over it as it turns, so that one sees where it looks.
// Drawn around the origin with the half-width of the head as unit.

import type { HeadLook } from './families.ts';
import { drawFace } from './face.ts';
import { at, type Point } from './geometry.ts';
import { drawBackHair, drawFrontHair } from './hair.ts';
import { HEAD_HEIGHT, spotsOf, type Expression } from './head-turn.ts';
import type { Canvas } from './raster.ts';
import { ellipse, outline, shade } from './shapes.ts';

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
