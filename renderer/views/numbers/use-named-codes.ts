// The codes of one recording with their words and colours: those of its code book, and any other that ever was.

import { useMemo } from 'react';
import { codesIn, colourOf, type BookContent } from '../../../shared/domain/code/codebook.ts';
import type { CodeId, RecordingId } from '../../../shared/domain/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { useFormats } from '../../messages/formats.ts';

export interface NamedCodes {
  readonly content: BookContent | null;
  readonly nameOf: (id: CodeId) => string;
  /** 1–6; 0 where the book of this recording does not know it. */
  readonly seriesOf: (id: CodeId) => number;
  /** In the order of the book, then those of other books. */
  readonly inOrder: (ids: Iterable<CodeId>) => readonly CodeId[];
}

export function useNamedCodes(recordingId: RecordingId): NamedCodes {
  const { words } = useFormats();
  const ofRecording = useQuery('codebooks.ofRecording', { recordingId });
  const everyCode = useQuery('codebooks.codes', {});
  const content = ofRecording.status === 'ready' ? ofRecording.value.book.content : null;
  const elsewhere = everyCode.status === 'ready' ? everyCode.value : null;
  return useMemo(() => {
    const here = content === null ? [] : codesIn(content);
    const names = new Map([...(elsewhere ?? []), ...here].map((code) => [code.id, words(code.words)]));
    const places = new Map(here.map(({ id }, place) => [id, place]));
    const placeOf = (id: CodeId) => places.get(id) ?? places.size;
    return {
      content,
      nameOf: (id) => names.get(id) ?? id,
      seriesOf: (id) => (content === null ? 0 : (colourOf(content, id) ?? 0)),
      inOrder: (ids) => [...ids].toSorted((a, b) => placeOf(a) - placeOf(b)),
    };
  }, [content, elsewhere, words]);
}
