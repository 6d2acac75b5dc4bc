// Voices without words: harmonics shaped by vowel formants, syllable after syllable.

import { mix } from './geometry.ts';
import { type Chance } from './random.ts';

export const SAMPLE_RATE = 48_000;

/** First three formants (Hz) of an adult voice, rounded from Peterson & Barney (1952). */
const VOWELS = {
  a: [750, 1200, 2500],
  e: [530, 1840, 2480],
  o: [570, 840, 2410],
  u: [310, 870, 2240],
} as const;
type Vowel = keyof typeof VOWELS;

export interface Speaker {
  /** Resting pitch (Hz), and how much shorter than an adult's the vocal tract is. */
  readonly pitch: number;
  readonly tract: number;
}

export interface Utterance {
  readonly startMs: number;
  readonly endMs: number;
  readonly loudness: number;
  /** Syllables per second; 0 is one long sound. */
  readonly syllables: number;
  /** Pitch over the utterance, as a factor at its start, middle and end. */
  readonly melody: readonly [number, number, number];
  readonly vowels: Readonly<Record<Vowel, number>>;
}

const HIGHEST_HZ = 4200;
const ATTACK_S = 0.05;
const BANDWIDTH_HZ = 130;
const VIBRATO = { hz: 5.5, depth: 0.008 } as const;

/** Adds the utterance to the track. */
export function speak(track: Float64Array, speaker: Speaker, utterance: Utterance, chance: Chance): void {
  const first = Math.round((utterance.startMs / 1000) * SAMPLE_RATE);
  const end = Math.min(track.length, Math.round((utterance.endMs / 1000) * SAMPLE_RATE));
  const lengthS = (end - first) / SAMPLE_RATE;
  const colour = createColour(speaker, utterance, chance);
  let phase = 0;
  for (let i = first; i < end; i++) {
    const s = (i - first) / SAMPLE_RATE;
    const hz =
      speaker.pitch *
      melodyAt(utterance.melody, s / lengthS) *
      (1 + VIBRATO.depth * Math.sin(2 * Math.PI * VIBRATO.hz * s));
    phase = (phase + hz / SAMPLE_RATE) % 1;
    const edge = Math.min(1, s / ATTACK_S, (lengthS - s) / ATTACK_S);
    const loudness = utterance.loudness * edge * syllableAt(utterance.syllables, s);
    track[i] = (track[i] ?? 0) + loudness * wave(phase, colour(s), Math.floor(HIGHEST_HZ / hz));
  }
}

function melodyAt([start, middle, end]: Utterance['melody'], share: number): number {
  const bow = Math.sin(Math.PI * share);
  return mix(start, end, share) + (middle - (start + end) / 2) * bow;
}

const syllableAt = (perSecond: number, s: number): number =>
  perSecond === 0 ? 1 : (0.5 - 0.5 * Math.cos(2 * Math.PI * perSecond * s)) ** 0.7;

/** Strength of each harmonic, per syllable: a vowel is kept as long as its syllable. */
function createColour(
  speaker: Speaker,
  { vowels, syllables }: Utterance,
  chance: Chance,
): (s: number) => Float64Array {
  const spectra: Float64Array[] = [];
  return (s) => {
    const syllable = Math.floor(s * syllables);
    while (spectra.length <= syllable) spectra.push(spectrum(speaker, chance.weighted(vowels)));
    return spectra[syllable] ?? new Float64Array();
  };
}

function spectrum({ pitch, tract }: Speaker, vowel: Vowel): Float64Array {
  const count = Math.ceil(HIGHEST_HZ / pitch) * 2;
  const strengths = Float64Array.from({ length: count }, (_, k) => {
    const hz = (k + 1) * pitch;
    const resonance = VOWELS[vowel].reduce(
      (sum, formant, nth) => sum + 1 / (1 + nth + ((hz - formant * tract) / BANDWIDTH_HZ) ** 2),
      0,
    );
    return (0.05 + resonance) / Math.sqrt(k + 1);
  });
  const total = Math.hypot(...strengths);
  return strengths.map((strength) => strength / total);
}

function wave(phase: number, strengths: Float64Array, harmonics: number): number {
  let sum = 0;
  for (let k = 0; k < harmonics && k < strengths.length; k++) {
    sum += (strengths[k] ?? 0) * Math.sin(2 * Math.PI * phase * (k + 1));
  }
  return sum;
}
