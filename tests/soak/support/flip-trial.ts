// What a flip trial passes between the soak and the process in which it happens.

export const FLIPPED = ['database', 'wal', 'recording', 'head', 'manifest'] as const;
export type FlippedPart = (typeof FLIPPED)[number];

export type Outcome = 'told' | 'asWritten' | 'wrongData' | 'bug';

export interface FlipOrder {
  /** A home as a crash left it: with something in the write-ahead log. Never changed. */
  readonly template: string;
  /** May be filled and emptied. */
  readonly folder: string;
  readonly vaultKey: string;
  readonly vaultId: string;
  /** Of the person whose passphrase it is. */
  readonly profileId: string;
  readonly raterKey: string;
  readonly parts: readonly FlippedPart[];
}

export interface FlipReport {
  readonly part: FlippedPart;
  readonly outcome: Outcome;
  readonly bug?: string;
}
