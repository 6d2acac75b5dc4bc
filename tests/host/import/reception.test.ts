import { randomBytes } from 'node:crypto';
import {
  appendFile,
  mkdtemp,
  rename,
  rm,
  symlink,
  truncate,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFilmReception } from '../../../electron/host/import/reception.ts';
import { refusalOfFile } from '../../../electron/host/import/source-file.ts';
import { never } from '../../support/film-tools.ts';
import { told } from '../../support/scenes.ts';

const MIB = 1024 * 1024;
let folder = '';
let path = '';
const film = randomBytes(2 * MIB + 5);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reception-'));
  path = join(folder, 'visit.mp4');
  await writeFile(path, film);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const reception = createFilmReception(randomBytes);

async function taken() {
  const { id } = told(await reception.film(path));
  const source = reception.take(id);
  if (source === null) throw new Error('it was offered a moment ago');
  return source;
}

describe('a film on this machine', () => {
  test('is offered by name and size, and its path stays inside', async () => {
    const offered = told(await reception.film(path));
    expect(offered).toEqual({ id: offered.id, name: 'visit.mp4', sizeBytes: film.length });
    expect(offered.id).toMatch(/^[0-9a-f]{32}$/u);
  });

  test('is read in order, once, and is the same at the end', async () => {
    const source = await taken();
    const pieces: Buffer[] = [];
    for (;;) {
      const piece = told(await source.next(never()));
      if (piece === null) break;
      pieces.push(Buffer.from(piece));
    }
    await source.close();
    expect(Buffer.concat(pieces).equals(film)).toBe(true);
  });

  test('is used once', async () => {
    const { id } = told(await reception.film(path));
    expect(reception.take(id)).not.toBeNull();
    expect(reception.take(id)).toBeNull();
  });

  test('is known by its absolute path, wherever the tools that look at it may stand', async () => {
    const { id } = told(await reception.film(relative(process.cwd(), path)));
    expect(reception.take(id)?.file).toMatchObject({ path });
  });

  test('may be a link', async () => {
    await symlink(path, join(folder, 'link.mp4'));
    expect(told(await reception.film(join(folder, 'link.mp4'))).sizeBytes).toBe(film.length);
  });

  test.each([
    ['that is not there', () => join(folder, 'nothing.mp4'), 'source.missing'],
    ['in a folder that is a file', () => join(path, 'inside.mp4'), 'source.missing'],
    ['with a name that cannot be', () => 'visit\0.mp4', 'source.missing'],
    ['that is a folder', () => folder, 'source.not-a-file'],
    ['that is no file', () => '/dev/null', 'source.not-a-file'],
  ])('%s is refused', async (_name, where, code) => {
    expect(await reception.film(where())).toEqual({ ok: false, error: { code } });
  });

  test('that is empty is refused', async () => {
    await truncate(path);
    expect(await reception.film(path)).toEqual({ ok: false, error: { code: 'source.empty' } });
  });

  test.each([
    ['EACCES', 'source.unreadable'],
    ['EPERM', 'source.unreadable'],
    ['EIO', 'source.unreadable'],
    ['ENOENT', 'source.missing'],
    ['EISDIR', 'source.not-a-file'],
  ])('that the system answers with %s is refused as %s', (code, refusal) => {
    expect(refusalOfFile(Object.assign(new Error('from the system'), { code }))).toEqual({ code: refusal });
  });
});

describe('a film that changes while it is read', () => {
  test.each([
    ['is removed', () => unlink(path)],
    ['is moved away', () => rename(path, join(folder, 'elsewhere.mp4'))],
    ['grows', () => appendFile(path, 'more')],
    ['shrinks', () => truncate(path, MIB + 1)],
    ['is written over', () => writeFile(path, film)],
    ['gets another date', () => utimes(path, 1, 1)],
    ['is replaced', () => unlink(path).then(() => writeFile(path, film))],
  ])('%s: interrupted', async (_name, change) => {
    const source = await taken();
    expect(await source.next(never())).toMatchObject({ ok: true });
    await change();
    let piece = await source.next(never());
    while (piece.ok && piece.value !== null) piece = await source.next(never());
    await source.close();
    expect(piece).toEqual({ ok: false, error: { code: 'source.interrupted' } });
  });

  test('is interrupted too when it is gone before it is read', async () => {
    const source = await taken();
    await unlink(path);
    expect(await source.next(never())).toEqual({ ok: false, error: { code: 'source.interrupted' } });
    await source.close();
  });
});
