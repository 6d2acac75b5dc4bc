// A meal: a high chair with a tray, in a kitchen.

import { at } from '../geometry.ts';
import type { Canvas } from '../raster.ts';
import { box, ellipse, limb, outline, rgb, roundBox } from '../shapes.ts';
import type { Stage } from '../stage.ts';
import { drawCup, drawSpoon } from '../things.ts';

const WOOD = rgb('#C79F77');
const WOOD_DARK = rgb('#A97F58');

export const MEAL: Stage = {
  parent: {
    hip: at(218, 330),
    nearHand: at(272, 306),
    knee: at(300, 352),
    farHand: at(330, 276),
    touch: { stroke: at(402, 236), offer: at(346, 256), insist: at(368, 240), tickle: at(410, 256) },
  },
  baby: {
    hip: at(448, 290),
    lean: 0.02,
    dress: 'romper',
    leftHand: at(406, 276),
    rightHand: at(490, 276),
    leftFoot: at(424, 346),
    rightFoot: at(476, 346),
    away: at(900, 300),
  },
  thing: { rest: at(352, 284), eaten: true, draw: drawSpoon },
  drawBack,
  drawFront,
};

function drawBack(canvas: Canvas): void {
  canvas.paint([box(0, 0, 640, 270)], rgb('#F6E6D8'));
  canvas.paint([box(0, 270, 640, 90)], rgb('#CDB08C'));
  drawCupboards(canvas);
  drawLamp(canvas);
  drawChairs(canvas);
}

function drawCupboards(canvas: Canvas): void {
  canvas.paint([box(500, 196, 140, 76)], rgb('#87B0A8'));
  canvas.paint([box(492, 188, 148, 9)], rgb('#E9DCC8'));
  canvas.paint([box(568, 200, 3, 70)], rgb('#6E978F'));
  canvas.paint([ellipse(at(560, 228), 3), ellipse(at(579, 228), 3)], rgb('#FBF3E4'));
  canvas.paint([outline([at(560, 160), at(604, 160), at(598, 188), at(566, 188)])], rgb('#FBF7F0'));
  canvas.paint([ellipse(at(572, 158), 10), ellipse(at(590, 156), 11)], rgb('#D9744A'));
  canvas.paint([ellipse(at(581, 150), 9)], rgb('#F0C65C'));
  canvas.paint([roundBox(34, 66, 96, 74, 4)], rgb('#FBF7F0'));
  canvas.paint([box(42, 74, 80, 58)], rgb('#DCEDEA'));
  canvas.paint([ellipse(at(82, 126), 34, 22)], rgb('#9CC3A6'));
  canvas.paint([box(42, 132, 80, 8)], rgb('#FBF7F0'));
  canvas.paint([box(30, 140, 104, 14)], rgb('#F6E6D8'));
}

function drawLamp(canvas: Canvas): void {
  canvas.paint([box(351, 0, 2, 34)], WOOD_DARK);
  canvas.paint([outline([at(340, 34), at(364, 34), at(392, 70), at(312, 70)])], rgb('#2B7E79'));
  canvas.paint([ellipse(at(352, 72), 38, 5)], rgb('#FBEFD3'));
}

function drawChairs(canvas: Canvas): void {
  canvas.paint([roundBox(134, 214, 14, 150, 5), roundBox(134, 236, 60, 10, 4)], WOOD_DARK);
  canvas.paint([limb(at(408, 330), at(392, 372), 5), limb(at(488, 330), at(506, 372), 5)], WOOD_DARK);
  canvas.paint([roundBox(400, 206, 96, 128, 22)], WOOD);
  canvas.paint([roundBox(408, 214, 80, 112, 18)], rgb('#9CC3BB'));
}

function drawFront(canvas: Canvas): void {
  canvas.paint([roundBox(316, 284, 216, 18, 9)], WOOD);
  canvas.paint([roundBox(316, 281, 216, 14, 7)], rgb('#E2C19B'));
  canvas.paint([ellipse(at(330 + 48, 279), 26, 5)], rgb('#FBF7F0'));
  canvas.paint([outline([at(354, 280), at(402, 280), at(394, 294), at(362, 294)])], rgb('#FBF7F0'));
  canvas.paint([ellipse(at(378, 279), 21, 3.6)], rgb('#E9A15F'));
  drawCup(canvas, at(512, 270));
}
