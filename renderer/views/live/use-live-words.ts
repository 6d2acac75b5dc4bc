// How a mark of a live session reads: what it is, and when.

import { useTranslations } from 'use-intl';
import { findCode, type BookContent } from '../../../shared/domain/code/codebook.ts';
import { codesOf } from '../../../shared/domain/fragment/coding.ts';
import type { LiveMark } from '../../../shared/domain/live/live-session.ts';
import { useFormats } from '../../messages/formats.ts';

type Told = Pick<LiveMark, 'start' | 'end' | 'codings' | 'note'>;

export interface LiveWords {
  readonly what: (mark: Told) => string;
  readonly when: (mark: Told) => string;
}

export function useLiveWords(content: BookContent | null): LiveWords {
  const t = useTranslations('live.mark');
  const { words, time } = useFormats();
  const nameOf = (mark: Told): readonly string[] =>
    codesOf(mark).map((id) => {
      const code = content === null ? null : findCode(content, id);
      return code === null ? '…' : words(code.words);
    });
  return {
    what(mark) {
      const names = nameOf(mark);
      if (names.length > 0) return names.join(', ');
      return mark.note === '' ? t('bare') : t('note');
    },
    when({ start, end }) {
      if (end === null) return t('goesOn', { time: time(start) });
      return start === end ? time(start) : t('span', { from: time(start), to: time(end) });
    },
  };
}
