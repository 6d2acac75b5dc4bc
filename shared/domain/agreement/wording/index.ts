// The words for agreement: names, plain sentences and sentences for a methods section, in Dutch and English.

import type { Language } from '../../words.ts';
import type { Caution, IntervalMethod, MeasureId, ReportReason } from '../report/measured.ts';
import type { ScaleLevel, Why } from '../report/scale-report.ts';
import { languageOf } from './languages.ts';

export { methodsSentence, type MethodsOptions, softwareSentence } from './methods-sentence.ts';
export { plainSentence, type SentenceOptions } from './plain-sentence.ts';

/** Short, as over a column. */
export function measureName(measure: MeasureId, language: Language): string {
  return languageOf(language).measures[measure].name;
}

/** How to read the measure: one sentence. */
export function measureExplanation(measure: MeasureId, language: Language): string {
  return languageOf(language).measures[measure].explanation;
}

/** What the reader must know before trusting the figure. */
export function cautionSentence(caution: Caution, language: Language): string {
  return languageOf(language).cautions[caution];
}

/** Why a figure, or its interval, cannot be given. */
export function reasonSentence(reason: ReportReason, language: Language): string {
  return languageOf(language).reasons[reason];
}

/** Why a measure stands in the report. */
export function whySentence(why: Why, language: Language): string {
  return languageOf(language).whys[why];
}

export function levelName(level: ScaleLevel, language: Language): string {
  return languageOf(language).levels[level];
}

export function intervalMethodName(method: IntervalMethod, language: Language): string {
  return languageOf(language).intervalMethods[method];
}
