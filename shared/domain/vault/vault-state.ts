// What can be said of a vault before and after it is opened.

import type { Person } from '../profile/profile.ts';

export type VaultState =
  /** No vault chosen yet; `suggestedFolder` is where a new one would come. */
  | { readonly kind: 'none'; readonly suggestedFolder: string }
  | { readonly kind: 'locked'; readonly folder: string; readonly demo: boolean }
  | { readonly kind: 'open'; readonly folder: string; readonly demo: boolean; readonly me: Person };

/**
 * Something wrong that `verify` found; `mended`: it was, and was put right from its copy when the vault was opened; `not-read`: nothing wrong that could be seen, but whoever asked has no key to
 * look inside. `code` is the recording's code where one is concerned that the person who asked knows of, and the number of the
 * line where one of the log is. Part `set`: the list of what a backup holds.
 */
export interface Damage {
  readonly part: 'manifest' | 'database' | 'recording' | 'log' | 'set';
  readonly what: 'missing' | 'unreadable' | 'altered' | 'incomplete' | 'unknown-file' | 'mended' | 'not-read';
  readonly code: string | null;
}

/** What a check of the whole vault found. */
export interface Verified {
  /** How many recordings have a film that should be here. */
  readonly films: number;
  /** Empty when all is well. */
  readonly damage: readonly Damage[];
}

export function isWrong({ what }: Damage): boolean {
  return what !== 'not-read';
}
