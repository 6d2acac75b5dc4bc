// A stage: the room of one activity, and where the two sit and reach in it.

import type { Dress } from './baby.ts';
import type { Point } from './geometry.ts';
import type { Canvas } from './raster.ts';
import type { DrawThing } from './things.ts';

export const FRAME = { width: 640, height: 360 } as const;

/** What the camera sees of a stage: everything is drawn around (0, 0)–(640, 360), then closer up. */
export const CAMERA = { x: -84, y: -56, zoom: 1.2 } as const;

export interface Stage {
  readonly parent: {
    readonly hip: Point;
    /** Of the leg towards us; none where the legs are out of sight. */
    readonly knee: Point | null;
    readonly nearHand: Point;
    readonly farHand: Point;
    /** Where the hand towards the baby goes in each kind of touch. */
    readonly touch: {
      readonly stroke: Point;
      readonly offer: Point;
      readonly insist: Point;
      readonly tickle: Point;
    };
  };
  readonly baby: {
    readonly hip: Point;
    readonly lean: number;
    readonly dress: Dress;
    readonly leftHand: Point;
    readonly rightHand: Point;
    readonly leftFoot: Point;
    readonly rightFoot: Point;
    /** What the baby looks at when it turns away. */
    readonly away: Point;
  };
  /** What is offered: a toy or a spoon, and where it lies meanwhile. */
  readonly thing: { readonly rest: Point; readonly eaten: boolean; readonly draw: DrawThing };
  /** What stands behind both; drawn once. */
  readonly drawBack: (canvas: Canvas) => void;
  /** What stands before the baby, at `seconds` into the film. */
  readonly drawFront: (canvas: Canvas, seconds: number) => void;
}
