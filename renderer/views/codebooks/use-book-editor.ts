// Editing a draft: shown at once, sent one edit after the other, and shown as the host has it once it has answered.

import { useCallback, useRef, useState } from 'react';
import type { BookContent, Codebook } from '../../../shared/domain/code/codebook.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { useClient } from '../../api/client.ts';
import { useSaving, type Saving } from '../annotate/desk/use-saving.ts';

export interface BookEditor {
  readonly content: BookContent;
  readonly change: (edit: (content: BookContent) => BookContent) => void;
  readonly saving: Saving;
  readonly refusal: Refusal | null;
  /** Resolves when everything changed so far was answered for. */
  readonly settled: () => Promise<void>;
}

const NOTHING = () => undefined;

export function useBookEditor(book: Codebook): BookEditor {
  const client = useClient();
  const saving = useSaving(NOTHING);
  const { track } = saving;
  const [own, setOwn] = useState<BookContent | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const newest = useRef(book.content);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);
  useHostsWord(book.content, () => {
    if (waiting.current > 0) return;
    newest.current = book.content;
    setOwn(null);
  });

  const { id, note } = book;
  const change = useCallback<BookEditor['change']>(
    (edit) => {
      const content = edit(newest.current);
      newest.current = content;
      setOwn(content);
      waiting.current += 1;
      queue.current = queue.current.then(async () => {
        const result = await track(client.call('codebooks.edit', { id, content, note }));
        waiting.current -= 1;
        setRefusal(result.ok ? null : result.error);
      });
    },
    [client, track, id, note],
  );
  return { content: own ?? book.content, change, saving, refusal, settled: () => queue.current };
}

/** When the host's content changes (our own, or after an undo), its word counts. */
function useHostsWord(content: BookContent, accept: () => void): void {
  const [seen, setSeen] = useState(content);
  if (seen === content) return;
  setSeen(content);
  accept();
}
