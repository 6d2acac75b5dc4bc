// A film that is about to be imported: its bytes come once, in order.

import type { Result } from '../../../shared/domain/result.ts';
import type { SourceFile } from './source-file.ts';

export interface FilmSource {
  readonly name: string;
  readonly sizeBytes: number;
  /** When it is a file on this machine: it can then be looked at where it lies. */
  readonly file: SourceFile | null;
  /** The next bytes, good until the next call; null at the end. `source.interrupted` when there will be no end. */
  next(signal: AbortSignal): Promise<Result<Uint8Array | null>>;
  /** Nothing more will be read. Safe at any time, also twice. */
  close(): Promise<void>;
}
