// The drawn baby: big head, round body, waving hands and feet.

import type { PersonLook } from './families.ts';
import { at, type Bones, from, type Point, reach } from './geometry.ts';
import { drawHead } from './head.ts';
import type { BabyPose } from './pose.ts';
import type { Canvas } from './raster.ts';
import { ellipse, limb, outline, shade } from './shapes.ts';

const TORSO_LENGTH = 60;
const HEAD_OFFSET = at(0, -32);
const LEFT_SHOULDER = at(-22, 13);
const RIGHT_SHOULDER = at(22, 13);
const ARM = { upper: 27, lower: 25 } as const;
const LEG = { upper: 33, lower: 30 } as const;

const neckOf = (hip: Point, lean: number): Point => from(hip, at(0, -TORSO_LENGTH), lean);

export const babyHeadAt = (hip: Point, lean: number): Point => from(neckOf(hip, lean), HEAD_OFFSET, lean);

/** What the baby wears: all of it, or in the bath nothing above the water. */
export type Dress = 'romper' | 'bare';

export function drawBaby(canvas: Canvas, look: PersonLook, pose: BabyPose, dress: Dress): void {
  const { hip, lean } = pose;
  const neck = neckOf(hip, lean);
  const cloth = dress === 'romper' ? look.top : look.head.skin;
  const { skin } = look.head;

  const drawLeg = (side: -1 | 1, foot: Point): void => {
    const bones: Bones = { ...LEG, bend: side === -1 ? 1 : -1 };
    const start = from(hip, at(side * 13, -6), lean);
    const { joint: knee, end: ankle } = reach(start, foot, bones);
    const heading = Math.atan2(ankle.y - knee.y, ankle.x - knee.x);
    canvas.paint([limb(start, knee, 17, 13.5), limb(knee, ankle, 13.5, 10)], shade(cloth, 0.07));
    canvas.paint([ellipse(from(ankle, at(7, -3), heading), 8, 12, heading)], shade(skin, 0.04));
  };
  const drawArm = (shoulder: Point, hand: Point, side: -1 | 1): void => {
    const bones: Bones = { ...ARM, bend: side === -1 ? -1 : 1 };
    const start = from(neck, shoulder, lean);
    const { joint: elbow, end: wrist } = reach(start, hand, bones);
    canvas.paint([ellipse(wrist, 8.5)], shade(skin, 0.03));
    canvas.paint(
      [limb(start, elbow, 11.5, 9.5), limb(elbow, wrist, 9.5, 7.5)],
      shade(cloth, dress === 'romper' ? 0.1 : 0.05),
    );
    canvas.paint([ellipse(wrist, 7.8)], shade(skin, 0.03));
  };

  drawLeg(1, pose.rightFoot);
  canvas.within({ ...hip, angle: lean }, () => canvas.paint([TORSO], cloth));
  drawLeg(-1, pose.leftFoot);
  drawArm(RIGHT_SHOULDER, pose.rightHand, 1);
  drawHead(canvas, babyHeadAt(hip, lean), look.head, pose.expression);
  drawArm(LEFT_SHOULDER, pose.leftHand, -1);
}

/** Around the hip, upright. */
const TORSO = outline([
  at(0, -TORSO_LENGTH - 4),
  at(22, -TORSO_LENGTH + 5),
  at(33, -26),
  at(34, 4),
  at(22, 17),
  at(-22, 17),
  at(-34, 4),
  at(-33, -26),
  at(-22, -TORSO_LENGTH + 5),
]);
