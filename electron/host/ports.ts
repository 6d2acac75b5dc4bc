// Ports: what the host needs of the outside world and what tests replace.

/** UTC milliseconds. */
export type Clock = () => number;

/** Cryptographically random bytes. */
export type RandomBytes = (count: number) => Buffer;

/** Technical log: fixed event names and plain facts; never a path, a name or a sentence of a person. */
export interface Log {
  event(name: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
}

/** Cost of turning a passphrase into a key (Argon2id; RFC 9106). */
export interface KdfCost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** Secrets that the system keeps for this user of this computer, and gives nobody else. */
export interface DeviceSecrets {
  /** False where the system would keep them no better than a file does. */
  available(): Promise<boolean>;
  /** Locked up, to be kept anywhere; null when the system refuses. */
  protect(secret: Uint8Array): Promise<Uint8Array | null>;
  /** Null when the system does not open it, or not any more. `isAging`: it should be locked up anew. */
  reveal(locked: Uint8Array): Promise<{ readonly secret: Buffer; readonly isAging: boolean } | null>;
}

export interface Ports {
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly log: Log;
  /** Only where the shell can ask the system for it. */
  readonly deviceSecrets?: DeviceSecrets;
}
