// What a carrier gets of the host: four members and the reception for files. Nothing else crosses.

import type { HostEvent } from '../../shared/contract/events.ts';
import type { OfferedFolder, OfferedSource } from '../../shared/contract/shell.ts';
import type { SourceId } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/domain/result.ts';

export interface Host {
  call(name: string, input: unknown): Promise<Result<unknown>>;
  subscribe(listener: (event: HostEvent) => void): () => void;
  /** Answers GET and HEAD for `…/<token>`, with ranges. 404 for a token that is unknown, expired or locked away. */
  media(request: Request): Promise<Response>;
  readonly reception: Reception;
  /** Locks and lets go of everything; jobs are cancelled first. */
  close(): Promise<void>;
}

/** Where the shell hands in files and folders that a person chose; the page then only knows their ids. */
export interface Reception {
  film(path: string): Promise<Result<OfferedSource>>;
  folder(path: string): Promise<Result<OfferedFolder>>;
  /** A film whose bytes will come piece by piece through `receive`. */
  upload(name: string, sizeBytes: number): Promise<Result<OfferedSource>>;
  /**
   * The next piece of an upload; pieces come in order and one at a time. Resolves when the importer took it,
   * which is the sender's brake. Refuses with `not-found` when nobody wants it any more.
   */
  receive(id: SourceId, offset: number, bytes: Uint8Array): Promise<Result<null>>;
  withdraw(id: SourceId): Promise<void>;
}

export interface HostConfig {
  /** Where preferences live (not secret: language, theme, last vault folder). */
  readonly settingsFolder: string;
  /** Where a new vault would come when nothing else is chosen. */
  readonly suggestedVaultFolder: string;
  readonly demoVaultFolder: string;
  /** Read-only: shipped films of the demo. */
  readonly demoFilmsFolder: string;
  /** Opened at start instead of the last one used. */
  readonly vaultFolder: string | null;
  readonly shell: 'electron' | 'loopback';
  readonly version: string;
  /** The packaged ffmpeg, where there is one. */
  readonly packagedFilmTools: string | null;
}
