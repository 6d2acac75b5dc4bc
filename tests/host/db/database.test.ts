import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ConflictError,
  type Database,
  type Reader,
  type Writer,
} from '../../../electron/host/db/database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { breathe } from '../../../electron/host/db/slices.ts';
import { newKey, openTemp, tempFolder } from '../../support/storage.ts';

const fresh = (): Promise<Database> => openTemp(join(tempFolder(), 'main.db'), newKey());

const add = (writer: Writer, id: string, name = id): Promise<number> =>
  writer.run(sql`insert into profile (id, name, roles, created_at) values (${id}, ${name}, '', 1)`);

const names = async (db: Database): Promise<unknown[]> =>
  (await db.read((r) => r.all(sql`select name from profile order by name`))).map((row) => row['name']);

describe('a write', () => {
  it('is whole or not there', async () => {
    const db = await fresh();
    const failing = db.write(async (w) => {
      await add(w, 'a');
      await add(w, 'b');
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await names(db)).toEqual([]);
    await db.write((w) => add(w, 'c'));
    expect(await names(db)).toEqual(['c']);
  });

  it('sees itself, and nobody comes between its awaits', async () => {
    const db = await fresh();
    const seen: unknown[] = [];
    const slow = db.write(async (w) => {
      await add(w, 'a');
      await breathe();
      seen.push((await w.all(sql`select id from profile`)).length);
      await breathe();
      await add(w, 'b');
    });
    const meanwhile = db.read(async (r) => seen.push((await r.all(sql`select id from profile`)).length));
    const next = db.write((w) => add(w, 'c'));
    await Promise.all([slow, meanwhile, next]);
    expect(seen).toEqual([1, 2]);
    expect(await names(db)).toEqual(['a', 'b', 'c']);
  });

  it('tells of its commits in their order, before the next begins', async () => {
    const db = await fresh();
    const told: string[] = [];
    const one = (id: string): Promise<number> =>
      db.write(
        (w) => {
          told.push(`begin ${id}`);
          return add(w, id);
        },
        () => told.push(`committed ${id}`),
      );
    await Promise.all(['a', 'b', 'c'].map(one));
    expect(told).toEqual(['a', 'b', 'c'].flatMap((id) => [`begin ${id}`, `committed ${id}`]));
  });

  it('tells nothing of what was rolled back', async () => {
    const db = await fresh();
    let told = false;
    const failing = db.write(
      () => Promise.reject(new Error('stop')),
      () => {
        told = true;
      },
    );
    await expect(failing).rejects.toThrow('stop');
    expect(told).toBe(false);
  });

  it('says that a rule of the tables would be broken', async () => {
    const db = await fresh();
    const orphan = sql`insert into film_key (recording_id, raw_key) values ('none', x'00')`;
    await expect(db.write((w) => w.run(orphan))).rejects.toBeInstanceOf(ConflictError);
    await db.write((w) => add(w, 'a'));
    await expect(db.write((w) => add(w, 'a'))).rejects.toBeInstanceOf(ConflictError);
    expect(await names(db)).toEqual(['a']);
  });
});

describe('turns', () => {
  it('refuses use from within: it would wait for itself', async () => {
    const db = await fresh();
    await expect(db.write(() => db.write((w) => add(w, 'a')))).rejects.toThrow(/nested/u);
    await expect(db.read(() => db.read((r) => r.all(sql`select 1 as one`)))).rejects.toThrow(/nested/u);
    await expect(db.write(() => db.close())).rejects.toThrow(/nested/u);
    expect(await names(db)).toEqual([]);
  });

  it('lets what was started within go on once the turn is over', async () => {
    const db = await fresh();
    let later: Promise<unknown> = Promise.resolve();
    const afterwards = async (): Promise<void> => {
      await turn;
      await db.write((w) => add(w, 'b'));
    };
    const turn: Promise<void> = db.write(async (w) => {
      await add(w, 'a');
      later = afterwards();
    });
    await turn;
    await later;
    expect(await names(db)).toEqual(['a', 'b']);
  });

  it('takes back reader and writer when their turn is over', async () => {
    const db = await fresh();
    const reader = await db.read<Reader>(async (r) => r);
    const writer = await db.write<Writer>(async (w) => w);
    await expect(reader.all(sql`select 1 as one`)).rejects.toThrow(/turn/u);
    await expect(writer.run(sql`delete from profile`)).rejects.toThrow(/turn/u);
  });

  it('closes after what waited, and only once', async () => {
    const db = await fresh();
    const waiting = db.write((w) => add(w, 'a'));
    await Promise.all([db.close(), db.close()]);
    expect(await waiting).toBe(1);
    await expect(names(db)).rejects.toThrow(/not open/u);
  });
});

describe('cells', () => {
  it('keeps text and numbers exactly, and text never becomes SQL', async () => {
    const db = await fresh();
    const odd = `'); drop table profile; -- \u0000 "é" 👶 ?`;
    await db.write((w) => add(w, 'a', odd));
    const largest = Number.MAX_SAFE_INTEGER;
    await db.write((w) => w.run(sql`update profile set created_at = ${largest}`));
    expect(await db.read((r) => r.first(sql`select name, created_at from profile`))).toEqual({
      name: odd,
      created_at: largest,
    });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses to write %d', async (value) => {
    const db = await fresh();
    await expect(db.read((r) => r.all(sql`select ${value} as value`))).rejects.toThrow(/cell|2\^53/u);
  });

  it('refuses to read a number that JavaScript would bend', async () => {
    const db = await fresh();
    await expect(db.read((r) => r.all(sql`select 9007199254740993 as value`))).rejects.toThrow(RangeError);
  });

  it('refuses bytes where rows of text and numbers are asked for', async () => {
    const db = await fresh();
    await expect(db.read((r) => r.all(sql`select x'00' as value`))).rejects.toThrow(TypeError);
    await expect(db.read((r) => r.first(sql`select x'00' as value`))).rejects.toThrow(TypeError);
  });

  it('carries bytes there and back as they are, for whoever asks for them', async () => {
    const db = await fresh();
    const box = Uint8Array.from([0, 255, 10, 0]);
    const [row] = await db.read((r) => r.allBinary(sql`select ${box} as box, typeof(${box}) as kind`));
    expect(row?.['kind']).toBe('blob');
    expect(row?.['box']).toEqual(Buffer.from(box));
    await expect(db.read((r) => r.allBinary(sql`select 9007199254740993 as n`))).rejects.toThrow(RangeError);
  });
});
