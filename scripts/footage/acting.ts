// Acting: turns the events of a story into the poses of both figures at a time.

import { babyHeadAt } from './baby.ts';
import { at, lookAt, mix, mixPoint, type Point } from './geometry.ts';
import type { Expression } from './head-turn.ts';
import { gripOf, leanToReach, parentHeadAt } from './parent.ts';
import type { BabyPose, ParentPose } from './pose.ts';
import type { Profile } from './profiles.ts';
import type { Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

export interface Moment {
  readonly parent: ParentPose;
  readonly baby: BabyPose;
  readonly thing: { readonly place: Point; readonly angle: number };
}

export interface Play {
  readonly stage: Stage;
  readonly timeline: Timeline;
  readonly profile: Pick<Profile, 'distraction' | 'warmth'>;
}

/** How fast things begin and end, ms. */
const RAMP = { gaze: 420, face: 320, hand: 650, voice: 140 } as const;
const REST_LEAN = 0.12;
/** Syllables per second. Also heard: see the sound. */
export const SYLLABLES = { parent: 4.2, babble: 3.4 } as const;

const wave = (seconds: number, perSecond: number, phase = 0): number =>
  Math.sin(2 * Math.PI * perSecond * seconds + phase);

export function momentAt(play: Play, atMs: number): Moment {
  const parent = actParent(play, atMs);
  const { stage, timeline } = play;
  const inHand = Math.min(1, 3 * timeline.presence('parentTouch', atMs, RAMP.hand, 'offer', 'insist'));
  const grip = gripOf(parent);
  const thing = {
    place: mixPoint(stage.thing.rest, grip.place, inHand),
    angle: mix(0, grip.angle, inHand),
  };
  return { parent, baby: actBaby(play, atMs, parent, thing.place), thing };
}

function actParent({ stage, timeline, profile }: Play, atMs: number): ParentPose {
  const seconds = atMs / 1000;
  const { hip, knee, touch } = stage.parent;
  let farHand = stage.parent.farHand;
  let lean = REST_LEAN;
  for (const code of ['stroke', 'offer', 'insist', 'tickle'] as const) {
    const share = timeline.presence('parentTouch', atMs, RAMP.hand, code);
    if (share === 0) continue;
    const goal = at(touch[code].x, touch[code].y + STIR[code](seconds));
    farHand = mixPoint(farHand, goal, share);
    lean = mix(lean, leanToReach(hip, touch[code], REST_LEAN), share);
  }

  const head = parentHeadAt(hip, lean);
  const phone = at(hip.x + 50, hip.y - 52);
  const elsewhere = timeline.presence('parentGaze', atMs, RAMP.gaze, 'elsewhere');
  const usesPhone = profile.distraction === 'phone';
  const tilt = 0.02 + lean * 0.2;
  const toBaby = lookAt(head, tilt, babyHeadAt(stage.baby.hip, stage.baby.lean));
  const away = lookAt(head, tilt, usesPhone ? at(phone.x + 20, phone.y + 60) : at(-120, 130));
  const voice = timeline.presence('parentVoice', atMs, RAMP.voice, 'reply', 'comment', 'hush', 'prompt');
  const smile = timeline.presence('parentAffect', atMs, RAMP.face, 'smile');
  const expression: Expression = {
    yaw: mix(toBaby.yaw, away.yaw, elsewhere),
    // Who speaks nods along a little.
    pitch: mix(toBaby.pitch, away.pitch, elsewhere) + 0.05 * voice * wave(seconds, 1.1),
    tilt,
    smile: mix(profile.warmth * (1 - elsewhere), 1, smile),
    fuss: 0,
    open: speaking(voice, seconds, SYLLABLES.parent),
    blink: blinkAt(seconds, 4.6, 1.3),
  };
  return {
    hip,
    knee,
    lean,
    expression,
    farHand,
    nearHand: usesPhone ? mixPoint(at(phone.x, phone.y + 26), phone, elsewhere) : stage.parent.nearHand,
    holdsPhone: usesPhone,
  };
}

/** The small movement of the hand in each kind of touch, px. */
const STIR = {
  stroke: (seconds: number) => 7 * wave(seconds, 0.8),
  offer: (seconds: number) => 3 * wave(seconds, 0.7),
  insist: (seconds: number) => 5 * wave(seconds, 1.7),
  tickle: (seconds: number) => 7 * wave(seconds, 3),
} as const;

function actBaby({ stage, timeline }: Play, atMs: number, parent: ParentPose, thing: Point): BabyPose {
  const seconds = atMs / 1000;
  const { baby } = stage;
  const toToy = timeline.presence('babyGaze', atMs, RAMP.gaze, 'toy');
  const turned = timeline.presence('babyGaze', atMs, RAMP.gaze, 'away');
  const smile = timeline.presence('babyAffect', atMs, RAMP.face, 'smile');
  const fuss = timeline.presence('babyAffect', atMs, RAMP.face, 'fuss');

  const lean =
    baby.lean + turned * 0.07 + 0.006 * wave(seconds, 0.27, 1) + smile * 0.025 * wave(seconds, 1.2);
  const head = babyHeadAt(baby.hip, lean);
  const tilt = lean * 0.75 + turned * 0.1;
  const gazeTo = (target: Point): { yaw: number; pitch: number } => lookAt(head, tilt, target);
  const looks = [
    [1 - toToy - turned, gazeTo(parentHeadAt(parent.hip, parent.lean))],
    [toToy, gazeTo(thing)],
    [turned, gazeTo(baby.away)],
  ] as const;
  const offered = toToy * timeline.presence('parentTouch', atMs, RAMP.hand, 'offer');
  const [grasp, bite] = stage.thing.eaten ? [0, offered] : [offered, 0];
  const cooing = timeline.presence('babyVoice', atMs, RAMP.voice, 'coo');
  const babbling = timeline.presence('babyVoice', atMs, RAMP.voice, 'babble');
  const crying = timeline.presence('babyVoice', atMs, RAMP.voice, 'cry');
  const expression: Expression = {
    yaw: looks.reduce((sum, [share, look]) => sum + share * look.yaw, 0),
    pitch: looks.reduce((sum, [share, look]) => sum + share * look.pitch, 0),
    tilt,
    smile,
    fuss,
    open: Math.min(
      1,
      cooing * 0.6 + speaking(babbling, seconds, SYLLABLES.babble) + crying * 0.7 + bite * 0.6,
    ),
    blink: blinkAt(seconds, 3.9, 0.4),
  };

  const flail = (phase: number): number =>
    fuss * 9 * wave(seconds, 1.9, phase) + smile * 4 * wave(seconds, 1.2, phase);
  const lift = 20 * smile + 16 * fuss;
  const leftHand = mixPoint(baby.leftHand, thing, grasp * 0.8);
  return {
    hip: baby.hip,
    lean,
    expression,
    leftHand: at(leftHand.x - 4 * smile, leftHand.y - lift * (1 - grasp) + flail(0)),
    rightHand: at(baby.rightHand.x + 5 * smile, baby.rightHand.y - lift + flail(2)),
    leftFoot: at(baby.leftFoot.x, baby.leftFoot.y + 0.6 * flail(1)),
    rightFoot: at(baby.rightFoot.x, baby.rightFoot.y + 0.6 * flail(3)),
  };
}

const speaking = (presence: number, seconds: number, syllables: number): number =>
  presence * (0.2 + 0.7 * (0.5 + 0.5 * wave(seconds, syllables)));

const BLINK_S = 0.16;

/** A blink every `everyS` seconds, as long as a blink lasts. */
function blinkAt(seconds: number, everyS: number, offsetS: number): number {
  const since = (seconds + offsetS) % everyS;
  return since < BLINK_S ? 1 : 0;
}
