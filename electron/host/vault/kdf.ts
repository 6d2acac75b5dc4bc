// From a passphrase to a key: Argon2id version 1.3 (RFC 9106; Biryukov, Dinu, Khovratovich, 2016).

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { KdfCost } from '../ports.ts';

export interface Kdf {
  /** 32 bytes, the caller's to wipe. */
  derive(secret: Uint8Array, salt: Uint8Array, cost: KdfCost): Promise<Buffer>;
}

/** What the worker is given. */
export interface KdfTask {
  readonly secret: Uint8Array;
  readonly salt: Uint8Array;
  readonly cost: KdfCost;
}

/** The worker stands beside this file: as TypeScript when run from the source, as JavaScript when built. */
const BESIDE_THIS_FILE = new URL(
  import.meta.url.endsWith('.ts') ? './kdf-worker.ts' : './kdf-worker.js',
  import.meta.url,
);

/** One thread per derivation: its memory, passphrase included, goes back when it ends. */
export function createKdf(workerFile: URL = BESIDE_THIS_FILE): Kdf {
  return {
    async derive(secret, salt, cost) {
      const workerData: KdfTask = { secret, salt, cost };
      const worker = new Worker(workerFile, { workerData });
      try {
        const [answer]: unknown[] = await once(worker, 'message');
        if (!(answer instanceof Uint8Array)) throw new Error('the key worker gave no key');
        return Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength);
      } finally {
        await worker.terminate();
      }
    },
  };
}
