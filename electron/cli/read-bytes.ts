// Reads a file into memory, but no more of it than asked.

import { open } from 'node:fs/promises';

/** At most the first `most` bytes. Rejects with the system's code when it is no file that can be read. */
export async function readBytes(path: string, most = Number.MAX_SAFE_INTEGER): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size <= most) return await file.readFile();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
