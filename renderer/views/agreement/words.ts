// The words and numbers of the figures, in the language of the page.

import { useLocale, useTranslations } from 'use-intl';
import type { BandSource } from '../../../shared/domain/agreement/report/bands.ts';
import type { Figure } from '../../../shared/domain/agreement/figure.ts';
import type { Measured, MeasureId } from '../../../shared/domain/agreement/report/measured.ts';
import { familyOf } from '../../../shared/domain/agreement/report/traits.ts';
import {
  cautionSentence,
  measureExplanation,
  measureName,
  percent,
  plainSentence,
  reasonSentence,
  type RowNoun,
  shownLimit,
  whySentence,
} from '../../../shared/domain/agreement/wording/index.ts';
import { useNumbers } from '../../figures/use-numbers.ts';

export interface FigureWords {
  readonly name: (id: MeasureId) => string;
  /** How to read the measure: one sentence. */
  readonly explanation: (id: MeasureId) => string;
  /** Adds the words of a guideline where one is named. */
  readonly sentence: (figure: Measured, bands?: BandSource, rows?: RowNoun) => string;
  readonly caution: (caution: Measured['cautions'][number]) => string;
  readonly reason: (reason: NonNullable<Measured['reason']>) => string;
  readonly why: (why: Parameters<typeof whySentence>[0]) => string;
  /** `0,86`, or `77%` for a share; never `100%` where it is not all. */
  readonly value: (measure: MeasureId, value: Figure) => string;
  /** `[0,74; 0,93]`; empty where there is none. */
  readonly interval: (figure: Measured) => string;
}

/** `rows`: what one row of the table is; recordings where nothing is said. */
export function useFigureWords(rows: RowNoun = 'recording'): FigureWords {
  const language = useLocale();
  const t = useTranslations('figures');
  const numbers = useNumbers();
  const value = (measure: MeasureId, estimate: Figure) =>
    estimate !== null && familyOf(measure) === 'share'
      ? percent(estimate, language)
      : numbers.coefficient(estimate);
  const limit = (measure: MeasureId, end: Figure) =>
    value(measure, end === null ? null : shownLimit(measure, end));
  return {
    name: (id) => capitalised(measureName(id, language)),
    explanation: (id) => measureExplanation(id, language),
    sentence: (figure, bands = 'none', noun = rows) => plainSentence(figure, language, { bands, rows: noun }),
    caution: (caution) => cautionSentence(caution, language, rows),
    reason: (reason) => reasonSentence(reason, language),
    why: (why) => whySentence(why, language, rows),
    value,
    interval: ({ measure, interval }) =>
      interval === undefined
        ? ''
        : t('interval', { low: limit(measure, interval.low), high: limit(measure, interval.high) }),
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
