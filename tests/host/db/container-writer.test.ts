import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CHUNK_BYTES } from '../../../electron/host/db/container-format.ts';
import type { ContainerWriter, Part, PartFacts } from '../../../electron/host/db/film-container.ts';
import { createFilmStore } from '../../../electron/host/db/film-store.ts';
import { kept, sha256 } from '../../support/containers.ts';
import { faultOf, filesIn, newKey, newRecordingId, tempFolder } from '../../support/storage.ts';

describe('filling', () => {
  it('appends and rewrites like a plain array of bytes would', async () => {
    const part = fc.constantFrom<Part>('original', 'proxy');
    const seed = fc.nat({ max: 255 });
    const append = fc.record({
      kind: fc.constant('append' as const),
      part,
      seed,
      length: fc.nat({ max: 300_000 }),
    });
    const rewrite = fc.record({
      kind: fc.constant('rewrite' as const),
      part,
      seed,
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 300_000 }),
    });
    const folder = tempFolder();
    const store = createFilmStore(folder);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(append, rewrite), { maxLength: 8 }), async (steps) => {
        const [id, key] = [newRecordingId(), newKey()];
        const writer = await store.create(id, key);
        const expected = new Map<Part, Buffer>();
        for (const step of steps) {
          const before = expected.get(step.part) ?? Buffer.alloc(0);
          const bytes = Buffer.alloc(step.length, step.seed);
          if (step.kind === 'append') {
            await writer.append(step.part, bytes);
            expected.set(step.part, Buffer.concat([before, bytes]));
          } else {
            const offset = Math.floor(step.at * before.length);
            const piece = bytes.subarray(0, before.length - offset);
            await writer.rewrite(step.part, offset, piece);
            before.set(piece, offset);
          }
        }
        const facts = await writer.seal();
        const plain = [...expected].map(([name, bytes]): [Part, PartFacts] => [
          name,
          { sizeBytes: bytes.length, sha256: sha256(bytes) },
        ]);
        expect(facts).toEqual(new Map(plain));
        await writer.discard();
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the order of appends that were not waited for', async () => {
    const folder = tempFolder();
    const store = createFilmStore(folder);
    const writer = await store.create(newRecordingId(), newKey());
    const pieces = Array.from({ length: 6 }, () => randomBytes(700_000));
    await Promise.all(pieces.map((piece) => writer.append('original', piece)));
    const facts = await writer.seal();
    expect(facts.get('original')?.sha256).toBe(sha256(Buffer.concat(pieces)));
    await writer.discard();
  });

  it('is not read back to its end by somebody who was told to stop', async () => {
    const writer = await createFilmStore(tempFolder()).create(newRecordingId(), newKey());
    await writer.append('original', randomBytes(700_000));
    await expect(writer.seal(AbortSignal.abort(new Error('locked')))).rejects.toThrow('locked');
    await writer.discard();
  });

  it('lets others go first now and then, however much it is given at once', async () => {
    const writer = await createFilmStore(tempFolder()).create(newRecordingId(), newKey());
    let rounds = 0;
    let next = setImmediate(function others() {
      rounds += 1;
      next = setImmediate(others);
    });
    const chunks = 64;
    await writer.append('original', Buffer.alloc(chunks * CHUNK_BYTES));
    const whileAppending = rounds;
    await writer.seal();
    const whileSealing = rounds - whileAppending;
    await writer.discard();
    clearImmediate(next);
    expect(whileAppending).toBeGreaterThanOrEqual(chunks / 8);
    expect(whileSealing).toBeGreaterThanOrEqual(chunks / 8);
  });

  it('rewrites only what was appended before', async () => {
    const writer = await createFilmStore(tempFolder()).create(newRecordingId(), newKey());
    await writer.append('proxy', Buffer.from('abc'));
    await expect(writer.rewrite('proxy', 2, Buffer.from('xy'))).rejects.toThrow(RangeError);
    await writer.discard();
  });

  it('gives bytes that stay as they were read, whatever is written afterwards', async () => {
    const writer = await createFilmStore(tempFolder()).create(newRecordingId(), newKey());
    await writer.append('proxy', Buffer.from('before'));
    const read = await writer.reader().read('proxy', 0, 6);
    await writer.rewrite('proxy', 0, Buffer.from('after!'));
    expect(Buffer.from(read).toString()).toBe('before');
    await writer.discard();
  });

  it('is over after the seal: the film does not change any more', async () => {
    const { store, folder } = await kept({});
    const id = newRecordingId();
    const writer = await store.create(id, newKey());
    await writer.append('original', Buffer.from('film'));
    await writer.seal();
    await expect(writer.append('original', Buffer.from('more'))).rejects.toThrow(/filled/u);
    await expect(writer.seal()).rejects.toThrow(/filled/u);
    await store.keep(id);
    // What was kept stays, also when the writer is discarded by a late hand.
    await writer.discard();
    expect(existsSync(join(folder, 'rec', `${id}.rec`))).toBe(true);
  });

  it('discards at any time, twice too, and leaves nothing', async () => {
    const folder = tempFolder();
    const store = createFilmStore(folder);
    const stages: ((writer: ContainerWriter) => Promise<unknown>)[] = [
      async () => {},
      (writer) => writer.append('original', randomBytes(CHUNK_BYTES + 1)),
      (writer) => writer.seal(),
    ];
    for (const stage of stages) {
      const writer = await store.create(newRecordingId(), newKey());
      await stage(writer);
      await writer.discard();
      await writer.discard();
      expect(filesIn(folder)).toEqual([]);
    }
  });

  it('is only kept once sealed', async () => {
    const store = createFilmStore(tempFolder());
    const id = newRecordingId();
    const writer = await store.create(id, newKey());
    await expect(store.keep(id)).rejects.toThrow(/sealed/u);
    await writer.discard();
  });
});

