// The film container port: one encrypted file per recording with the film as it came and what was made of it.
// Written once under a temporary name, read back and compared, then closed for ever.

export const PARTS = ['original', 'proxy', 'thumbnails', 'cover', 'waveform', 'frames'] as const;
export type Part = (typeof PARTS)[number];

export interface PartFacts {
  readonly sizeBytes: number;
  /** SHA-256 of the part's bytes, lower-case hex. */
  readonly sha256: string;
}

/** Fills a new container. Any fault leaves nothing but a file that the next start sweeps away. */
export interface ContainerWriter {
  /** Appends to a part. Resolves when the bytes are with the engine: the caller's natural brake. */
  append(part: Part, bytes: Uint8Array): Promise<void>;
  /** Overwrites bytes that were appended before (an MP4 writer returns to its header). */
  rewrite(part: Part, offset: number, bytes: Uint8Array): Promise<void>;
  /** A reader on what is written so far, so that tools can work from the vault's own copy. */
  reader(): ContainerReader;
  /**
   * Ends one part: syncs it to disk and reads it back, so that this can go on beside other work. Nothing can be
   * added to it any more. @throws StorageError('damaged') when it is not what was written, and the signal's reason
   */
  readBack(part: Part, signal: AbortSignal): Promise<PartFacts>;
  /** Syncs to disk and reads back what was not read back before; answers what it found, per part. @throws the signal's reason */
  seal(signal?: AbortSignal): Promise<ReadonlyMap<Part, PartFacts>>;
  /** Closes and removes the file. Safe to call at any time, also twice. */
  discard(): Promise<void>;
}

export interface ContainerReader {
  size(part: Part): Promise<number | null>;
  /** Bytes [start, end) of a part, cut to its size. @throws StorageError('damaged') */
  read(part: Part, start: number, end: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** All containers of one open vault. Keys are 32 random bytes each, kept in the vault's database. */
export interface FilmStore {
  create(recordingId: string, key: Uint8Array): Promise<ContainerWriter>;
  /**
   * Moves a sealed container to its final name and syncs the folder. Until `settle` it counts as kept for a
   * recording that is not recorded yet, so that a crash in between leaves nothing behind.
   */
  keep(recordingId: string): Promise<void>;
  /** The recording is in the records now: the container stays, whatever happens. */
  settle(recordingId: string): Promise<void>;
  /** For a recording that is about to go from the records: where its container then stays, the next sweep takes it. */
  condemn(recordingId: string): Promise<void>;
  /** Ids that bear a mark: kept and not recorded yet, or no longer. */
  unsettled(): Promise<readonly string[]>;
  open(recordingId: string, key: Uint8Array): Promise<ContainerReader>;
  /** Removes container and journal files; quiet when they are not there. */
  destroy(recordingId: string): Promise<void>;
  /** Ids that have a final file on disk. */
  list(): Promise<readonly string[]>;
  /**
   * Clears what an earlier run left half made, and containers it kept for a recording that never came into the
   * records; answers how many.
   */
  sweep(recorded: ReadonlySet<string>): Promise<number>;
}
