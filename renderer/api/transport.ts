// Transport: how the page reaches its shell. Everything above it is the same in Electron and in the browser.

import type { HostEvent } from '../../shared/contract/events.ts';
import type { OfferedSource } from '../../shared/contract/shell.ts';
import type { Result } from '../../shared/domain/result.ts';

/**
 * `interrupted` heals by itself: events may have been missed, so whoever sees it become `open` again asks anew.
 * `lost` does not: the page has no way in any more and must be opened again from the program.
 */
export type Connection = 'opening' | 'open' | 'interrupted' | 'lost';

export interface Transport {
  /** Never throws for want of a connection: that is the refusal `connection.lost`. */
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** Answers how to stop listening. */
  subscribe(listener: (event: HostEvent) => void): () => void;
  /** The address of the film or picture that a capability token stands for. */
  mediaUrl(token: string): string;
  /**
   * Offers a file that was dropped or picked. What follows is up to `recordings.import`: where bytes have to be
   * sent, that happens in the background from the moment the import has started.
   */
  offerFile(file: File): Promise<Result<OfferedSource>>;
  connection(): Connection;
  /** Answers how to stop watching. Fits `useSyncExternalStore`. */
  watchConnection(listener: () => void): () => void;
  close(): void;
}