it.skipIf(process.platform === 'win32')(
  'is synced, file and folder, before it counts and once more under its final name',
  async () => {
    const folder = tempFolder();
    const handle = await open(folder, 'r');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the class of file handles has no name to import
    const synced = vi.spyOn(Object.getPrototypeOf(handle) as FileHandle, 'sync');
    onTestFinished(() => synced.mockRestore());
    await handle.close();
    const store = createFilmStore(folder);
    const id = newRecordingId();
    const writer = await store.create(id, newKey());
    await writer.append('original', randomBytes(10));
    expect(synced).toHaveBeenCalledTimes(0);
    await writer.seal();
    expect(synced).toHaveBeenCalledTimes(2);
    await store.keep(id);
    // The mark that it is being kept, then both folders of the rename.
    expect(synced).toHaveBeenCalledTimes(5);
  },
);

describe('the reading back before it counts', () => {
  const PAGE = 16_384;
  const CHUNKS_PER_COMMIT = 64;

  /** 16 MiB committed, so that they stand in the file, then most of each chunk rewritten and committed. */
  async function rewritten() {
    const folder = tempFolder();
    const id = newRecordingId();
    const writer = await createFilmStore(folder).create(id, newKey());
    const path = join(folder, 'incoming', `${id}.part`);
    await writer.append('original', randomBytes(CHUNKS_PER_COMMIT * CHUNK_BYTES));
    const before = readFileSync(path);
    for (let chunk = 0; chunk < CHUNKS_PER_COMMIT; chunk += 1) {
      await writer.rewrite('original', chunk * CHUNK_BYTES + 1000, randomBytes(CHUNK_BYTES - 2000));
    }
    const after = readFileSync(path);
    const changed = Array.from({ length: before.length / PAGE }, (_, page) => page).filter(
      (page) => page > 0 && !pageOf(before, page).equals(pageOf(after, page)),
    );
    return { writer, path, before, changed };
  }

  const pageOf = (file: Buffer, page: number): Buffer => file.subarray(page * PAGE, (page + 1) * PAGE);

  function overwrite(path: string, page: number, bytes: Buffer): void {
    const file = openSync(path, 'r+');
    writeSync(file, bytes, 0, PAGE, page * PAGE);
    closeSync(file);
  }

  const WAYS: readonly (readonly [string, (writer: ContainerWriter) => Promise<unknown>])[] = [
    ['at the seal', (writer) => writer.seal()],
    ['of one part, while others grow', (writer) => writer.readBack('original', new AbortController().signal)],
  ];

  describe.each(WAYS)('%s', (_name, readBack) => {
    it('finds nothing where nothing is wrong', async () => {
      const { writer } = await rewritten();
      expect(await faultOf(readBack(writer))).toBe('none');
      await writer.discard();
    });

    it('sees a write that the disk lost, though the cipher finds nothing wrong with the page', async () => {
      const { writer, path, before, changed } = await rewritten();
      const [lost] = changed;
      expect(lost).toBeDefined();
      overwrite(path, lost ?? 0, pageOf(before, lost ?? 0));
      const fault: unknown = await readBack(writer).catch((error: unknown) => error);
      expect(fault).toMatchObject({ kind: 'damaged', cause: { message: 'not what was written' } });
      expect(await faultOf(writer.seal())).toBe('damaged');
      await writer.discard();
    });

    it('sees a page that the disk spoiled', async () => {
      const { writer, path } = await rewritten();
      overwrite(path, 500, randomBytes(PAGE));
      expect(await faultOf(readBack(writer))).toBe('damaged');
      await writer.discard();
    });
  });

  it('sees it at rewriting too, and does not go on after that', async () => {
    const { writer, path, before, changed } = await rewritten();
    for (const page of changed) overwrite(path, page, pageOf(before, page));
    expect(await faultOf(writer.rewrite('original', 0, Buffer.from('x')))).toBe('damaged');
    expect(await faultOf(writer.append('original', Buffer.from('x')))).toBe('damaged');
    expect(await faultOf(writer.seal())).toBe('damaged');
    await writer.discard();
  });
});

