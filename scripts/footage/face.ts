// The face on a head: eyes that look, brows, nose, cheeks and a mouth that smiles, speaks or cries.

import type { HeadLook } from './families.ts';
import { at, mix, type Point } from './geometry.ts';
import type { Expression, Spot, SpotAt } from './head-turn.ts';
import type { Canvas } from './raster.ts';
import { blend, curve, ellipse, rgb, shade, stroke } from './shapes.ts';

const EYE_WHITE = rgb('#FFFDF8');
const PUPIL = rgb('#231A18');
const MOUTH_INSIDE = rgb('#7A2B2B');
const TONGUE = rgb('#D97A76');

/** Where the features sit, in radians from the middle of the face, and how large they are. */
const PROPORTIONS = {
  adult: {
    eyeAside: 0.42,
    eyeDown: -0.06,
    eye: 0.155,
    brow: 0.33,
    nose: 0.24,
    mouth: 0.58,
    cheek: 0.34,
    mouthWidth: 0.3,
  },
  baby: {
    eyeAside: 0.46,
    eyeDown: 0.08,
    eye: 0.17,
    brow: 0.33,
    nose: 0.32,
    mouth: 0.6,
    cheek: 0.44,
    mouthWidth: 0.25,
  },
} as const;

export function drawFace(canvas: Canvas, look: HeadLook, expression: Expression, spot: SpotAt): void {
  const sizes = PROPORTIONS[look.build];
  for (const side of [-1, 1] as const) {
    drawCheek(canvas, look, expression, spot(side * 0.66, sizes.cheek));
    drawEye(canvas, look, expression, spot(side * sizes.eyeAside, sizes.eyeDown));
    drawBrow(canvas, look, expression, spot(side * sizes.eyeAside, sizes.eyeDown - sizes.brow), side);
  }
  drawNose(canvas, look, expression, spot(0, sizes.nose));
  drawMouth(canvas, look, expression, spot(0, sizes.mouth));
}

function drawCheek(canvas: Canvas, look: HeadLook, { smile, fuss }: Expression, spot: Spot): void {
  // Beyond this a cheek would stick out at the far side of the head.
  if (spot.narrow <= 0.5) return;
  const glow = 0.3 + 0.35 * smile + 0.25 * fuss;
  canvas.paint([ellipse(at(spot.x, spot.y - smile * 0.05), 0.2 * spot.narrow, 0.13)], look.blush, glow);
}

function drawEye(canvas: Canvas, look: HeadLook, expression: Expression, spot: Spot): void {
  const { yaw, pitch, smile, fuss, blink } = expression;
  const size = PROPORTIONS[look.build].eye;
  const rx = size * (0.35 + 0.65 * spot.narrow);
  const shut = Math.max(blink, ramp(fuss, 0.5, 0.9));
  if (shut > 0.6) {
    // Shut in a blink: a lid line. Shut in crying: a line pressed upwards.
    const lid = curve(
      at(spot.x - rx, spot.y),
      at(spot.x, spot.y + size * mix(0.8, -0.7, fuss)),
      at(spot.x + rx, spot.y),
    );
    canvas.paint(stroke(lid, 0.055), PUPIL);
    return;
  }
  // Who looks down lowers the upper lid.
  const lowered = Math.max(0, pitch - 0.12) * 1.1;
  const ry = size * 1.18 * (1 - 0.28 * smile - 0.25 * fuss - lowered) * (1 - shut);
  const centre = at(spot.x, spot.y + size * (1.1 * lowered - 0.2 * smile));
  canvas.paint([ellipse(centre, rx, ry)], EYE_WHITE);
  const aim = at(centre.x + yaw * size * 0.42, centre.y + pitch * size * 0.9);
  const iris = size * 0.74;
  canvas.paint([ellipse(aim, iris * (0.45 + 0.55 * spot.narrow), Math.min(ry, iris))], look.iris);
  canvas.paint([ellipse(aim, iris * 0.55 * (0.45 + 0.55 * spot.narrow), Math.min(ry, iris * 0.58))], PUPIL);
  canvas.paint([ellipse(at(aim.x - iris * 0.3, aim.y - iris * 0.35), iris * 0.22)], EYE_WHITE);
  const lash = curve(
    at(centre.x - rx, centre.y - ry * 0.35),
    at(centre.x, centre.y - ry * 1.65),
    at(centre.x + rx, centre.y - ry * 0.35),
  );
  canvas.paint(stroke(lash, look.build === 'adult' ? 0.05 : 0.042), PUPIL);
}

