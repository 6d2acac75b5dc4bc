// The code book of the recording on the desk, and the words of any code that ever was.

import { useMemo } from 'react';
import { codesIn, type BookContent } from '../../../../shared/domain/code/codebook.ts';
import type { Code } from '../../../../shared/domain/code/code.ts';
import type { Fragment } from '../../../../shared/domain/fragment/fragment.ts';
import type { CodebookId, CodeId, RecordingId } from '../../../../shared/domain/ids.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useFormats } from '../../../messages/formats.ts';
import { codeNames } from '../fragments/codes-in-order.ts';

export interface DeskBook {
  /** Null until the host has told it. */
  readonly id: CodebookId | null;
  readonly content: BookContent;
  readonly codes: readonly Code[];
  /** In the order of the book; codes of other books after them. */
  readonly namesOf: (fragment: Pick<Fragment, 'codings'>) => readonly { id: CodeId; name: string }[];
}

const NO_BOOK: BookContent = { name: { nl: '', en: '' }, about: { nl: '', en: '' }, groups: [], links: [] };

export function useBook(recordingId: RecordingId): DeskBook {
  const { words } = useFormats();
  const answer = useQuery('codebooks.ofRecording', { recordingId });
  const known = useQuery('codebooks.codes', {});
  const book = answer.status === 'ready' ? answer.value.book : null;
  const content = book?.content ?? NO_BOOK;
  const all = known.status === 'ready' ? known.value : null;
  return useMemo(
    () => ({
      id: book?.id ?? null,
      content,
      codes: codesIn(content),
      namesOf: (fragment) =>
        codeNames(fragment, content, all ?? []).map((code) => ({ id: code.id, name: words(code.words) })),
    }),
    [book, content, all, words],
  );
}
