// One bit of a file, turned.

import { randomInt } from 'node:crypto';
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';

export function flipOneBit(file: string): void {
  const position = randomInt(statSync(file).size);
  const handle = openSync(file, 'r+');
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, position);
  byte[0] = (byte[0] ?? 0) ^ (1 << randomInt(8));
  writeSync(handle, byte, 0, 1, position);
  closeSync(handle);
}
