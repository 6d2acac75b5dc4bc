// A film source that reads a file, and notices when the file is not the same at the end as it was when chosen.

import { open, type FileHandle } from 'node:fs/promises';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { FilmSource } from './film-source.ts';
import { lookAtFile, type SourceFile } from './source-file.ts';

const PIECE_BYTES = 1024 * 1024;

export function fileFilm(file: SourceFile): FilmSource {
  let piece: Buffer | null = null;
  let handle: FileHandle | null = null;
  let done = 0;

  async function read(): Promise<Result<Uint8Array | null>> {
    handle ??= await open(file.path, 'r');
    piece ??= Buffer.alloc(PIECE_BYTES);
    const { bytesRead } = await handle.read(piece, 0, PIECE_BYTES, done);
    done += bytesRead;
    if (done > file.sizeBytes) return refuse({ code: 'source.interrupted' });
    if (bytesRead > 0) return ok(piece.subarray(0, bytesRead));
    const now = await lookAtFile(file.path);
    const same = now.ok && now.value.sign === file.sign && done === file.sizeBytes;
    return same ? ok(null) : refuse({ code: 'source.interrupted' });
  }

  return {
    name: file.name,
    sizeBytes: file.sizeBytes,
    file,
    async next(signal) {
      signal.throwIfAborted();
      try {
        return await read();
      } catch {
        // The card was pulled, the share went away, the file was removed before it was opened.
        return refuse({ code: 'source.interrupted' });
      }
    },
    async close() {
      const open = handle;
      handle = null;
      piece = null;
      await open?.close();
    },
  };
}
