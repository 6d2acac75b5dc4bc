// The words and numbers of the figures, in the language of the page.

import { useLocale, useTranslations } from 'use-intl';
import type { BandSource } from '../../../shared/domain/agreement/report/bands.ts';
import type { Figure } from '../../../shared/domain/agreement/figure.ts';
import type { Measured, MeasureId } from '../../../shared/domain/agreement/report/measured.ts';
import { familyOf } from '../../../shared/domain/agreement/report/traits.ts';
import {
  cautionSentence,
  measureName,
  plainSentence,
  reasonSentence,
  whySentence,
} from '../../../shared/domain/agreement/wording/index.ts';
import { useNumbers } from '../../figures/use-numbers.ts';
import { useFormats } from '../../messages/formats.ts';

export interface FigureWords {
  readonly name: (id: MeasureId) => string;
  /** Adds the words of a guideline where one is named. */
  readonly sentence: (figure: Measured, bands?: BandSource) => string;
  readonly caution: (caution: Measured['cautions'][number]) => string;
  readonly reason: (reason: NonNullable<Measured['reason']>) => string;
  readonly why: (why: Parameters<typeof whySentence>[0]) => string;
  /** `0,86`, or `77%` for a share. */
  readonly value: (measure: MeasureId, value: Figure) => string;
  /** `[0,74; 0,93]`; empty where there is none. */
  readonly interval: (figure: Measured) => string;
}

export function useFigureWords(): FigureWords {
  const language = useLocale();
  const t = useTranslations('figures');
  const numbers = useNumbers();
  const formats = useFormats();
  const value = (measure: MeasureId, estimate: Figure) =>
    estimate !== null && familyOf(measure) === 'share'
      ? formats.number(estimate, { style: 'percent', maximumFractionDigits: 0 })
      : numbers.coefficient(estimate);
  return {
    name: (id) => capitalised(measureName(id, language)),
    sentence: (figure, bands = 'none') => plainSentence(figure, language, { bands }),
    caution: (caution) => cautionSentence(caution, language),
    reason: (reason) => reasonSentence(reason, language),
    why: (why) => whySentence(why, language),
    value,
    interval: ({ measure, interval }) =>
      interval === undefined
        ? ''
        : t('interval', { low: value(measure, interval.low), high: value(measure, interval.high) }),
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
