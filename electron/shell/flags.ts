// Flags of the program, the same for both shells.

export interface Flags {
  readonly vault: string | null;
  readonly noOpen: boolean;
}

/** Unknown words are passed over: Electron and its switches share the line with us. */
export function parseFlags(words: readonly string[]): Flags {
  const at = words.indexOf('--vault');
  const joined = words.find((word) => word.startsWith('--vault='))?.slice('--vault='.length);
  const apart = at >= 0 ? words[at + 1] : undefined;
  return { vault: joined ?? apart ?? null, noOpen: words.includes('--no-open') };
}
