// The host's ports in a real process. The technical log holds event names and plain facts only, one JSON
// object a line on standard error.

import { randomFillSync } from 'node:crypto';
import process from 'node:process';
import type { Ports } from './ports.ts';

export function processPorts(): Ports {
  return {
    clock: () => Date.now(),
    // In memory of its own: the engine moves small arrays about, and leaves copies of keys behind that nothing wipes.
    randomBytes: (count) => randomFillSync(Buffer.from(new ArrayBuffer(count))),
    log: { event: (name, facts) => process.stderr.write(`${JSON.stringify({ event: name, ...facts })}\n`) },
  };
}
