// The installation's name: a random id by which the log tells one computer from another. It says nothing of the
// computer itself.

import type { RandomBytes } from '../ports.ts';
import type { PreferenceStore } from './preferences.ts';

const ID_BYTES = 16;

/** Made at the first asking. Where it cannot be kept, this start of the program has one of its own. */
export function createInstallation(
  preferences: PreferenceStore,
  randomBytes: RandomBytes,
): () => Promise<string> {
  let name: Promise<string> | null = null;
  const findOrMake = async (): Promise<string> => {
    const { installationId } = await preferences.read();
    if (installationId !== null) return installationId;
    const fresh = randomBytes(ID_BYTES).toString('hex');
    await preferences.change({ installationId: fresh }).catch(() => null);
    return fresh;
  };
  return () => (name ??= findOrMake());
}
