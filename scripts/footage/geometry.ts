// Points, bones and looking: the little geometry the figures need. Pixels, y downwards; angles in radians.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const at = (x: number, y: number): Point => ({ x, y });

export const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

export const mixPoint = (a: Point, b: Point, share: number): Point =>
  at(mix(a.x, b.x, share), mix(a.y, b.y, share));

export const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** `offset` seen from `origin`, turned clockwise by `angle`. */
export function from(origin: Point, offset: Point, angle = 0): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return at(origin.x + offset.x * cos - offset.y * sin, origin.y + offset.x * sin + offset.y * cos);
}

export interface Bones {
  readonly upper: number;
  readonly lower: number;
  /** Which way the joint bends: 1 or −1. */
  readonly bend: 1 | -1;
}

/**
 * Joint and end of a two-bone limb that reaches from `root` for `target`.
 * Bones keep their length: what is out of reach is pointed at, not stretched to.
 */
export function reach(root: Point, target: Point, bones: Bones): { joint: Point; end: Point } {
  const { upper, lower, bend } = bones;
  const wanted = Math.max(1e-6, distance(root, target));
  const span = Math.min(upper + lower - 0.01, Math.max(Math.abs(upper - lower) + 0.01, wanted));
  const heading = Math.atan2(target.y - root.y, target.x - root.x);
  const opening = Math.acos((upper ** 2 + span ** 2 - lower ** 2) / (2 * upper * span));
  const joint = from(root, at(upper, 0), heading + bend * opening);
  return { joint, end: from(root, at(span, 0), heading) };
}

/** How deep (px) into the picture a target lies: what is nearer asks for a larger turn. */
const LOOK_DEPTH = { least: 160, perPixel: 0.9 } as const;
/** Nods are made a little larger than they are, to be seen from the front. */
const NOD_DEPTH = 0.7;
const MOST_TURN = 0.72;
const MOST_NOD = 0.5;

/** The turn (yaw, right positive) and nod (pitch, down positive) of a head at `head` that looks at `target`. */
export function lookAt(head: Point, tilt: number, target: Point): { yaw: number; pitch: number } {
  const local = from(at(0, 0), at(target.x - head.x, target.y - head.y), -tilt);
  const depth = LOOK_DEPTH.least + LOOK_DEPTH.perPixel * distance(head, target);
  const bounded = (angle: number, most: number): number => Math.min(most, Math.max(-most, angle));
  return {
    yaw: bounded(Math.atan2(local.x, depth), MOST_TURN),
    pitch: bounded(Math.atan2(local.y, depth * NOD_DEPTH), MOST_NOD),
  };
}
