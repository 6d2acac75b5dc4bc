// Plain sentence: what one figure says, for somebody who never read a book on statistics.

import type { Language } from '../../words.ts';
import { type BandSource, bandCitation, bandName, bandOf } from '../report/bands.ts';
import { BAND_SCALES } from '../report/band-scales.ts';
import type { Measured, MeasuredInterval, MeasureId } from '../report/measured.ts';
import { familyOf, traitsOf } from '../report/traits.ts';
import { languageOf } from './languages.ts';
import { decimal, levelPercent, percent } from './numbers.ts';
import { capitalised, inSentence } from './text-case.ts';
import { unitNounOf } from './units.ts';
import type { RowNoun, SentenceWords } from './wording.ts';

export type SentenceOptions = {
  /** Adds the word of this guideline; without it no band is named. */
  readonly bands?: BandSource;
  /** What one row of the table is; recordings where nothing is said. */
  readonly rows?: RowNoun;
};

/** Value, interval, numbers, what it means; then why there is no interval, and the band if one was chosen. */
export function plainSentence(figure: Measured, language: Language, options: SentenceOptions = {}): string {
  const wording = languageOf(language);
  const { sentence, reasons } = wording;
  const { estimate, measure, reason } = figure;
  const noun = unitNounOf(measure, options.rows);
  const { name, subject = name } = wording.measures[measure];
  const numbers = [sentence.units(noun, figure.nUnits), sentence.raters(figure.nRaters)] as const;
  if (estimate === null)
    return capitalised(sentence.cannot(subject, ...numbers, inSentence(reasons[reason ?? 'too-few-units'])));
  const brackets = [
    intervalText(figure, language, sentence),
    numbers.join(', '),
    ...pairsText(figure, sentence),
    ...leftOutText(figure, (count) => sentence.notCounted(sentence.units(noun, count), count)),
  ].join('; ');
  const clauses = [wording.meaning({ ...figure, estimate }, noun), ...chanceText(figure, estimate, sentence)];
  const main = `${sentence.is(subject, valueText(figure, estimate, language))} (${brackets}): ${clauses.join('; ')}.`;
  const why = reason === undefined ? [] : [sentence.noIntervalBecause(inSentence(reasons[reason]))];
  return [capitalised(main), ...why, ...bandText(figure, language, options.bands, sentence)].join(' ');
}

/** The value as it is written for this measure: percents, points, or two decimals. */
export function valueText({ measure }: Pick<Measured, 'measure'>, value: number, language: Language): string {
  const family = familyOf(measure);
  if (family === 'share') return percent(value, language);
  const number = decimal(value, language);
  return family === 'points' ? languageOf(language).sentence.points(number) : number;
}

/** Limits are written as the value is, but without "points"; no limit of a coefficient as more than complete. */
export function limitText(
  { measure }: Pick<Measured, 'measure'>,
  limit: number | null,
  language: Language,
): string | null {
  if (limit === null) return null;
  const shown = shownLimit(measure, limit);
  return familyOf(measure) === 'share' ? percent(shown, language) : decimal(shown, language);
}

/** A normal approximation can pass 1, which no coefficient can be: that says nothing to a reader. */
export function shownLimit(measure: MeasureId, limit: number): number {
  return familyOf(measure) === 'points' ? limit : Math.min(1, limit);
}

/** An interval with a limit at least. */
export function knownInterval({ interval }: Measured): MeasuredInterval | null {
  return interval === undefined || (interval.low === null && interval.high === null) ? null : interval;
}

/** "mean of 6 pairs" where that is what a kappa of more than two raters is. */
export function pairsText(figure: Measured, sentence: SentenceWords): string[] {
  const { nRaters, nPairs, measure } = figure;
  if (nRaters < 3 || !traitsOf(measure).isMeanOfPairs) return [];
  return [sentence.meanOfPairs(nPairs, (nRaters * (nRaters - 1)) / 2)];
}

function intervalText(figure: Measured, language: Language, sentence: SentenceWords): string {
  const interval = knownInterval(figure);
  if (interval === null) return sentence.noInterval;
  const [low, high] = [interval.low, interval.high].map((limit) => limitText(figure, limit, language));
  return sentence.interval(levelPercent(interval.level, language), low ?? null, high ?? null);
}

function leftOutText({ leftOut }: Measured, say: (count: number) => string): string[] {
  const count = leftOut.unrated + leftOut.ratedOnce + leftOut.incomplete;
  return count === 0 ? [] : [say(count)];
}

/** Where the interval reaches no agreement beyond chance, or no difference, the reader is told. */
function chanceText(figure: Measured, estimate: number, sentence: SentenceWords): string[] {
  const interval = knownInterval(figure);
  if (interval === null || interval.low === null || interval.high === null) return [];
  const { needsSpread, hasDirection, family } = traitsOf(figure.measure);
  const reachesNone = interval.low <= 0 && interval.high >= 0;
  if (hasDirection) return reachesNone && estimate !== 0 ? [sentence.mayBeNone] : [];
  return (needsSpread || family === 'kappa') && reachesNone && estimate > 0 ? [sentence.mayBeChance] : [];
}

function bandText(
  figure: Measured,
  language: Language,
  source: BandSource = 'none',
  sentence: SentenceWords,
): string[] {
  const band = bandOf(figure, source);
  if (band === null) return [];
  const { judgesInterval } = BAND_SCALES[band.source];
  return [sentence.band(bandCitation(band.source), judgesInterval, bandName(band, language))];
}
