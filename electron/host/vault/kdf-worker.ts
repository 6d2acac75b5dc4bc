// Argon2id in a thread of its own: it holds a core for about a second, and the host must go on answering.

import { parentPort, workerData } from 'node:worker_threads';
import { argon2id } from 'hash-wasm';
import type { KdfTask } from './kdf.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only kdf.ts starts this worker
const { secret, salt, cost } = workerData as KdfTask;

const key = await argon2id({
  password: secret,
  salt,
  memorySize: cost.memoryKiB,
  iterations: cost.passes,
  parallelism: cost.lanes,
  hashLength: 32,
  outputType: 'binary',
});
parentPort?.postMessage(key);
