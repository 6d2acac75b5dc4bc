// The engine's side of a container that is being filled: its tables, its parts, and a commit now and then.

import { COMMIT_BYTES, FILLING, SCHEMA, type ChunkSource } from './container-format.ts';
import { createChunkRows } from './container-reading.ts';
import { openEncrypted, type Statement } from './engine.ts';
import type { Part } from './film-container.ts';
import { createGrowingPart, type GrowingPart } from './growing-part.ts';
import { guarded } from './storage-faults.ts';

export interface FillingContainer {
  /** Made when it is first asked for. */
  part(name: Part): GrowingPart;
  readonly parts: ReadonlyMap<Part, GrowingPart>;
  readonly chunks: ChunkSource;
  /** Hands everything to the system and forgets it, so that the next read comes from the file. */
  flush(): void;
  /** Writes down what it holds and that it is whole, and closes. Nothing is synced yet. */
  finish(): void;
  close(): void;
}

export async function openFilling(path: string, key: Uint8Array): Promise<FillingContainer> {
  const connection = await openEncrypted(path, key, { settings: FILLING, schema: SCHEMA });
  const insert: Statement = connection.prepare('insert into chunk (part, seq, data) values (?, ?, ?)');
  const replace: Statement = connection.prepare('update chunk set data = ? where part = ? and seq = ?');
  const fetch = createChunkRows(connection);
  const parts = new Map<Part, GrowingPart>();
  let uncommitted = 0;

  const write = (statement: Statement, data: Uint8Array, values: readonly unknown[]): void => {
    guarded(() => {
      if (!connection.inTransaction) connection.exec('begin');
      statement.run(...values);
      uncommitted += data.length;
      if (uncommitted < COMMIT_BYTES) return;
      connection.exec('commit');
      uncommitted = 0;
    });
  };
  const grow = (name: Part): GrowingPart =>
    createGrowingPart({
      insert: (seq, data) => write(insert, data, [name, seq, data]),
      replace: (seq, data) => write(replace, data, [data, name, seq]),
      fetch: (seq, length) => fetch(name, seq, length),
    });

  return {
    parts,
    part(name) {
      const known = parts.get(name);
      if (known !== undefined) return known;
      const fresh = grow(name);
      parts.set(name, fresh);
      return fresh;
    },
    chunks: {
      size: (name) => parts.get(name)?.size() ?? null,
      chunk: (name, seq) => parts.get(name)?.chunk(seq) ?? new Uint8Array(0),
    },
    flush() {
      guarded(() => {
        if (connection.inTransaction) connection.exec('commit');
        uncommitted = 0;
        connection.pragma('shrink_memory');
      });
    },
    finish() {
      for (const part of parts.values()) part.finish();
      guarded(() => {
        if (!connection.inTransaction) connection.exec('begin');
        const list = connection.prepare('insert into part (name, size_bytes) values (?, ?)');
        for (const [name, part] of parts) list.run(name, part.size());
        connection.exec('update container set complete = 1');
        connection.exec('commit');
        connection.close();
      });
    },
    close: () => void connection.close(),
  };
}
