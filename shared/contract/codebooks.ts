// Code books: which there are, and with which a recording is marked.

import { z } from 'zod';
import type { Codebook } from '../domain/code/codebook.ts';
import type { Code } from '../domain/code/code.ts';
import type { CodebookId, RecordingId } from '../domain/ids.ts';
import type { Words } from '../domain/words.ts';
import { BOOK_LIMITS } from '../domain/code/limits.ts';
import { bookContent } from './codebook-content.ts';
import { command, output, query } from './define.ts';
import { nothing, randomId } from './fields.ts';

/** One version of a book, without its codes. */
export interface CodebookLine extends Omit<Codebook, 'content'> {
  readonly name: Words;
  readonly about: Words;
  readonly codes: number;
}

/** Every code there ever was, for fragments whose code is not in the book of their recording. */
export type KnownCode = Pick<Code, 'id' | 'words'>;

export interface RecordingBook {
  readonly book: Codebook;
  /** `recording`: chosen for it; `person`: this person coded here with it; `usual`: nothing was decided yet. */
  readonly since: 'recording' | 'person' | 'usual';
}

export interface BookExport {
  readonly fileName: string;
  readonly text: string;
}

export interface BookImport {
  readonly book: Codebook;
  /** The same version was here already; nothing was added. */
  readonly alreadyHere: boolean;
}

const oneBook = z.strictObject({ id: randomId<CodebookId>() });

export const codebookProcedures = {
  /** Drafts only for who keeps the books. */
  'codebooks.list': query(nothing, output<readonly CodebookLine[]>()),
  'codebooks.open': query(oneBook, output<Codebook>()),
  'codebooks.codes': query(nothing, output<readonly KnownCode[]>()),
  'codebooks.ofRecording': query(
    z.strictObject({ recordingId: randomId<RecordingId>() }),
    output<RecordingBook>(),
  ),
  'codebooks.choose': command(
    z.strictObject({ recordingId: randomId<RecordingId>(), codebookId: randomId<CodebookId>() }),
    output<RecordingBook>(),
  ),
  /** From a template or another book, with codes of its own. */
  'codebooks.create': command(
    z.strictObject({
      from: z.union([
        z.strictObject({ template: z.string().max(BOOK_LIMITS.name) }),
        z.strictObject({ copyOf: randomId<CodebookId>() }),
      ]),
    }),
    output<Codebook>(),
  ),
  /** A draft alone. */
  'codebooks.edit': command(
    z.strictObject({
      id: randomId<CodebookId>(),
      content: bookContent,
      note: z.string().max(BOOK_LIMITS.about),
    }),
    output<Codebook>(),
  ),
  'codebooks.publish': command(oneBook, output<Codebook>()),
  /** A draft that follows the newest version. */
  'codebooks.next': command(oneBook, output<Codebook>()),
  /** Out of what can be chosen, and back. */
  'codebooks.retire': command(oneBook, output<Codebook>()),
  'codebooks.restore': command(oneBook, output<Codebook>()),
  'codebooks.remove': command(oneBook, output<null>()),
  'codebooks.export': query(oneBook, output<BookExport>()),
  'codebooks.import': command(
    z.strictObject({ text: z.string().max(BOOK_LIMITS.file), asCopy: z.boolean() }),
    output<BookImport>(),
  ),
};
