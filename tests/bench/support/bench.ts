// Bench: one question about speed or exactness, with the folder it may fill and how long it may take.

export interface BenchContext {
  /** Empty, this bench's own, and removed after it. */
  readonly folder: string;
  /** Shared by all benches of this run: for films that take long to make. */
  readonly filmFolder: string;
  /** More and larger measurements, for who has the time. */
  readonly long: boolean;
}

export type Bench = (context: BenchContext) => Promise<void>;
