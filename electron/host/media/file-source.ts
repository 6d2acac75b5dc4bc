// A file as a source of bytes, open while `work` runs.

import { open } from 'node:fs/promises';
import type { ByteSource } from './byte-source.ts';

export async function withFile<T>(path: string, work: (film: ByteSource) => Promise<T>): Promise<T> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return await work({
      sizeBytes: size,
      async read(start, end) {
        const length = Math.max(0, Math.min(end, size) - start);
        const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, start);
        return buffer.subarray(0, bytesRead);
      },
    });
  } finally {
    await file.close();
  }
}
