// A path as people type or paste it: with quotes around it, as Windows copies it, or from `~`.

import os from 'node:os';
import path from 'node:path';

/** Null where it does not say a place on its own: what we stand in is nobody's business. */
export function typedPath(text: string): string | null {
  const bare = text.trim().replace(/^(["'])(.*)\1$/u, '$2');
  const full = /^~(?=[/\\]|$)/u.test(bare) ? path.join(os.homedir(), bare.slice(1)) : bare;
  return path.isAbsolute(full) ? path.normalize(full) : null;
}
