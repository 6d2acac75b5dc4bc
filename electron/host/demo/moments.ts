// Moments worth a fragment, found in what is known to happen in a drawn film: a signal of the baby and what the
// parent does with it. Whoever looks at real footage finds such moments by eye; here they are known.

import type { FilmEvent } from './catalogue.ts';

export const MOMENT_KINDS = ['pleasure', 'talking', 'soothing', 'following', 'going-on'] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

export interface Moment {
  readonly kind: MomentKind;
  /** Half-open, in milliseconds: from the signal to the end of the answer, with a little air around it. */
  readonly startMs: number;
  readonly endMs: number;
}

interface Pattern {
  readonly signal: readonly string[];
  readonly answer: readonly string[];
}

/** Events as `tier:code`. */
const PATTERNS: Readonly<Record<MomentKind, Pattern>> = {
  pleasure: { signal: ['babyAffect:smile'], answer: ['parentAffect:smile'] },
  talking: { signal: ['babyVoice:coo', 'babyVoice:babble'], answer: ['parentVoice:reply'] },
  soothing: { signal: ['babyAffect:fuss'], answer: ['parentTouch:stroke', 'parentVoice:hush'] },
  following: { signal: ['babyGaze:toy'], answer: ['parentTouch:offer'] },
  'going-on': { signal: ['babyGaze:away'], answer: ['parentTouch:insist', 'parentTouch:tickle'] },
};

/** An answer comes within this time of the beginning of the signal, or while the signal lasts. */
const ANSWER_WITHIN_MS = 3000;
const AIR_MS = 1000;

/** All moments of one kind, in order of time. */
export function findMoments(kind: MomentKind, events: readonly FilmEvent[], filmMs: number): Moment[] {
  const { signal, answer } = PATTERNS[kind];
  const answers = events.filter((event) => answer.includes(nameOf(event)));
  return events
    .filter((event) => signal.includes(nameOf(event)))
    .toSorted((a, b) => a.startMs - b.startMs)
    .flatMap((event) => {
      const found = answers.find((one) => isAnswer(one, event));
      if (found === undefined) return [];
      const endMs = Math.min(filmMs, Math.max(event.endMs, found.endMs) + AIR_MS);
      return [{ kind, startMs: Math.max(0, event.startMs - AIR_MS), endMs }];
    });
}

function nameOf({ tier, code }: FilmEvent): string {
  return `${tier}:${code}`;
}

function isAnswer(answer: FilmEvent, signal: FilmEvent): boolean {
  const soon = Math.max(signal.endMs, signal.startMs + ANSWER_WITHIN_MS);
  return signal.startMs <= answer.startMs && answer.startMs < soon;
}

/** `count` of them at even distances, the first among them. */
export function spread<T>(things: readonly T[], count: number): readonly T[] {
  return things.filter((_, index) => index % Math.ceil(things.length / count) === 0).slice(0, count);
}
