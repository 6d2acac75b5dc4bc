// Bands of guidelines: their edges, what they are for, and their names in both languages.
import { describe, expect, it } from 'vitest';
import {
  BAND_NAMES,
  BAND_SCALES,
  GUIDELINES,
  type Guideline,
} from '../../../shared/domain/agreement/report/band-scales.ts';
import {
  BAND_SOURCES,
  bandCitation,
  bandName,
  bandOf,
  bandSourcesOf,
} from '../../../shared/domain/agreement/report/bands.ts';
import { type Measured, type MeasureId, MEASURES } from '../../../shared/domain/agreement/report/measured.ts';

function figure(
  measure: MeasureId,
  estimate: number | null,
  limits?: readonly [number | null, number | null],
): Measured {
  return {
    measure,
    estimate,
    nUnits: 30,
    nRaters: 2,
    nPairs: 1,
    leftOut: { unrated: 0, ratedOnce: 0, incomplete: 0 },
    cautions: [],
    ...(limits === undefined
      ? {}
      : { interval: { low: limits[0], high: limits[1], level: 0.95, method: 'f-exact' as const } }),
  };
}

function named(
  source: Guideline,
  measure: MeasureId,
  estimate: number,
  language: 'nl' | 'en' = 'en',
): string {
  const band = bandOf(figure(measure, estimate, [estimate, estimate]), source);
  if (band === null) throw new Error(`no band for ${measure} by ${source}`);
  return bandName(band, language);
}

const JUST = 1e-9;

describe('edges', () => {
  it.each<[Guideline, MeasureId, number, string, string]>([
    ['landis-koch', 'cohen-kappa', 0, 'poor', 'slight'],
    ['fleiss', 'cohen-kappa', 0.4, 'poor', 'fair to good'],
    ['cicchetti', 'icc-a-1', 0.4, 'poor', 'fair'],
    ['cicchetti', 'icc-a-1', 0.6, 'fair', 'good'],
    ['cicchetti', 'icc-a-1', 0.75, 'good', 'excellent'],
    ['koo-li', 'icc-a-1', 0.5, 'poor', 'moderate'],
    ['koo-li', 'icc-a-1', 0.75, 'moderate', 'good'],
    ['krippendorff', 'alpha-ordinal', 0.667, 'not reliable enough', 'for tentative conclusions only'],
    ['krippendorff', 'alpha-ordinal', 0.8, 'for tentative conclusions only', 'reliable'],
  ])('%s: %s of %d belongs to the higher band', (source, measure, edge, below, above) => {
    expect(named(source, measure, edge - JUST)).toBe(below);
    expect(named(source, measure, edge)).toBe(above);
  });

  it.each<[Guideline, MeasureId, number, string, string]>([
    ['landis-koch', 'cohen-kappa', 0.2, 'slight', 'fair'],
    ['landis-koch', 'cohen-kappa', 0.4, 'fair', 'moderate'],
    ['landis-koch', 'cohen-kappa', 0.6, 'moderate', 'substantial'],
    ['landis-koch', 'cohen-kappa', 0.8, 'substantial', 'almost perfect'],
    ['fleiss', 'cohen-kappa', 0.75, 'fair to good', 'excellent'],
    ['koo-li', 'icc-a-1', 0.9, 'good', 'excellent'],
  ])('%s: %s of %d belongs to the lower band', (source, measure, edge, below, above) => {
    expect(named(source, measure, edge)).toBe(below);
    expect(named(source, measure, edge + JUST)).toBe(above);
  });

  it.each(GUIDELINES)('%s: the limits ascend', (source) => {
    const limits = BAND_SCALES[source].bands.map(({ upTo }) => upTo);
    expect(limits).toEqual(limits.toSorted((a, b) => a - b));
  });
});

describe('Koo & Li judge the interval', () => {
  it('from the band of its lower limit to that of its upper one', () => {
    const band = bandOf(figure('icc-a-1', 0.95, [0.6, 0.85]), 'koo-li');
    expect(band).toEqual({ source: 'koo-li', low: 'moderate', high: 'good' });
    expect(band === null ? '' : bandName(band, 'en')).toBe('moderate to good');
    expect(band === null ? '' : bandName(band, 'nl')).toBe('matig tot goed');
  });

  it('and nothing without both limits', () => {
    expect(bandOf(figure('icc-a-1', 0.95), 'koo-li')).toBeNull();
    expect(bandOf(figure('icc-a-1', 0.95, [null, 0.99]), 'koo-li')).toBeNull();
    expect(bandOf(figure('icc-a-1', 0.95), 'cicchetti')).toMatchObject({ low: 'excellent' });
  });
});

describe('what a guideline is for', () => {
  it.each<[MeasureId, readonly string[]]>([
    ['weighted-kappa-quadratic', ['landis-koch', 'fleiss', 'cicchetti', 'none']],
    ['icc-a-1-reml', ['koo-li', 'cicchetti', 'none']],
    ['alpha-nominal', ['krippendorff', 'none']],
    ['gwet-ac1', ['none']],
    ['pabak', ['none']],
    ['percent-exact', ['none']],
    ['pearson', ['none']],
    ['sem-agreement', ['none']],
  ])('%s', (measure, sources) => {
    expect(bandSourcesOf(measure)).toEqual(sources);
  });

  it('no band outside it, and none by choice or without an estimate', () => {
    for (const measure of MEASURES) {
      for (const source of BAND_SOURCES) {
        const isFor = source !== 'none' && bandSourcesOf(measure).includes(source);
        expect(bandOf(figure(measure, 0.7, [0.6, 0.8]), source) !== null).toBe(isFor);
        expect(bandOf(figure(measure, null), source)).toBeNull();
      }
    }
  });
});

describe('names', () => {
  it('the same English word is another Dutch word with another guideline', () => {
    expect([
      named('landis-koch', 'cohen-kappa', 0.5),
      named('landis-koch', 'cohen-kappa', 0.5, 'nl'),
    ]).toEqual(['moderate', 'redelijk']);
    expect([named('koo-li', 'icc-a-1', 0.6), named('koo-li', 'icc-a-1', 0.6, 'nl')]).toEqual([
      'moderate',
      'matig',
    ]);
    expect([named('koo-li', 'icc-a-1', 0.95), named('koo-li', 'icc-a-1', 0.95, 'nl')]).toEqual([
      'excellent',
      'zeer goed',
    ]);
    expect([named('cicchetti', 'icc-a-1', 0.95), named('cicchetti', 'icc-a-1', 0.95, 'nl')]).toEqual([
      'excellent',
      'uitstekend',
    ]);
  });

  it.each(GUIDELINES)('%s has a name for each of its bands, and a citation with a year', (source) => {
    const { bands, top } = BAND_SCALES[source];
    const keys = [...bands.map(({ key }) => key), top];
    expect(Object.keys(BAND_NAMES[source])).toEqual(keys);
    expect(bandCitation(source)).toMatch(/^[A-Z].* \(\d{4}\)$/);
  });
});
