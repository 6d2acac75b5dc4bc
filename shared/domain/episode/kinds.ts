// What episodes are commonly called, and the procedures in which they follow each other. Names of situations alone: none
// of them tells how anything went, so whoever scores blind may read them.

import { fromSeconds, type Micros } from '../time.ts';
import type { Words } from '../words.ts';

export const EPISODE_KINDS = [
  'free-play',
  'still-face',
  'reunion',
  'tidy-up',
  'do-not-touch',
  'reading',
  'undressing',
  'bathing',
  'drying',
  'feeding',
  'changing',
  'greeting',
] as const;
export type EpisodeKind = (typeof EPISODE_KINDS)[number];

export const KIND_WORDS: Readonly<Record<EpisodeKind, Words>> = {
  'free-play': { nl: 'Vrij spel', en: 'Free play' },
  'still-face': { nl: 'Still-face', en: 'Still-face' },
  reunion: { nl: 'Hereniging', en: 'Reunion' },
  'tidy-up': { nl: 'Samen opruimen', en: 'Tidying up' },
  'do-not-touch': { nl: 'Niet aankomen', en: 'Do not touch' },
  reading: { nl: 'Boekje lezen', en: 'Reading a book' },
  undressing: { nl: 'Uitkleden', en: 'Undressing' },
  bathing: { nl: 'In bad', en: 'In the bath' },
  drying: { nl: 'Afdrogen en aankleden', en: 'Drying and dressing' },
  feeding: { nl: 'Voeden of eten', en: 'Feeding or eating' },
  changing: { nl: 'Verschonen', en: 'Changing' },
  greeting: { nl: 'Begroeting', en: 'Greeting' },
};

export interface Step {
  readonly kind: EpisodeKind;
  /** How long the procedure has it last; null: it does not say. */
  readonly target: Micros | null;
}

export const PROCEDURES = ['none', 'play-tidy-up', 'still-face', 'bathing'] as const;
export type ProcedureName = (typeof PROCEDURES)[number];

const untimed = (kind: EpisodeKind): Step => ({ kind, target: null });

/** Two minutes each, as most studies since have it; a team may have it otherwise. */
const STILL_FACE_EPISODE = fromSeconds(120);

/** In the order in which they follow each other. */
export const PROCEDURE_STEPS: Readonly<Record<ProcedureName, readonly Step[]>> = {
  none: [],
  'play-tidy-up': [untimed('free-play'), untimed('tidy-up')],
  // Tronick, Als, Adamson, Wise & Brazelton (1978).
  'still-face': [
    { kind: 'free-play', target: STILL_FACE_EPISODE },
    { kind: 'still-face', target: STILL_FACE_EPISODE },
    { kind: 'reunion', target: STILL_FACE_EPISODE },
  ],
  bathing: [untimed('undressing'), untimed('bathing'), untimed('drying')],
};

/** What the procedure has come next after so many episodes; null: nothing more. */
export function nextStep(procedure: ProcedureName, done: number): Step | null {
  return PROCEDURE_STEPS[procedure][done] ?? null;
}

/** The procedure that begins as these episodes do; `none` where none does, or where there are none yet. */
export function procedureOf(kinds: readonly (EpisodeKind | null)[]): ProcedureName {
  const found = PROCEDURES.find((name) => {
    const steps = PROCEDURE_STEPS[name];
    const both = Math.min(steps.length, kinds.length);
    return both > 0 && steps.slice(0, both).every(({ kind }, i) => kind === kinds[i]);
  });
  return found ?? 'none';
}
