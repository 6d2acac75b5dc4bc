// Collects garbage now. A key object of `node:crypto` holds a private key where nothing of ours can wipe it; it is
// overwritten when the object is collected, which is otherwise whenever the engine likes.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const collect = collector();

export function collectGarbage(): void {
  collect();
}

/** The engine hands out its collector only to contexts made after it was told to; nothing else gets at it. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  return () => {
    if (typeof found === 'function') Reflect.apply(found, undefined, []);
  };
}
