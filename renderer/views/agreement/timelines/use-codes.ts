// The codes that two raters used, with names, numbers and colours.

import { useTranslations } from 'use-intl';
import { DEFAULT_CODES } from '../../../../shared/domain/code/codebook.ts';
import type { TrackCode } from '../../../figures/two-tracks-layout.ts';
import { useFormats } from '../../../messages/formats.ts';
import { NO_CODE, type TimelineInquiry } from './timeline-inquiry.ts';

export interface Codes {
  /** Every code that occurs, in the order of the code book. */
  readonly codes: readonly TrackCode[];
  readonly nameOf: (code: string) => string;
}

export function useCodes({ a, b }: Pick<TimelineInquiry, 'a' | 'b'>): Codes {
  const t = useTranslations('agreement.timelines');
  const formats = useFormats();
  const used = new Set([...a, ...b].map(({ code }) => code));
  const known = DEFAULT_CODES.map(({ id, words }, index): TrackCode => {
    const place = index + 1;
    return { id, name: formats.words(words), short: String(place), series: place };
  });
  const bare: TrackCode = { id: NO_CODE, name: t('noCode'), short: '–', series: 0 };
  const codes = [...known, bare].filter(({ id }) => used.has(id));
  return { codes, nameOf: (code) => codes.find(({ id }) => id === code)?.name ?? code };
}