const ramp = (x: number, low: number, high: number): number =>
  Math.min(1, Math.max(0, (x - low) / (high - low)));

/** Brows rise with a smile; in distress the inner ends go up. */
function drawBrow(
  canvas: Canvas,
  look: HeadLook,
  { smile, fuss, open }: Expression,
  spot: Spot,
  side: 1 | -1,
): void {
  const width = 0.17 * (0.35 + 0.65 * spot.narrow);
  const lift = 0.05 * smile + 0.03 * open;
  const slant = 0.09 * fuss * side;
  const left = at(spot.x - width, spot.y - lift + (side === 1 ? -slant : -slant * 0.4) + 0.02);
  const right = at(spot.x + width, spot.y - lift + (side === 1 ? slant * 0.4 : slant) + 0.02);
  const arch = at(spot.x, (left.y + right.y) / 2 - 0.09);
  const adult = look.build === 'adult';
  canvas.paint(
    stroke(curve(left, arch, right), adult ? 0.065 : 0.045),
    blend(look.hairColour, look.skin, adult ? 0.1 : 0.4),
  );
}

function drawNose(canvas: Canvas, look: HeadLook, { yaw }: Expression, spot: Spot): void {
  // The nose stands out from the ball, so it runs ahead of the turn.
  const tip = at(spot.x + Math.sin(yaw) * 0.1, spot.y);
  if (look.build === 'baby') {
    canvas.paint([ellipse(tip, 0.085, 0.065)], shade(look.skin, 0.14));
    return;
  }
  const bridge = at(tip.x - Math.sin(yaw) * 0.12 - 0.01, tip.y - 0.24);
  const wing = at(tip.x - (yaw < 0 ? -0.08 : 0.08), tip.y + 0.05);
  canvas.paint(stroke([bridge, tip, wing], 0.05), shade(look.skin, 0.2));
}

function drawMouth(canvas: Canvas, look: HeadLook, { smile, fuss, open }: Expression, spot: Spot): void {
  const narrow = 0.35 + 0.65 * spot.narrow;
  const width = 0.76 + 0.42 * smile + 0.2 * fuss - 0.25 * open * (1 - smile);
  const half = PROPORTIONS[look.build].mouthWidth * narrow * width;
  const bow = 0.035 + 0.125 * smile - 0.16 * fuss;
  const gape = Math.max(0.24 * open, 0.2 * ramp(smile, 0.3, 1), 0.26 * fuss);
  const corner = spot.y - bow * 0.6;
  const left = at(spot.x - half, corner);
  const right = at(spot.x + half, corner);
  const upper = curve(left, at(spot.x, spot.y + bow), right);
  if (gape < 0.03) {
    canvas.paint(stroke(upper, 0.06), look.lip);
    return;
  }
  const depth = gape + Math.max(0, bow) * 0.8;
  const lower = bowl(spot.x, corner, half, depth);
  canvas.paint([[...upper, ...lower]], MOUTH_INSIDE);
  if (gape > 0.09)
    canvas.paint([ellipse(at(spot.x, corner + depth * 0.76), half * 0.5, depth * 0.2)], TONGUE);
  canvas.paint([...stroke(upper, 0.05), ...stroke([right, ...lower, left], 0.05)], look.lip);
}

const BOWL_STEPS = 12;

/** The lower half of an ellipse, from right to left. */
function bowl(x: number, y: number, half: number, depth: number): Point[] {
  return Array.from({ length: BOWL_STEPS - 1 }, (_, i) => {
    const turn = ((i + 1) / BOWL_STEPS) * Math.PI;
    return at(x + half * Math.cos(turn), y + depth * Math.sin(turn));
  });
}
