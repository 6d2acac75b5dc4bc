// Sounds that are not voices: the room itself, water, a rattle, a spoon, a ball.

import type { Activity } from './films.ts';
import type { Chance } from './random.ts';
import { SAMPLE_RATE } from './voice.ts';

const ROOM_LEVEL = 0.05;
const ROOM_SMOOTHING = 0.03;

/** The hush of a room. */
export function addRoom(track: Float64Array, chance: Chance): void {
  let low = 0;
  for (let i = 0; i < track.length; i++) {
    low += (chance.unit() * 2 - 1 - low) * ROOM_SMOOTHING;
    track[i] = (track[i] ?? 0) + low * ROOM_LEVEL;
  }
}

interface Knock {
  /** Ringing tone (Hz), or none; share of noise; seconds until it has died away. */
  readonly hz: number;
  readonly noise: number;
  /** How dull the noise is: 1 is bright, near 0 is dull. */
  readonly brightness: number;
  readonly lastsS: number;
  readonly loudness: number;
  /** Knocks in a row, and seconds between them. */
  readonly times: number;
  readonly everyS: number;
}

/** What is heard when the thing of an activity is offered. */
const KNOCKS: Readonly<Record<Activity, Knock>> = {
  badderen: { hz: 0, noise: 1, brightness: 0.18, lastsS: 0.5, loudness: 0.3, times: 3, everyS: 0.42 },
  voeden: { hz: 2100, noise: 0.05, brightness: 0.6, lastsS: 0.18, loudness: 0.06, times: 2, everyS: 0.24 },
  verschonen: { hz: 0, noise: 1, brightness: 0.8, lastsS: 0.07, loudness: 0.1, times: 8, everyS: 0.14 },
  spelen: { hz: 150, noise: 0.2, brightness: 0.1, lastsS: 0.16, loudness: 0.22, times: 2, everyS: 0.38 },
};

/** Adds the sound of the offered thing from `atMs` on. */
export function addOffer(track: Float64Array, activity: Activity, atMs: number, chance: Chance): void {
  const knock = KNOCKS[activity];
  for (let time = 0; time < knock.times; time++) {
    addKnock(track, knock, atMs / 1000 + time * knock.everyS * chance.between(0.85, 1.15), chance);
  }
}

function addKnock(track: Float64Array, knock: Knock, startS: number, chance: Chance): void {
  const first = Math.round(startS * SAMPLE_RATE);
  const end = Math.min(track.length, first + Math.round(knock.lastsS * SAMPLE_RATE));
  let noise = 0;
  for (let i = first; i < end; i++) {
    const s = (i - first) / SAMPLE_RATE;
    noise += (chance.unit() * 2 - 1 - noise) * knock.brightness;
    const fading = Math.min(1, s / 0.004) * (1 - s / knock.lastsS) ** 2;
    const tone = knock.hz === 0 ? 0 : Math.sin(2 * Math.PI * knock.hz * s);
    track[i] = (track[i] ?? 0) + fading * knock.loudness * (tone * (1 - knock.noise) + noise * knock.noise);
  }
}
