// The least that "saved" can cost on this disk: a page of bytes at the end of a plain file, synced.

import { open } from 'node:fs/promises';

const LINE_BYTES = 4096;

export interface SyncedLines {
  readonly append: (this: void) => Promise<void>;
  close(): Promise<void>;
}

export async function syncedLines(path: string): Promise<SyncedLines> {
  const file = await open(path, 'a');
  const line = new Uint8Array(LINE_BYTES);
  return {
    async append() {
      await file.write(line);
      await file.datasync();
    },
    close: () => file.close(),
  };
}
