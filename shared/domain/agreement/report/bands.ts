// Bands: the words that guidelines put to a coefficient. Shown by the reader's choice only, with the guideline named,
// beside the number and its interval and never instead of them.

import type { Language, Words } from '../../words.ts';
import { BAND_NAMES, BAND_SCALES, type BandKey, type Guideline } from './band-scales.ts';
import type { Measured, MeasureId } from './measured.ts';
import { traitsOf } from './traits.ts';

export const BAND_SOURCES = ['landis-koch', 'fleiss', 'cicchetti', 'koo-li', 'krippendorff', 'none'] as const;
export type BandSource = (typeof BAND_SOURCES)[number];

/** Where a figure lies: one band, or from one to another where the guideline judges the interval. */
export type Band = { readonly source: Guideline; readonly low: BandKey; readonly high: BandKey };

/**
 * Null where the guideline was not made for the measure, or there is nothing to place. Koo & Li (2016) place the
 * interval, not the estimate: without both limits there is no band.
 */
export function bandOf(figure: Measured, source: BandSource): Band | null {
  if (source === 'none' || !bandSourcesOf(figure.measure).includes(source)) return null;
  const { estimate, interval } = figure;
  if (estimate === null) return null;
  if (!BAND_SCALES[source].judgesInterval) {
    const key = keyAt(source, estimate);
    return { source, low: key, high: key };
  }
  if (interval === undefined || interval.low === null || interval.high === null) return null;
  return { source, low: keyAt(source, interval.low), high: keyAt(source, interval.high) };
}

/** The guidelines that were made for this kind of coefficient, the usual one first; 'none' for every measure. */
export function bandSourcesOf(measure: MeasureId): readonly BandSource[] {
  const { family, isKappa } = traitsOf(measure);
  // the coefficients that withstand prevalence run higher than the kappas these guidelines were made for
  if (family === 'kappa' && isKappa) return ['landis-koch', 'fleiss', 'cicchetti', 'none'];
  if (family === 'icc') return ['koo-li', 'cicchetti', 'none'];
  return family === 'alpha' ? ['krippendorff', 'none'] : ['none'];
}

/** "moderate", or "moderate to good" where the figure spans bands. */
export function bandName({ source, low, high }: Band, language: Language): string {
  const name = (key: BandKey): string => wordsOf(source, key)[language];
  if (low === high) return name(low);
  return `${name(low)} ${language === 'nl' ? 'tot' : 'to'} ${name(high)}`;
}

/** The guideline as it is cited: author (year). */
export function bandCitation(source: Guideline): string {
  return BAND_SCALES[source].citation;
}

function keyAt(source: Guideline, value: number): BandKey {
  const { bands, top } = BAND_SCALES[source];
  const found = bands.find(({ upTo, includesEnd }) => value < upTo || (includesEnd && value === upTo));
  return found?.key ?? top;
}

function wordsOf(source: Guideline, key: BandKey): Words {
  const words = BAND_NAMES[source][key];
  if (words === undefined) throw new RangeError(`${source} has no band ${key}`);
  return words;
}
