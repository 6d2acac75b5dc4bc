// Fills a new container and seals it: synced, opened again, and read back whole before it counts.

import { dirname } from 'node:path';
import { CHUNKS_PER_SLICE } from './container-format.ts';
import { hashPart, readRange } from './container-reading.ts';
import { StorageError } from './database.ts';
import { syncFile, syncFolder } from './durable-files.ts';
import { openFilling, type FillingContainer } from './filling-container.ts';
import type { ContainerReader, ContainerWriter, Part, PartFacts } from './film-container.ts';
import { openSealed } from './sealed-container.ts';
import { pacer } from './slices.ts';
import { guardedAsync } from './storage-faults.ts';
import { createTurns } from './turns.ts';

export interface WriterOptions {
  readonly path: string;
  readonly key: Uint8Array;
  readonly onSealed: () => void;
  /** Removes the file and what belongs to it. */
  readonly remove: () => Promise<void>;
}

export async function createContainerWriter(options: WriterOptions): Promise<ContainerWriter> {
  const { path } = options;
  // In memory of its own: the engine moves small arrays about and leaves copies behind that nothing wipes.
  const key = new Uint8Array(new ArrayBuffer(options.key.length));
  key.set(options.key);
  const filling = await openFilling(path, key);
  const turns = createTurns();
  const pace = pacer(CHUNKS_PER_SLICE);
  let state: 'filling' | 'sealing' | 'over' = 'filling';
  let fault: unknown = null;
  const alreadyRead = new Map<Part, PartFacts>();

  const end = (): void => {
    if (state === 'filling') filling.close();
    state = 'over';
    key.fill(0);
  };
  const whileFilling = (): FillingContainer => {
    if (fault !== null) throw fault;
    if (state !== 'filling') throw new Error('the container is not being filled any more');
    return filling;
  };
  // After a fault SQLite may have rolled back what went before: a container with a gap must not go on.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
    turns.take(async () => {
      try {
        return await work();
      } catch (error) {
        fault ??= error;
        throw error;
      }
    });

  return {
    append: (part, bytes) =>
      inTurn(async () => {
        let rest = bytes;
        do {
          rest = rest.subarray(whileFilling().part(part).take(rest));
          await pace();
        } while (rest.length > 0);
      }),
    rewrite: (part, offset, bytes) =>
      inTurn(async () => {
        const size = whileFilling().chunks.size(part) ?? 0;
        if (offset < 0 || offset + bytes.length > size) throw new RangeError('only what was appended before');
        let done = 0;
        while (done < bytes.length) {
          done += whileFilling()
            .part(part)
            .patch(offset + done, bytes.subarray(done));
          await pace();
        }
      }),
    reader: () => readerOn(whileFilling),
    readBack: (name, signal) =>
      inTurn(async () => {
        const part = whileFilling().part(name);
        part.finish();
        filling.flush();
        await guardedAsync(() => syncFile(path));
        const facts = await hashPart(filling.chunks, name, (seq, chunk) => {
          signal.throwIfAborted();
          part.compare(seq, chunk);
        });
        alreadyRead.set(name, facts);
        return facts;
      }),
    seal: (signal) =>
      inTurn(async () => {
        whileFilling().finish();
        state = 'sealing';
        const facts = await guardedAsync(async () => {
          await syncFile(path);
          await syncFolder(dirname(path));
          return readRest(path, key, filling, { alreadyRead, signal });
        });
        end();
        options.onSealed();
        return facts;
      }),
    discard: () =>
      turns.take(async () => {
        end();
        await options.remove();
      }),
  };
}

/**
 * Reads every part from the file as it now stands and holds each chunk against what was written; of parts that
 * were read before, only that all of it is still there.
 */
async function readRest(
  path: string,
  key: Uint8Array,
  written: FillingContainer,
  { alreadyRead, signal }: { alreadyRead: ReadonlyMap<Part, PartFacts>; signal: AbortSignal | undefined },
): Promise<Map<Part, PartFacts>> {
  const sealed = await openSealed(path, key);
  try {
    if (sealed.sizes.size !== written.parts.size) throw new StorageError('damaged');
    const facts = new Map<Part, PartFacts>();
    for (const [name, part] of written.parts) {
      if (sealed.sizes.get(name) !== part.size()) throw new StorageError('damaged');
      if (sealed.held(name) !== part.size()) throw new StorageError('damaged');
      const compare = (seq: number, chunk: Uint8Array): void => {
        signal?.throwIfAborted();
        part.compare(seq, chunk);
      };
      facts.set(name, alreadyRead.get(name) ?? (await hashPart(sealed.chunks, name, compare)));
    }
    return facts;
  } finally {
    sealed.close();
  }
}

function readerOn(filling: () => FillingContainer): ContainerReader {
  return {
    size: async (part) => filling().chunks.size(part),
    read: async (part, start, end) => readRange(filling().chunks, part, start, end),
    // The connection is the writer's.
    close: async () => {},
  };
}
