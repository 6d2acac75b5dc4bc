// Taking in a code book from a file. The host judges what is in it; only its size is looked at here.

import { useState } from 'react';
import type { Codebook } from '../../../shared/domain/code/codebook.ts';
import type { FileProblem } from '../../../shared/domain/code/file-problem.ts';
import { BOOK_LIMITS } from '../../../shared/domain/code/limits.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import { useClient } from '../../api/client.ts';

export type Taken =
  | { readonly kind: 'problems'; readonly name: string; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly file: OpenedFile }
  | { readonly kind: 'here'; readonly book: Codebook }
  | { readonly kind: 'done'; readonly book: Codebook };

interface OpenedFile {
  readonly name: string;
  readonly text: string;
}

export interface Import {
  readonly taken: Taken | null;
  readonly take: (file: File | null) => void;
  readonly takeAsCopy: (file: OpenedFile) => void;
  readonly close: () => void;
}

export function useImport(): Import {
  const client = useClient();
  const [taken, setTaken] = useState<Taken | null>(null);
  const send = async (file: OpenedFile, asCopy: boolean) => {
    const result = await client.call('codebooks.import', { text: file.text, asCopy });
    if (result.ok) {
      const { book, alreadyHere } = result.value;
      setTaken({ kind: alreadyHere ? 'here' : 'done', book });
    } else if (result.error.code === 'codebook.file-unreadable') {
      setTaken({ kind: 'problems', name: file.name, problems: result.error.problems });
    } else {
      setTaken({ kind: 'refused', refusal: result.error, file });
    }
  };
  const open = async (file: File) => {
    const problems = (kind: 'too-large' | 'not-json') =>
      setTaken({ kind: 'problems', name: file.name, problems: [{ kind }] });
    const text = file.size > BOOK_LIMITS.file * MOST_BYTES ? null : await file.text().catch(() => undefined);
    if (text === undefined) return problems('not-json');
    if (text === null || text.length > BOOK_LIMITS.file) return problems('too-large');
    return send({ name: file.name, text }, false);
  };
  return {
    taken,
    take: (file) => void (file !== null && open(file)),
    takeAsCopy: (file) => void send(file, true),
    close: () => setTaken(null),
  };
}

/** That UTF-8 takes for a character as JavaScript counts them. */
const MOST_BYTES = 3;
