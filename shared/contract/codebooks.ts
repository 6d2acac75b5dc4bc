// Code books: which there are, and with which a recording is marked.

import { z } from 'zod';
import type { Codebook } from '../domain/code/codebook.ts';
import type { Code } from '../domain/code/code.ts';
import type { CodebookId, RecordingId } from '../domain/ids.ts';
import type { Words } from '../domain/words.ts';
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

export const codebookProcedures = {
  /** Drafts only for who keeps the books. */
  'codebooks.list': query(nothing, output<readonly CodebookLine[]>()),
  'codebooks.open': query(z.strictObject({ id: randomId<CodebookId>() }), output<Codebook>()),
  'codebooks.codes': query(nothing, output<readonly KnownCode[]>()),
  'codebooks.ofRecording': query(
    z.strictObject({ recordingId: randomId<RecordingId>() }),
    output<RecordingBook>(),
  ),
  'codebooks.choose': command(
    z.strictObject({ recordingId: randomId<RecordingId>(), codebookId: randomId<CodebookId>() }),
    output<RecordingBook>(),
  ),
};
