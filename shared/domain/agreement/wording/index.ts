// The words for agreement: names, plain sentences and sentences for a methods section, in Dutch and English.

import type { Language } from '../../words.ts';
import type { Caution, IntervalMethod, MeasureId, ReportReason } from '../report/measured.ts';
import type { Why } from '../report/scale-report.ts';
import { languageOf } from './languages.ts';
import type { RowNoun } from './wording.ts';

export { methodsSentence, type MethodsOptions, softwareSentence } from './methods-sentence.ts';
export { percent } from './numbers.ts';
export { plainSentence, type SentenceOptions, shownLimit } from './plain-sentence.ts';
export type { RowNoun } from './wording.ts';

/** Short, as over a column. */
export function measureName(measure: MeasureId, language: Language): string {
  return languageOf(language).measures[measure].name;
}

/** How to read the measure: one sentence. */
export function measureExplanation(measure: MeasureId, language: Language): string {
  return languageOf(language).measures[measure].explanation;
}

/** What the reader must know before trusting the figure. */
export function cautionSentence(caution: Caution, language: Language, rows: RowNoun = 'recording'): string {
  return languageOf(language).cautions(rows)[caution];
}

/** Why a figure, or its interval, cannot be given. */
export function reasonSentence(reason: ReportReason, language: Language): string {
  return languageOf(language).reasons[reason];
}

/** Why a measure stands in the report. */
export function whySentence(why: Why, language: Language, rows: RowNoun = 'recording'): string {
  return languageOf(language).whys(rows)[why];
}

export function intervalMethodName(method: IntervalMethod, language: Language): string {
  return languageOf(language).intervalMethods[method];
}