describe('a part that is read back before the rest', () => {
  const never = new AbortController().signal;
  const film = randomBytes(2 * CHUNK_BYTES + 12_345);

  async function withFilm() {
    const writer = await createFilmStore(tempFolder()).create(newRecordingId(), newKey());
    onTestFinished(() => writer.discard());
    await writer.append('original', film);
    return writer;
  }

  it('is ended by it; others go on growing, and the seal tells of all', async () => {
    const writer = await withFilm();
    const facts = { sizeBytes: film.length, sha256: sha256(film) };
    const reading = writer.readBack('original', never);
    const cover = randomBytes(1000);
    await writer.append('cover', cover);
    expect(await reading).toEqual(facts);
    expect(Buffer.from(await writer.reader().read('original', 0, film.length)).equals(film)).toBe(true);
    expect(await writer.seal()).toEqual(
      new Map([
        ['original', facts],
        ['cover', { sizeBytes: cover.length, sha256: sha256(cover) }],
      ]),
    );
  });

  it.each<[string, (writer: ContainerWriter) => Promise<unknown>]>([
    ['appended to', (writer) => writer.append('original', film)],
    ['rewritten', (writer) => writer.rewrite('original', 0, film)],
  ])('cannot be %s any more', async (_name, change) => {
    const writer = await withFilm();
    await writer.readBack('original', never);
    await expect(change(writer)).rejects.toThrow(/finished/u);
  });

  it('ends when it is no longer wanted', async () => {
    const writer = await withFilm();
    const reason = new Error('cancelled');
    await expect(writer.readBack('original', AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it('is read from the file, not from what the engine still remembers of it', async () => {
    const folder = tempFolder();
    const id = newRecordingId();
    const writer = await createFilmStore(folder).create(id, newKey());
    onTestFinished(() => writer.discard());
    await writer.append('original', film);
    await writer.readBack('original', never);
    const path = join(folder, 'incoming', `${id}.part`);
    const file = openSync(path, 'r+');
    writeSync(file, randomBytes(CHUNK_BYTES), 0, CHUNK_BYTES, CHUNK_BYTES);
    closeSync(file);
    expect(await faultOf(writer.readBack('original', never))).toBe('damaged');
  });

  it('is looked for once more at the seal', async () => {
    const folder = tempFolder();
    const id = newRecordingId();
    const writer = await createFilmStore(folder).create(id, newKey());
    onTestFinished(() => writer.discard());
    await writer.append('original', randomBytes(40 * CHUNK_BYTES));
    await writer.readBack('original', never);
    truncateSync(join(folder, 'incoming', `${id}.part`), 10 * CHUNK_BYTES);
    expect(await faultOf(writer.seal())).toBe('damaged');
  });
});
