// How a head is held, and where its features then are seen.

import type { HeadLook } from './families.ts';
import type { Point } from './geometry.ts';

/** How a head is held and what its face does. Shares run from 0 to 1. */
export interface Expression {
  /** Turn (right positive), nod (down positive) and tilt (clockwise), radians. */
  readonly yaw: number;
  readonly pitch: number;
  readonly tilt: number;
  readonly smile: number;
  readonly fuss: number;
  /** How far the mouth is open. */
  readonly open: number;
  readonly blink: number;
}

/** Where a spot of the face is seen, and how narrow things there look from the side (0–1). */
export interface Spot extends Point {
  readonly narrow: number;
}

export type SpotAt = (longitude: number, latitude: number) => Spot;

/** Half-height of the head against its half-width. */
export const HEAD_HEIGHT = { adult: 1.14, baby: 0.97 } as const;

export function spotsOf(look: HeadLook, expression: Pick<Expression, 'yaw' | 'pitch'>): SpotAt {
  const height = HEAD_HEIGHT[look.build];
  return (longitude, latitude) => {
    const turned = longitude + expression.yaw;
    const nodded = latitude + expression.pitch * 0.85;
    return {
      x: Math.sin(turned) * Math.cos(nodded * 0.8),
      y: Math.sin(nodded) * height,
      narrow: Math.max(0.25, Math.cos(turned)),
    };
  };
}
