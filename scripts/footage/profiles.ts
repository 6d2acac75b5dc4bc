// Six ways in which the drawn parent may answer the baby, from attuned to absent.

type Range = readonly [from: number, to: number];

/** Scores a careful observer would give on the four Ainsworth scales (1–9). */
export interface AinsworthScores {
  readonly sensitivity: number;
  readonly cooperation: number;
  readonly availability: number;
  readonly acceptance: number;
}

export interface Profile {
  /** The baby's tension when the film begins, 0–1: what it has come to expect. */
  readonly startTension: number;
  /** How friendly the parent's face is at rest, 0–1. */
  readonly warmth: number;
  /** Chance that a smile of the baby, seen by the parent, is smiled back at. */
  readonly smilesBack: number;
  /** Chance that a sound of the baby is answered. */
  readonly replies: number;
  /** Seconds between the baby's signal and the answer. */
  readonly latencyS: Range;
  /** Chance that fussing is soothed. */
  readonly soothes: number;
  /** Chance that the parent joins when the baby looks at the toy. */
  readonly follows: number;
  /** Chance that the parent pursues a baby who turns away, or breaks into its play. */
  readonly pursues: number;
  /** Seconds with the baby between two looks elsewhere, and seconds such a look lasts. */
  readonly attentiveS: Range;
  readonly elsewhereS: Range;
  /** What the parent looks at when not at the baby. */
  readonly distraction: 'room' | 'phone';
  readonly intended: AinsworthScores;
}

export const PROFILES = {
  attuned: {
    startTension: 0.08,
    warmth: 0.24,
    smilesBack: 0.95,
    replies: 0.95,
    latencyS: [0.3, 0.7],
    soothes: 1,
    follows: 0.85,
    pursues: 0,
    attentiveS: [60, 90],
    elsewhereS: [1, 1.5],
    distraction: 'room',
    intended: { sensitivity: 9, cooperation: 9, availability: 9, acceptance: 8 },
  },
  goodEnough: {
    startTension: 0.12,
    warmth: 0.2,
    smilesBack: 0.8,
    replies: 0.75,
    latencyS: [0.4, 1.2],
    soothes: 0.85,
    follows: 0.7,
    pursues: 0.12,
    attentiveS: [18, 32],
    elsewhereS: [2, 4],
    distraction: 'room',
    intended: { sensitivity: 7, cooperation: 7, availability: 7, acceptance: 7 },
  },
  inconsistent: {
    startTension: 0.3,
    warmth: 0.08,
    smilesBack: 0.5,
    replies: 0.5,
    latencyS: [0.6, 1.8],
    soothes: 0.5,
    follows: 0.45,
    pursues: 0.45,
    attentiveS: [8, 13],
    elsewhereS: [3, 5],
    distraction: 'room',
    intended: { sensitivity: 5, cooperation: 5, availability: 5, acceptance: 6 },
  },
  subdued: {
    startTension: 0.3,
    warmth: 0,
    smilesBack: 0.15,
    replies: 0.35,
    latencyS: [1.4, 2.4],
    soothes: 0.5,
    follows: 0.35,
    pursues: 0.05,
    attentiveS: [9, 14],
    elsewhereS: [3, 5],
    distraction: 'room',
    intended: { sensitivity: 4, cooperation: 6, availability: 4, acceptance: 5 },
  },
  intrusive: {
    startTension: 0.35,
    warmth: 0.12,
    smilesBack: 0.5,
    replies: 0.35,
    latencyS: [0.3, 0.8],
    soothes: 0.25,
    follows: 0.3,
    pursues: 0.95,
    attentiveS: [60, 90],
    elsewhereS: [1, 1.5],
    distraction: 'room',
    intended: { sensitivity: 3, cooperation: 2, availability: 6, acceptance: 4 },
  },
  absent: {
    startTension: 0.35,
    warmth: 0,
    smilesBack: 0.15,
    replies: 0.1,
    latencyS: [1.5, 2.5],
    soothes: 0.2,
    follows: 0.1,
    pursues: 0,
    attentiveS: [1.5, 3],
    elsewhereS: [6, 10],
    distraction: 'phone',
    intended: { sensitivity: 2, cooperation: 5, availability: 1, acceptance: 4 },
  },
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;
