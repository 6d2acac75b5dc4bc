// A sealed container, opened to read. It never changes again.

import { CONTAINER_FORMAT, READING, chunkLength, type ChunkSource } from './container-format.ts';
import { createChunkRows, readRange } from './container-reading.ts';
import { StorageError } from './database.ts';
import { openEncrypted, type Connection, type Statement } from './engine.ts';
import { PARTS, type ContainerReader, type Part } from './film-container.ts';
import { codeOf, guarded } from './storage-faults.ts';

export interface SealedContainer {
  readonly sizes: ReadonlyMap<Part, number>;
  readonly chunks: ChunkSource;
  /** Bytes that a part's chunks hold together, as their rows say: the bytes themselves are not read. */
  held(part: Part): number;
  close(): void;
}

/**
 * @throws StorageError `damaged`: not there, not readable with this key, or never finished; `newer`: written by a
 * later version of the program.
 */
export async function openSealed(path: string, key: Uint8Array): Promise<SealedContainer> {
  const connection = await openExisting(path, key);
  try {
    const sizes = guarded(() => readFacts(connection));
    const row = createChunkRows(connection);
    const chunks: ChunkSource = {
      size: (part) => sizes.get(part) ?? null,
      chunk: (part, seq) => row(part, seq, chunkLength(sizes.get(part) ?? 0, seq)),
    };
    const sum = connection.prepare('select total(length(data)) from chunk where part = ?').pluck();
    return {
      sizes,
      chunks,
      held: (part) => Number(guarded(() => sum.get(part))),
      close: () => void connection.close(),
    };
  } catch (error) {
    connection.close();
    throw error;
  }
}

export function readerOf(container: SealedContainer): ContainerReader {
  let open = true;
  const whileOpen = (): ChunkSource => {
    if (!open) throw new Error('the container is closed');
    return container.chunks;
  };
  return {
    size: async (part) => whileOpen().size(part),
    read: async (part, start, end) => readRange(whileOpen(), part, start, end),
    async close() {
      if (open) container.close();
      open = false;
    },
  };
}

/** The key comes from the vault, not from a person: where it does not fit, the file is not what it was. */
async function openExisting(path: string, key: Uint8Array): Promise<Connection> {
  try {
    return await openEncrypted(path, key, { settings: READING, readOnly: true });
  } catch (error) {
    const lost = error instanceof StorageError && codeOf(error.cause) === 'SQLITE_CANTOPEN';
    if (lost || (error instanceof StorageError && error.kind === 'wrong-key')) {
      throw new StorageError('damaged', error.cause);
    }
    throw error;
  }
}

function readFacts(connection: Connection): ReadonlyMap<Part, number> {
  // An emptied file opens with any key, as a database without tables.
  const tables = connection
    .prepare("select count(*) from sqlite_master where name = 'container'")
    .pluck()
    .get();
  if (tables !== 1) throw new StorageError('damaged', new Error('empty'));
  const format = connection.prepare('select format from container').pluck().get();
  if (typeof format === 'number' && format > CONTAINER_FORMAT) throw new StorageError('newer');
  const complete = connection.prepare('select complete from container').pluck().get();
  if (complete !== 1) throw new StorageError('damaged', new Error('never sealed'));
  const size: Statement = connection.prepare('select size_bytes from part where name = ?').pluck();
  const sizes = new Map<Part, number>();
  for (const part of PARTS) {
    const bytes = size.get(part);
    if (typeof bytes === 'number') sizes.set(part, bytes);
  }
  return sizes;
}
