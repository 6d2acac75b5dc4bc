// The code book of the recording on the desk, and the words of any code that ever was.

import { useMemo } from 'react';
import { codesIn, type BookContent } from '../../../../shared/domain/code/codebook.ts';
import type { Code } from '../../../../shared/domain/code/code.ts';
import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { CodeId, RecordingId } from '../../../../shared/domain/ids.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useFormats } from '../../../messages/formats.ts';
import { codeNames, seriesOf } from '../fragments/series.ts';

export interface DeskBook {
  readonly content: BookContent;
  readonly codes: readonly Code[];
  /** In the order of the book; codes of other books after them. */
  readonly namesOf: (fragment: Pick<Fragment, 'codings'>) => readonly { id: CodeId; name: string }[];
  /** Series colour of its first code: 1…6; 0 without one. */
  readonly seriesOf: (fragment: Pick<Fragment, 'codings'>) => number;
}

const NO_BOOK: BookContent = { name: { nl: '', en: '' }, about: { nl: '', en: '' }, groups: [], links: [] };

export function useBook(recordingId: RecordingId): DeskBook {
  const { words } = useFormats();
  const answer = useQuery('codebooks.ofRecording', { recordingId });
  const known = useQuery('codebooks.codes', {});
  const content = answer.status === 'ready' ? answer.value.book.content : NO_BOOK;
  const all = known.status === 'ready' ? known.value : null;
  return useMemo(
    () => ({
      content,
      codes: codesIn(content),
      namesOf: (fragment) =>
        codeNames(fragment, content, all ?? []).map((code) => ({ id: code.id, name: words(code.words) })),
      seriesOf: (fragment) => seriesOf(fragment, content),
    }),
    [content, all, words],
  );
}
