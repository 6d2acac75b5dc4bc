// Argon2id in this very thread, for tests that are not about the thread: it saves them starting one per passphrase.

import { argon2id } from 'hash-wasm';
import type { Kdf } from '../../electron/host/vault/kdf.ts';

export const quickKdf: Kdf = {
  async derive(secret, salt, cost) {
    const key = await argon2id({
      password: secret,
      salt,
      memorySize: cost.memoryKiB,
      iterations: cost.passes,
      parallelism: cost.lanes,
      hashLength: 32,
      outputType: 'binary',
    });
    return Buffer.from(key.buffer, key.byteOffset, key.byteLength);
  },
};
