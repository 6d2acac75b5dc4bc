// Things in hands and on the floor: toys, a spoon, a phone.

import { at, from, type Point } from './geometry.ts';
import type { Canvas } from './raster.ts';
import { box, ellipse, limb, outline, rgb, roundBox, shade } from './shapes.ts';

export type DrawThing = (canvas: Canvas, place: Point, angle: number) => void;

const CORAL = rgb('#D9744A');
const SUN = rgb('#F0C65C');
const TEAL = rgb('#2B7E79');
const METAL = rgb('#B9BDBE');
const CREAM = rgb('#FBF3E4');
const INK = rgb('#3A322D');

export const drawBall: DrawThing = (canvas, place, angle) => {
  canvas.within({ ...place, angle }, () => {
    canvas.paint([ellipse(at(0, 0), 15)], CORAL);
    canvas.paint([outline([at(-14, -4), at(0, -8), at(14, -4), at(14, 4), at(0, 0), at(-14, 4)])], SUN);
    canvas.paint([ellipse(at(-5, -9), 3, 2)], CREAM, 0.7);
  });
};

export const drawDuck: DrawThing = (canvas, place) => {
  canvas.within(place, () => {
    canvas.paint(
      [outline([at(-15, -2), at(-6, -5), at(6, -4), at(17, -8), at(14, 6), at(0, 10), at(-12, 7)])],
      SUN,
    );
    canvas.paint([ellipse(at(-8, -10), 9)], SUN);
    canvas.paint([ellipse(at(-17, -8), 5, 3)], CORAL);
    canvas.paint([ellipse(at(-10, -12), 1.8)], INK);
    canvas.paint([ellipse(at(6, 0), 6, 3.4, -0.3)], shade(SUN, 0.14));
  });
};

/** Placed by its handle. */
export const drawRattle: DrawThing = (canvas, place, angle) => {
  canvas.within({ ...place, angle }, () => {
    canvas.paint([limb(at(-14, 0), at(4, 0), 3.2)], CREAM);
    canvas.paint([ellipse(at(12, 0), 12)], TEAL);
    canvas.paint([ellipse(at(12, 0), 6.5)], SUN);
    canvas.paint([ellipse(at(-15, 0), 5)], CORAL);
  });
};

export function drawCup(canvas: Canvas, place: Point): void {
  canvas.within(place, () => {
    canvas.paint([outline([at(-12, -12), at(12, -12), at(9, 12), at(-9, 12)])], TEAL);
    canvas.paint([limb(at(12, -5), at(15, 3), 2.4)], TEAL);
    canvas.paint([ellipse(at(0, -11), 11, 3)], CREAM);
  });
}

const SPOON_LENGTH = 30;

/** Placed by its handle. */
export const drawSpoon: DrawThing = (canvas, place, angle) => {
  const tip = from(place, at(SPOON_LENGTH, 0), angle);
  canvas.paint([limb(from(place, at(-16, 0), angle), tip, 2.2)], METAL);
  canvas.paint([ellipse(tip, 8.5, 5.5, angle)], METAL);
  canvas.paint([ellipse(from(tip, at(1, -2), angle), 6.5, 4, angle)], CORAL);
};

export function drawPhone(canvas: Canvas, place: Point): void {
  canvas.within({ ...place, angle: 0.25 }, () => {
    canvas.paint([roundBox(-10, -19, 20, 38, 4)], INK);
    canvas.paint([box(-7.5, -15, 15, 30)], rgb('#CFE6E8'));
  });
}
