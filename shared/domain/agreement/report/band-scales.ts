// The bands of each guideline: where they end, and what they are called in both languages.
//
// Every bin is half-open, so that each value lies in one: a bin ends below its limit, or on it where the guideline
// prints it so. Names are those usual for that guideline: the English "fair" is Dutch "matig" with Landis & Koch as
// well as with Cicchetti, but "moderate" is "redelijk" with Landis & Koch and "matig" with Koo & Li.

import type { Words } from '../../words.ts';

export const GUIDELINES = ['landis-koch', 'fleiss', 'cicchetti', 'koo-li', 'krippendorff'] as const;
export type Guideline = (typeof GUIDELINES)[number];

export const BAND_KEYS = [
  'poor',
  'slight',
  'fair',
  'moderate',
  'substantial',
  'almost-perfect',
  'fair-to-good',
  'good',
  'excellent',
  'not-reliable',
  'tentative',
  'reliable',
] as const;
export type BandKey = (typeof BAND_KEYS)[number];

export type BandScale = {
  readonly citation: string;
  /** The confidence interval is placed, not the estimate. */
  readonly judgesInterval: boolean;
  /** From low to high; a value on the limit lies in this band where includesEnd, else in the next. */
  readonly bands: readonly { readonly key: BandKey; readonly upTo: number; readonly includesEnd: boolean }[];
  /** Above the last limit. */
  readonly top: BandKey;
};

export const BAND_SCALES: Readonly<Record<Guideline, BandScale>> = {
  // printed .00–.20, .21–.40 …: the limit belongs to the lower band
  'landis-koch': {
    citation: 'Landis & Koch (1977)',
    judgesInterval: false,
    bands: [
      below('poor', 0),
      through('slight', 0.2),
      through('fair', 0.4),
      through('moderate', 0.6),
      through('substantial', 0.8),
    ],
    top: 'almost-perfect',
  },
  fleiss: {
    citation: 'Fleiss (1981)',
    judgesInterval: false,
    bands: [below('poor', 0.4), through('fair-to-good', 0.75)],
    top: 'excellent',
  },
  // printed .40–.59, .60–.74, .75 and above: the limit belongs to the higher band
  cicchetti: {
    citation: 'Cicchetti (1994)',
    judgesInterval: false,
    bands: [below('poor', 0.4), below('fair', 0.6), below('good', 0.75)],
    top: 'excellent',
  },
  // .75 is printed in two bands and taken as good; excellent begins above .90
  'koo-li': {
    citation: 'Koo & Li (2016)',
    judgesInterval: true,
    bands: [below('poor', 0.5), below('moderate', 0.75), through('good', 0.9)],
    top: 'excellent',
  },
  krippendorff: {
    citation: 'Krippendorff (2004)',
    judgesInterval: false,
    bands: [below('not-reliable', 0.667), below('tentative', 0.8)],
    top: 'reliable',
  },
};

export const BAND_NAMES: Readonly<Record<Guideline, Readonly<Partial<Record<BandKey, Words>>>>> = {
  'landis-koch': {
    poor: { nl: 'geen', en: 'poor' },
    slight: { nl: 'gering', en: 'slight' },
    fair: { nl: 'matig', en: 'fair' },
    moderate: { nl: 'redelijk', en: 'moderate' },
    substantial: { nl: 'voldoende tot goed', en: 'substantial' },
    'almost-perfect': { nl: 'bijna perfect', en: 'almost perfect' },
  },
  fleiss: {
    poor: { nl: 'slecht', en: 'poor' },
    'fair-to-good': { nl: 'redelijk tot goed', en: 'fair to good' },
    excellent: { nl: 'uitstekend', en: 'excellent' },
  },
  cicchetti: {
    poor: { nl: 'slecht', en: 'poor' },
    fair: { nl: 'matig', en: 'fair' },
    good: { nl: 'goed', en: 'good' },
    excellent: { nl: 'uitstekend', en: 'excellent' },
  },
  'koo-li': {
    poor: { nl: 'slecht', en: 'poor' },
    moderate: { nl: 'matig', en: 'moderate' },
    good: { nl: 'goed', en: 'good' },
    excellent: { nl: 'zeer goed', en: 'excellent' },
  },
  krippendorff: {
    'not-reliable': { nl: 'niet betrouwbaar genoeg', en: 'not reliable enough' },
    tentative: { nl: 'alleen voor voorlopige conclusies', en: 'for tentative conclusions only' },
    reliable: { nl: 'betrouwbaar', en: 'reliable' },
  },
};

function below(key: BandKey, upTo: number): BandScale['bands'][number] {
  return { key, upTo, includesEnd: false };
}

function through(key: BandKey, upTo: number): BandScale['bands'][number] {
  return { key, upTo, includesEnd: true };
}
