// The codes that two raters used, with names, numbers and colours: first those of the recording's code book, in its
// order, then those that were marked with another.

import { useTranslations } from 'use-intl';
import { codesIn, colourOf } from '../../../../shared/domain/code/codebook.ts';
import { COLOUR_SLOTS } from '../../../../shared/domain/code/code.ts';
import type { TrackCode } from '../../../figures/two-tracks-layout.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useFormats } from '../../../messages/formats.ts';
import { NO_CODE, type TimelineInquiry } from './timeline-inquiry.ts';

export interface Codes {
  /** Every code that occurs, in the order of the code book. */
  readonly codes: readonly TrackCode[];
  readonly nameOf: (code: string) => string;
}

export function useCodes({ a, b, study }: Pick<TimelineInquiry, 'a' | 'b' | 'study'>): Codes {
  const t = useTranslations('agreement.timelines');
  const formats = useFormats();
  const used = new Set([...a, ...b].map(({ code }) => code));
  const ofRecording = useQuery('codebooks.ofRecording', { recordingId: study.recordingId });
  const everyCode = useQuery('codebooks.codes', {});
  const content = ofRecording.status === 'ready' ? ofRecording.value.book.content : null;
  const here = content === null ? [] : codesIn(content);
  const elsewhere = everyCode.status === 'ready' ? everyCode.value : [];
  const inBook = new Set(here.map(({ id }) => id));
  const known = [...here, ...elsewhere.filter(({ id }) => used.has(id) && !inBook.has(id))].map(
    ({ id, words }, index): TrackCode => {
      const own = content === null ? null : colourOf(content, id);
      const series = own ?? 1 + (index % COLOUR_SLOTS.length);
      return { id, name: formats.words(words), short: String(index + 1), series };
    },
  );
  const bare: TrackCode = { id: NO_CODE, name: t('noCode'), short: '–', series: 0 };
  const codes = [...known, bare].filter(({ id }) => used.has(id));
  return { codes, nameOf: (code) => codes.find(({ id }) => id === code)?.name ?? code };
}
