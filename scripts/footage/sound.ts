// The sound of a film: every voice event is heard when it is seen, over the hush of the room.

import { SYLLABLES } from './acting.ts';
import { onTier, type StoryEvent, type TierCodes } from './events.ts';
import type { Film } from './films.ts';
import { addOffer, addRoom } from './foley.ts';
import { createChance } from './random.ts';
import { SAMPLE_RATE, type Speaker, speak, type Utterance } from './voice.ts';

type Manner = Omit<Utterance, 'startMs' | 'endMs'>;

const PARENTS: Readonly<Record<Film['case'], Speaker>> = {
  A: { pitch: 215, tract: 1.12 },
  B: { pitch: 128, tract: 0.98 },
};
const BABY: Speaker = { pitch: 370, tract: 1.6 };

const BABY_MANNERS: Readonly<Record<TierCodes['babyVoice'], Manner>> = {
  coo: { loudness: 0.3, syllables: 0, melody: [0.95, 1.25, 1], vowels: { a: 0, e: 0, o: 1, u: 2 } },
  babble: {
    loudness: 0.3,
    syllables: SYLLABLES.babble,
    melody: [1, 1.12, 0.92],
    vowels: { a: 3, e: 1, o: 0, u: 0 },
  },
  cry: { loudness: 0.3, syllables: 1.4, melody: [1.15, 1.4, 1.1], vowels: { a: 2, e: 2, o: 0, u: 0 } },
};

const ANY_VOWEL = { a: 2, e: 2, o: 2, u: 1 };
const PARENT_MANNERS: Readonly<Record<TierCodes['parentVoice'], Manner>> = {
  reply: { loudness: 0.26, syllables: SYLLABLES.parent, melody: [1, 1.45, 1.05], vowels: ANY_VOWEL },
  comment: { loudness: 0.24, syllables: SYLLABLES.parent, melody: [1.1, 1.15, 0.85], vowels: ANY_VOWEL },
  hush: {
    loudness: 0.2,
    syllables: SYLLABLES.parent / 2,
    melody: [1, 0.95, 0.8],
    vowels: { a: 0, e: 0, o: 3, u: 3 },
  },
  prompt: { loudness: 0.32, syllables: SYLLABLES.parent, melody: [1.3, 1.4, 1.5], vowels: ANY_VOWEL },
};

/** Highest sample of every film: 7.5 dB under full scale, so that no film is much louder than another. */
const PEAK = 0.42;
/** The picture and the sound of a film draw from different chances, so that one can change without the other. */
const SOUND_SEED = 7919;

/** Mono 16-bit little-endian samples at `SAMPLE_RATE`, exactly as long as the film. */
export function renderSound(film: Film, events: readonly StoryEvent[]): Buffer {
  const track = new Float64Array(film.seconds * SAMPLE_RATE);
  const chance = createChance(film.seed + SOUND_SEED);
  addRoom(track, chance);
  for (const { code, startMs, endMs } of onTier(events, 'babyVoice')) {
    speak(track, BABY, { ...BABY_MANNERS[code], startMs, endMs }, chance);
  }
  for (const { code, startMs, endMs } of onTier(events, 'parentVoice')) {
    speak(track, PARENTS[film.case], { ...PARENT_MANNERS[code], startMs, endMs }, chance);
  }
  for (const { code, startMs } of onTier(events, 'parentTouch')) {
    if (code === 'offer' || code === 'insist') addOffer(track, film.activity, startMs, chance);
  }
  return toSamples(track);
}

function toSamples(track: Float64Array): Buffer {
  const highest = track.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const gain = (PEAK * 32_767) / highest;
  const bytes = Buffer.alloc(track.length * 2);
  for (const [i, sample] of track.entries()) bytes.writeInt16LE(Math.round(sample * gain), i * 2);
  return bytes;
}
