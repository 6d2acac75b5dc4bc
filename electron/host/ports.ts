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

export interface Ports {
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly log: Log;
}
