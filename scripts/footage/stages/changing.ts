// A clean nappy: the baby lies against a cushion on a changing mat.

import { at } from '../geometry.ts';
import type { Canvas } from '../raster.ts';
import { box, ellipse, limb, outline, rgb, roundBox } from '../shapes.ts';
import type { Stage } from '../stage.ts';
import { drawRattle } from '../things.ts';

const MAT = rgb('#F3DDB5');

export const CHANGING: Stage = {
  parent: {
    hip: at(196, 322),
    nearHand: at(252, 302),
    knee: null,
    farHand: at(300, 286),
    touch: { stroke: at(384, 252), offer: at(366, 214), insist: at(392, 204), tickle: at(378, 270) },
  },
  baby: {
    hip: at(396, 284),
    lean: 0.92,
    dress: 'romper',
    leftHand: at(404, 226),
    rightHand: at(448, 296),
    leftFoot: at(346, 250),
    rightFoot: at(342, 288),
    away: at(860, 420),
  },
  thing: { rest: at(322, 308), eaten: false, draw: drawRattle },
  drawBack,
  drawFront,
};

function drawBack(canvas: Canvas): void {
  canvas.paint([box(0, 0, 640, 360)], rgb('#E6E9DC'));
  canvas.paint([box(0, 0, 640, 20)], rgb('#FAF4EA'));
  drawBunting(canvas);
  drawBasketShelf(canvas);
  // The mat with its raised end.
  canvas.paint(
    [outline([at(440, 300), at(470, 262), at(540, 226), at(572, 250), at(580, 306)])],
    rgb('#E4C68F'),
  );
  canvas.paint([roundBox(306, 288, 282, 26, 13)], MAT);
}

function drawBunting(canvas: Canvas): void {
  const colours = ['#D9744A', '#F0C65C', '#2B7E79', '#E9B8A0', '#87B0A8', '#F0C65C', '#D9744A'];
  canvas.paint([limb(at(300, 68), at(460, 90), 1), limb(at(460, 90), at(640, 66), 1)], rgb('#8C7B6A'));
  for (const [i, colour] of colours.entries()) {
    const x = 318 + i * 46;
    const y = 90 - Math.abs(x - 460) * 0.13;
    canvas.paint([[at(x - 14, y), at(x + 14, y), at(x, y + 28)]], rgb(colour));
  }
}

function drawBasketShelf(canvas: Canvas): void {
  canvas.paint([roundBox(24, 148, 96, 8, 3)], rgb('#B58F6A'));
  canvas.paint([roundBox(34, 112, 40, 36, 5)], rgb('#D3B083'));
  canvas.paint([box(34, 124, 40, 3), box(34, 134, 40, 3)], rgb('#B58F6A'));
  canvas.paint([roundBox(84, 122, 24, 26, 3)], rgb('#FBF7F0'));
  canvas.paint([roundBox(88, 116, 16, 8, 2)], rgb('#87B0A8'));
}

function drawFront(canvas: Canvas): void {
  canvas.paint([box(262, 312, 378, 10)], rgb('#D3B083'));
  canvas.paint([box(272, 322, 368, 38)], rgb('#FBF7F0'));
  canvas.paint([box(450, 326, 3, 34)], rgb('#E3D8C6'));
  canvas.paint([ellipse(at(430, 342), 4), ellipse(at(474, 342), 4)], rgb('#B58F6A'));
}
