// The drawn parent: sits at the left, turned to the baby; arms keep their length.

import type { PersonLook } from './families.ts';
import { at, type Bones, distance, from, type Point, reach } from './geometry.ts';
import { drawHead } from './head.ts';
import type { ParentPose } from './pose.ts';
import type { Canvas, Polygon, Rgb } from './raster.ts';
import { limb, outline, shade } from './shapes.ts';
import { drawPhone } from './things.ts';

const SPINE = 128;
const FAR_SHOULDER = at(32, 20);
const NEAR_SHOULDER = at(-26, 24);
const HEAD_OFFSET = at(9, -46);
const FAR_ARM: Bones = { upper: 66, lower: 62, bend: 1 };
const NEAR_ARM: Bones = { upper: 66, lower: 62, bend: 1 };
/** From the wrist to the middle of what the hand holds. */
const GRIP = 20;
const MOST_LEAN = 0.62;
const LEAN_STEP = 0.01;

const neckOf = (hip: Point, lean: number): Point => from(hip, at(0, -SPINE), lean);

export const parentHeadAt = (hip: Point, lean: number): Point =>
  // The neck takes back half of the lean, so that the face stays up.
  from(neckOf(hip, lean), HEAD_OFFSET, lean * 0.5);

/** The least lean, from `rest` on, with which the hand towards the baby gets to `target`. */
export function leanToReach(hip: Point, target: Point, rest: number): number {
  const longest = (FAR_ARM.upper + FAR_ARM.lower) * 0.95;
  let lean = rest;
  while (lean < MOST_LEAN && distance(from(neckOf(hip, lean), FAR_SHOULDER, lean), target) > longest) {
    lean += LEAN_STEP;
  }
  return lean;
}

/** Where a thing in the hand towards the baby is, and how it is turned. */
export function gripOf({ hip, lean, farHand }: ParentPose): { place: Point; angle: number } {
  const { joint, end } = reach(from(neckOf(hip, lean), FAR_SHOULDER, lean), farHand, FAR_ARM);
  const angle = Math.atan2(end.y - joint.y, end.x - joint.x);
  return { place: from(end, at(GRIP, -2), angle), angle };
}

export function drawParent(canvas: Canvas, look: PersonLook, pose: ParentPose): void {
  const { hip, lean } = pose;
  const { skin } = look.head;
  const neck = neckOf(hip, lean);
  const head = parentHeadAt(hip, lean);

  const far = from(neck, FAR_SHOULDER, lean);
  drawArm(canvas, reach(far, pose.farHand, FAR_ARM), far, shade(look.top, 0.16), skin);
  if (pose.knee !== null) drawLegs(canvas, hip, pose.knee, look.legs);
  canvas.paint([limb(neck, head, 15, 14)], shade(skin, 0.12));
  canvas.within({ ...hip, angle: lean }, () => {
    canvas.paint([TORSO], look.top);
    canvas.paint([COLLAR], shade(skin, 0.05));
  });
  drawHead(canvas, head, look.head, pose.expression);

  const near = from(neck, NEAR_SHOULDER, lean);
  const nearArm = reach(near, pose.nearHand, NEAR_ARM);
  if (pose.holdsPhone) drawPhone(canvas, at(nearArm.end.x + 10, nearArm.end.y - 14));
  drawArm(canvas, nearArm, near, shade(look.top, 0.08), skin);
}

/** Around the hip, upright. */
const TORSO = outline([
  at(-8, -SPINE + 2),
  at(24, -SPINE + 4),
  at(46, -SPINE + 26),
  at(44, -70),
  at(45, 0),
  at(44, 36),
  at(-42, 36),
  at(-43, 0),
  at(-42, -70),
  at(-44, -SPINE + 30),
  at(-26, -SPINE + 6),
]);
const COLLAR = outline([at(-10, -SPINE), at(8, -SPINE - 3), at(24, -SPINE + 1), at(10, -SPINE + 15)]);

/** A leg folded on the floor, or hanging from a chair where the picture ends. */
function drawLegs(canvas: Canvas, hip: Point, knee: Point, cloth: Rgb): void {
  const foot = at(hip.x + 14, knee.y + 22);
  canvas.paint([limb(at(hip.x + 20, hip.y - 4), at(knee.x + 16, knee.y - 8), 20, 15)], shade(cloth, 0.2));
  canvas.paint([limb(knee, foot, 16, 12), limb(at(hip.x, hip.y + 18), knee, 26, 17)], cloth);
}

interface Arm {
  /** Elbow and wrist. */
  readonly joint: Point;
  readonly end: Point;
}

function drawArm(
  canvas: Canvas,
  { joint: elbow, end: wrist }: Arm,
  shoulder: Point,
  sleeve: Rgb,
  skin: Rgb,
): void {
  const heading = Math.atan2(wrist.y - elbow.y, wrist.x - elbow.x);
  const cuff = from(elbow, at(distance(elbow, wrist) * 0.62, 0), heading);
  const palm = from(wrist, at(6, 0), heading);
  const finger = (aside: number): Polygon => limb(palm, from(palm, at(9, aside), heading), 5.2, 3.8);
  canvas.paint([limb(cuff, wrist, 9, 7.5), limb(wrist, palm, 9, 9), finger(5), finger(-5)], skin);
  canvas.paint([limb(shoulder, elbow, 16, 12.5), limb(elbow, cuff, 12.5, 11)], sleeve);
}
