// Sound shift: how much later the sound is played than the film has it, where camera and microphone did not keep
// together. A matter of the film, the same for all who watch it.

/** Microseconds, either way. */
export const MOST_SOUND_SHIFT = 2_000_000;

/** Differences in seconds that an ear does not tell, and that no playing catches up with. */
const UNHEARD_S = 0.01;
const TOO_FAR_S = 0.2;
/** Share of the speed that may be given to catching up: less than a voice would show. */
const MOST_HURRY = 0.05;
/** A drift is caught up within about so many seconds. */
const WITHIN_S = 1;

export type Correction = { readonly kind: 'jump' } | { readonly kind: 'play'; readonly rate: number };

/** What sound has to do that is `ahead` (seconds) of where it should be, beside a film at `rate`. */
export function correctionFor(ahead: number, rate: number): Correction {
  if (Math.abs(ahead) > TOO_FAR_S) return { kind: 'jump' };
  if (Math.abs(ahead) < UNHEARD_S) return { kind: 'play', rate };
  const hurry = Math.min(MOST_HURRY, Math.max(-MOST_HURRY, -ahead / WITHIN_S));
  return { kind: 'play', rate: rate * (1 + hurry) };
}
