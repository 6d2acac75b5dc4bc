// Flags of the program, the same for both shells.

export interface Flags {
  readonly vault: string | null;
  readonly noOpen: boolean;
}

/** What is said, and with which exit code, where `parseFlags` answers null. */
export const VAULT_NEEDS_FOLDER = 'After --vault comes a folder, for example: --vault "My vault".\n';
export const MISUSE_EXIT_CODE = 2;

/**
 * Null where `--vault` names no folder: opening another vault than was meant would be worse than none. Unknown
 * words are passed over: Electron and its switches share the line with us.
 */
export function parseFlags(words: readonly string[]): Flags | null {
  const vault = vaultOf(words);
  if (vault === '' || vault?.startsWith('--') === true) return null;
  return { vault, noOpen: words.includes('--no-open') };
}

/** Empty where the flag stands without a folder. */
function vaultOf(words: readonly string[]): string | null {
  const joined = words.find((word) => word.startsWith('--vault='));
  if (joined !== undefined) return joined.slice('--vault='.length);
  const at = words.indexOf('--vault');
  return at >= 0 ? (words[at + 1] ?? '') : null;
}
