import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHUNK_BYTES, FILLING } from '../../../electron/host/db/container-format.ts';
import { openEncrypted } from '../../../electron/host/db/engine.ts';
import { createFilmStore } from '../../../electron/host/db/film-store.ts';
import { kept, sha256 } from '../../support/containers.ts';
import { faultOf, filesIn, newKey, newRecordingId, tempFolder } from '../../support/storage.ts';

describe('a container', () => {
  it('gives back each part as it came, with its size and hash', async () => {
    const original = randomBytes(3 * CHUNK_BYTES + 17);
    const cover = randomBytes(5);
    const { store, id, key, facts, folder } = await kept({ original, cover, frames: new Uint8Array(0) });
    expect(Object.fromEntries(facts)).toEqual({
      original: { sizeBytes: original.length, sha256: sha256(original) },
      cover: { sizeBytes: 5, sha256: sha256(cover) },
      frames: { sizeBytes: 0, sha256: sha256(new Uint8Array(0)) },
    });
    const reader = await store.open(id, key);
    expect(await reader.size('original')).toBe(original.length);
    expect(await reader.size('frames')).toBe(0);
    expect(await reader.size('proxy')).toBeNull();
    expect(Buffer.from(await reader.read('original', 0, original.length)).equals(original)).toBe(true);
    expect(Buffer.from(await reader.read('cover', 1, 1000)).equals(cover.subarray(1))).toBe(true);
    expect(await reader.read('proxy', 0, 10)).toHaveLength(0);
    await reader.close();
    await reader.close();
    await expect(reader.read('cover', 0, 1)).rejects.toThrow(/closed/u);
    await store.settle(id);
    expect(filesIn(folder)).toEqual([join('rec', `${id}.rec`)]);
    expect(await store.list()).toEqual([id]);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'rec', `${id}.rec`)).mode & 0o077).toBe(0);
  });

  it('answers any range like a slice of the bytes, at any time while it is filled and after', async () => {
    const bytes = randomBytes(2 * CHUNK_BYTES + 1000);
    const { store, id, key } = await kept({ original: bytes });
    const writer = await store.create(newRecordingId(), key);
    await writer.append('original', bytes);
    const readers = [await store.open(id, key), writer.reader()];
    const offset = fc.oneof(
      fc.nat({ max: bytes.length + 10 }),
      fc.constantFrom(0, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, bytes.length),
    );
    await fc.assert(
      fc.asyncProperty(offset, offset, async (start, end) => {
        for (const reader of readers) {
          const found = await reader.read('original', start, end);
          expect(Buffer.compare(found, bytes.subarray(start, Math.max(start, end)))).toBe(0);
        }
      }),
      { numRuns: 200 },
    );
    await expect(readers[0]?.read('original', -1, 1)).rejects.toThrow(RangeError);
    await expect(readers[0]?.read('original', 0.5, 1)).rejects.toThrow(RangeError);
    await readers[0]?.close();
    await writer.discard();
  });

  it('is read by several at once', async () => {
    const { store, id, key } = await kept({ original: Buffer.from('film') });
    const [one, two] = [await store.open(id, key), await store.open(id, key)];
    expect(Buffer.from(await one.read('original', 0, 4)).toString()).toBe('film');
    await one.close();
    expect(Buffer.from(await two.read('original', 0, 4)).toString()).toBe('film');
    await two.close();
  });
});

describe('the store', () => {
  it('refuses anything for a name that is not the id of a recording', async () => {
    const store = createFilmStore(tempFolder());
    await expect(store.create('../main', newKey())).rejects.toThrow(RangeError);
    await expect(store.open('..', newKey())).rejects.toThrow(RangeError);
    await expect(store.destroy('/etc/passwd')).rejects.toThrow(RangeError);
  });

  it('makes each container once', async () => {
    const store = createFilmStore(tempFolder());
    const id = newRecordingId();
    const writer = await store.create(id, newKey());
    await expect(store.create(id, newKey())).rejects.toThrow(/already/u);
    await writer.discard();
    await (await store.create(id, newKey())).discard();
  });

  it('sweeps what an earlier run left half made, and nothing else', async () => {
    const { folder, store, id } = await kept({ original: randomBytes(10) });
    await store.settle(id);
    const incoming = join(folder, 'incoming');
    for (const name of ['a', 'b']) {
      writeFileSync(join(incoming, `${name.repeat(32)}.part`), 'half');
      writeFileSync(join(incoming, `${name.repeat(32)}.part-journal`), 'half');
    }
    const busy = newRecordingId();
    const writer = await store.create(busy, newKey());
    expect(await store.sweep(new Set())).toBe(2);
    expect(filesIn(folder)).toEqual([
      join('incoming', `${busy}.part`),
      join('incoming', `${busy}.part-journal`),
      join('rec', `${id}.rec`),
    ]);
    await writer.discard();
    expect(await store.sweep(new Set())).toBe(0);
    expect(filesIn(folder)).toEqual([join('rec', `${id}.rec`)]);
  });

  it('sweeps a container whose recording never came, and no other', async () => {
    const { folder, store, id } = await kept({ original: randomBytes(10) });
    // Killed between the records and the mark: the recording is there, so the film stays.
    expect(await store.sweep(new Set([id]))).toBe(0);
    expect(filesIn(folder)).toEqual([join('rec', `${id}.rec`)]);
    expect(await store.sweep(new Set())).toBe(0);
    expect(await store.list()).toEqual([id]);

    const other = await kept({ original: randomBytes(10) });
    expect(await other.store.sweep(new Set())).toBe(1);
    expect(filesIn(other.folder)).toEqual([]);
  });

  it('has nothing to list or sweep before the first container', async () => {
    const store = createFilmStore(tempFolder());
    expect(await store.list()).toEqual([]);
    expect(await store.sweep(new Set())).toBe(0);
    await store.destroy(newRecordingId());
  });

  it('destroys file and journal, quietly also when they are gone', async () => {
    const { folder, store, id, path } = await kept({ original: randomBytes(10) });
    writeFileSync(`${path}-journal`, '');
    await store.destroy(id);
    await store.destroy(id);
    expect(filesIn(folder)).toEqual([]);
  });

  it('takes a container that is missing, has another key or was never sealed for damaged', async () => {
    const { folder, store, id } = await kept({ original: randomBytes(10) });
    expect(await faultOf(store.open(newRecordingId(), newKey()))).toBe('damaged');
    expect(await faultOf(store.open(id, newKey()))).toBe('damaged');
    mkdirSync(join(folder, 'x'));
    const unsealed = newRecordingId();
    const key = newKey();
    const writer = await createFilmStore(join(folder, 'x')).create(unsealed, key);
    await writer.append('original', randomBytes(2 * CHUNK_BYTES));
    renameSync(join(folder, 'x', 'incoming', `${unsealed}.part`), join(folder, 'rec', `${unsealed}.rec`));
    await writer.discard();
    expect(await faultOf(store.open(unsealed, key))).toBe('damaged');
  });

  it('says so when a later version of the program made the container', async () => {
    const { store, id, key, path } = await kept({ original: randomBytes(10) });
    const connection = await openEncrypted(path, key, { settings: FILLING.slice(1) });
    connection.exec('update container set format = format + 1');
    connection.close();
    expect(await faultOf(store.open(id, key))).toBe('newer');
  });
});
