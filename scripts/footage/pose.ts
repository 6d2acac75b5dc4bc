// How the two figures sit, look and move at one moment.

import type { Point } from './geometry.ts';
import type { Expression } from './head-turn.ts';

export interface ParentPose {
  readonly hip: Point;
  readonly knee: Point | null;
  /** How far the back leans towards the baby, radians. */
  readonly lean: number;
  readonly expression: Expression;
  /** Where the hand towards the baby and the hand towards us want to be. */
  readonly farHand: Point;
  readonly nearHand: Point;
  readonly holdsPhone: boolean;
}

export interface BabyPose {
  readonly hip: Point;
  /** How far the body lies back, radians: 0 sits upright, 1 lies against a cushion. */
  readonly lean: number;
  readonly expression: Expression;
  readonly leftHand: Point;
  readonly rightHand: Point;
  readonly leftFoot: Point;
  readonly rightFoot: Point;
}
