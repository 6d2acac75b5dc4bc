// A bath: a tub with water and foam before a tiled wall.

import { at } from '../geometry.ts';
import type { Canvas } from '../raster.ts';
import { box, ellipse, limb, outline, rgb, roundBox } from '../shapes.ts';
import type { Stage } from '../stage.ts';
import { drawDuck } from '../things.ts';

const WATER = rgb('#A9D3D6');
const TUB = rgb('#FBF7F0');
const WATER_LINE = 276;

export const BATH: Stage = {
  parent: {
    hip: at(212, 330),
    nearHand: at(268, 300),
    knee: null,
    farHand: at(322, 268),
    touch: { stroke: at(402, 238), offer: at(374, 252), insist: at(388, 216), tickle: at(412, 256) },
  },
  baby: {
    hip: at(446, 298),
    lean: 0.04,
    dress: 'bare',
    leftHand: at(402, 268),
    rightHand: at(492, 268),
    leftFoot: at(394, 330),
    rightFoot: at(490, 330),
    away: at(900, 300),
  },
  thing: { rest: at(352, 270), eaten: false, draw: drawDuck },
  drawBack,
  drawFront,
};

function drawBack(canvas: Canvas): void {
  canvas.paint([box(0, 0, 640, 360)], rgb('#D5E8E4'));
  const joint = rgb('#E6F2EF');
  for (let x = 20; x < 640; x += 64) canvas.paint([box(x, 0, 2, 250)], joint);
  for (let y = 26; y < 250; y += 64) canvas.paint([box(0, y, 640, 2)], joint);
  canvas.paint([box(0, 250, 640, 110)], rgb('#C9B79F'));
  drawTowel(canvas);
  drawShelf(canvas);
  canvas.paint([ellipse(at(452, WATER_LINE - 8), 164, 30)], TUB);
  canvas.paint([ellipse(at(452, WATER_LINE), 150, 24)], WATER);
}

function drawTowel(canvas: Canvas): void {
  canvas.paint([limb(at(26, 62), at(140, 62), 3)], rgb('#B58F6A'));
  canvas.paint([roundBox(42, 60, 78, 104, 5)], rgb('#E9B8A0'));
  canvas.paint([box(42, 138, 78, 6), box(42, 148, 78, 3)], rgb('#FBF0E6'));
}

function drawShelf(canvas: Canvas): void {
  canvas.paint([roundBox(500, 104, 112, 8, 3)], rgb('#B58F6A'));
  canvas.paint([roundBox(514, 68, 22, 36, 5)], rgb('#D9744A'));
  canvas.paint([roundBox(519, 60, 12, 10, 2)], rgb('#FBF7F0'));
  canvas.paint([roundBox(546, 78, 18, 26, 4)], rgb('#2B7E79'));
  canvas.paint([ellipse(at(588, 92), 14, 12)], rgb('#F0C65C'));
}

function drawFront(canvas: Canvas, seconds: number): void {
  // Water over what is under it, then the near wall of the tub.
  canvas.paint(
    [
      outline([
        at(302, 276),
        at(340, 284),
        at(452, 280),
        at(560, 284),
        at(602, 276),
        at(590, 330),
        at(314, 330),
      ]),
    ],
    WATER,
    0.86,
  );
  drawFoam(canvas, seconds);
  const wall = outline([
    at(286, 284),
    at(370, 300),
    at(452, 303),
    at(534, 300),
    at(618, 284),
    at(606, 340),
    at(578, 380),
    at(326, 380),
    at(298, 340),
  ]);
  canvas.paint([wall], TUB);
  canvas.paint([limb(at(330, 326), at(574, 326), 2.5)], rgb('#E7DCCB'));
}

const FOAM = [
  [386, 280, 9],
  [398, 284, 12],
  [416, 286, 9],
  [478, 286, 11],
  [494, 282, 9],
  [512, 284, 12],
  [528, 280, 8],
  [334, 284, 7],
] as const;

function drawFoam(canvas: Canvas, seconds: number): void {
  canvas.paint(
    FOAM.map(([x, y, radius], i) => ellipse(at(x, y + Math.sin(seconds * 0.8 + i) * 0.8), radius)),
    rgb('#FFFFFF'),
    0.92,
  );
}
