// Playing on a rug, before a window.

import { at } from '../geometry.ts';
import type { Canvas } from '../raster.ts';
import { box, ellipse, limb, outline, rgb, roundBox } from '../shapes.ts';
import type { Stage } from '../stage.ts';
import { drawBall } from '../things.ts';

export const PLAY: Stage = {
  parent: {
    hip: at(220, 318),
    nearHand: at(262, 318),
    knee: at(290, 330),
    farHand: at(322, 302),
    touch: { stroke: at(398, 232), offer: at(372, 250), insist: at(388, 210), tickle: at(410, 268) },
  },
  baby: {
    hip: at(446, 290),
    lean: -0.03,
    dress: 'romper',
    leftHand: at(404, 282),
    rightHand: at(488, 280),
    leftFoot: at(378, 308),
    rightFoot: at(514, 308),
    away: at(900, 300),
  },
  thing: { rest: at(352, 318), eaten: false, draw: drawBall },
  drawBack,
  drawFront: () => undefined,
};

function drawBack(canvas: Canvas): void {
  canvas.paint([box(0, 0, 640, 250)], rgb('#F1E6D6'));
  canvas.paint([box(0, 250, 640, 110)], rgb('#D9BE9C'));
  canvas.paint([box(0, 244, 640, 6)], rgb('#FAF4EA'));
  drawWindow(canvas);
  drawShelf(canvas);
  canvas.paint([ellipse(at(345, 326), 300, 52)], rgb('#9CC3BB'));
  canvas.paint([ellipse(at(345, 326), 280, 44)], rgb('#B9D8D1'));
  // The cushion that holds the baby up, and the parent's legs on the rug.
  canvas.paint(
    [outline([at(446, 214), at(502, 236), at(518, 296), at(446, 320), at(376, 296), at(390, 236)])],
    rgb('#E3B9A0'),
  );
  canvas.paint([ellipse(at(446, 314), 74, 9)], rgb('#7FA79F'), 0.5);
}

function drawWindow(canvas: Canvas): void {
  canvas.paint([roundBox(300, 28, 150, 132, 6)], rgb('#FBF7F0'));
  canvas.paint([box(308, 36, 134, 116)], rgb('#D3E6EC'));
  canvas.paint([ellipse(at(352, 152), 42, 28)], rgb('#B7D3B4'));
  canvas.paint([box(308, 152, 134, 30)], rgb('#F1E6D6'));
  canvas.paint([box(372, 36, 6, 116), box(308, 90, 134, 5)], rgb('#FBF7F0'));
  canvas.paint([roundBox(294, 152, 162, 9, 3)], rgb('#FBF7F0'));
}

function drawShelf(canvas: Canvas): void {
  canvas.paint([roundBox(536, 160, 130, 92, 4)], rgb('#C79F77'));
  canvas.paint([box(544, 168, 110, 34), box(544, 208, 110, 38)], rgb('#A97F58'));
  canvas.paint([roundBox(550, 176, 22, 26, 2)], rgb('#2B7E79'));
  canvas.paint([roundBox(575, 172, 16, 30, 2)], rgb('#D9744A'));
  canvas.paint([roundBox(594, 180, 26, 22, 2)], rgb('#F0C65C'));
  canvas.paint([ellipse(at(570, 232), 14)], rgb('#87C0BA'));
  canvas.paint([roundBox(596, 218, 28, 28, 3)], rgb('#E9B8A0'));
  canvas.paint([roundBox(566, 138, 30, 24, 5)], rgb('#D9744A'));
  const leaves = [at(560, 96), at(581, 84), at(603, 98), at(552, 116), at(610, 118)];
  canvas.paint(
    leaves.map((leaf) => limb(at(581, 142), leaf, 4, 9)),
    rgb('#6E9E7B'),
  );
}
