import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import { createFilmsService, type FilmsService } from '../../../electron/host/films/service.ts';
import type { Session } from '../../../electron/host/session.ts';
import { asId, type RecordingId } from '../../../shared/domain/ids.ts';
import { clip } from '../../support/clips.ts';
import { openFilmBench, type FilmBench } from '../../support/film-bench.ts';
import { silent } from '../../support/film-tools.ts';
import { told } from '../../support/scenes.ts';

let bench: FilmBench;
let film: Buffer;
let id: RecordingId;
let webm: RecordingId;
beforeAll(async () => {
  bench = await openFilmBench();
  film = await readFile(await clip('h264'));
  id = told(await bench.import(await clip('h264')));
  webm = told(await bench.import(await clip('webm')));
});
afterAll(() => bench.close());

let films: FilmsService;
let current: Session | null;
let reads: number;
let opened: number;
beforeEach(() => {
  current = counting(bench.session);
  reads = 0;
  opened = 0;
  films = createFilmsService(() => current, { ...bench.vault.ports, clock: () => 0, log: silent });
});
afterEach(() => films.close());

/** The same session, with its openings and readings counted. */
function counting(session: Session): Session {
  const store = session.films;
  return {
    ...session,
    films: {
      ...store,
      async open(recordingId, key) {
        opened += 1;
        const reader = await store.open(recordingId, key);
        return { ...reader, read: (...range) => ((reads += 1), reader.read(...range)) };
      },
    },
  };
}

async function ask(
  headers: Record<string, string> = {},
  method = 'GET',
  token?: string | null,
): Promise<Response> {
  const name = token === undefined ? await films.token(id, 'original') : token;
  return films.serve(new Request(`http://127.0.0.1:1/media/${name ?? ''}`, { method, headers }));
}

async function body(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

describe('a film that is asked for', () => {
  test('whole comes whole, and nothing of it may be kept', async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'content-length': String(film.length),
      'content-type': 'video/mp4',
      'x-content-type-options': 'nosniff',
    });
    expect((await body(response)).equals(film)).toBe(true);
  });

  test.each([
    ['bytes=0-', 0, undefined],
    ['bytes=100-199', 100, 200],
    ['bytes=70000-', 70_000, undefined],
    ['bytes=-500', -500, undefined],
  ])('by range %s comes by range', async (range, start, end) => {
    const response = await ask({ range });
    expect(response.status).toBe(206);
    const part = film.subarray(start, end);
    const from = start < 0 ? film.length + start : start;
    expect(response.headers.get('content-range')).toBe(
      `bytes ${from}-${from + part.length - 1}/${film.length}`,
    );
    expect(response.headers.get('content-length')).toBe(String(part.length));
    expect((await body(response)).equals(part)).toBe(true);
  });

  test.each(['bytes=0-1,4-5', 'bytes=99999999-', 'bytes=x-'])(
    'by range %s is not to be had',
    async (range) => {
      const response = await ask({ range });
      expect(response.status).toBe(416);
      expect(response.headers.get('content-range')).toBe(`bytes */${film.length}`);
      expect((await body(response)).length).toBe(0);
    },
  );

  test('with HEAD is described, not read', async () => {
    const response = await ask({}, 'HEAD');
    expect([response.status, response.headers.get('content-length')]).toEqual([200, String(film.length)]);
    expect((await body(response)).length).toBe(0);
    expect(reads).toBe(0);
  });

  test('in any other way is refused', async () => {
    const response = await ask({}, 'POST');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('is read as far as it is taken, and no further when the reader goes', async () => {
    const response = await ask();
    expect(reads).toBe(0);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(first?.value?.length).toBe(65_536);
    expect(reads).toBe(1);
    await reader?.cancel();
    expect(reads).toBe(1);
  });

  test.each(['0'.repeat(64), 'original', '', '../rec'])('under the name "%s" is not there', async (token) => {
    expect((await ask({}, 'GET', token)).status).toBe(404);
  });
});

describe('parts', () => {
  test('say what they are', async () => {
    const types = await Promise.all(
      (['cover', 'thumbnails', 'frames'] as const).map(async (part) =>
        (await ask({}, 'HEAD', await films.token(id, part))).headers.get('content-type'),
      ),
    );
    expect(types).toEqual(['image/jpeg', 'image/jpeg', 'application/octet-stream']);
    const other = await ask({}, 'HEAD', await films.token(webm, 'original'));
    expect(other.headers.get('content-type')).toBe('video/webm');
  });

  test('that a film does not have are not promised', async () => {
    expect(await films.token(id, 'proxy')).toBeNull();
    expect(await films.token(webm, 'waveform')).toBeNull();
    expect(await films.token(asId('0'.repeat(32)), 'original')).toBeNull();
  });

  test('tell what a player must know', async () => {
    const facts = await films.facts(id);
    expect(facts.frames.times).toEqual(Array.from({ length: 50 }, (_, n) => n * 40_000));
    expect(facts.frames.end).toBe(2_000_000);
    expect(facts.waveform?.peaks.length).toBeGreaterThanOrEqual(100);
    expect(facts.thumbnails).toEqual({
      every: 5_000_000,
      count: 1,
      columns: 1,
      tileWidth: 160,
      tileHeight: 90,
    });
    expect((await films.facts(webm)).waveform).toBeNull();
  });
});

describe('a film stays open', () => {
  test('for the many small reads of a player', async () => {
    for (let at = 0; at < 5; at += 1) await body(await ask({ range: `bytes=${at}-${at + 10}` }));
    await films.facts(id);
    expect(opened).toBe(1);
  });

  test('until it is released: its names end, and what is on its way ends too', async () => {
    const token = await films.token(id, 'original');
    const response = await ask({}, 'GET', token);
    const reader = response.body?.getReader();
    await reader?.read();
    await films.release(id);
    await expect(reader?.read()).rejects.toThrow('not open');
    expect((await ask({}, 'GET', token)).status).toBe(404);
  });

  test('until its reader has nothing to do with the family any more', async () => {
    const token = await films.token(id, 'original');
    const response = await ask({}, 'GET', token);
    const reader = response.body?.getReader();
    await reader?.read();
    const ended = async (at: number | null) => {
      const by = at === null ? null : bench.session.me.id;
      await bench.vault.db.write((writer) =>
        writer.run(sql`update case_relation set ended_at = ${at}, ended_by = ${by}`),
      );
    };
    await ended(1);
    await expect(reader?.read()).rejects.toThrow('not open');
    expect((await ask({}, 'GET', token)).status).toBe(404);
    expect((await ask({}, 'HEAD', token)).status).toBe(404);
    await ended(null);
    expect((await ask({}, 'HEAD', token)).status).toBe(200);
  });

  test('until the lock', async () => {
    const token = await films.token(id, 'original');
    const response = await ask({}, 'GET', token);
    const reader = response.body?.getReader();
    await reader?.read();
    current = null;
    expect((await ask({}, 'GET', token)).status).toBe(404);
    await expect(reader?.read()).rejects.toThrow();
    await films.close();
    await expect(films.token(id, 'original')).rejects.toThrow('lock');
  });
});

describe('a film that is damaged', () => {
  test('is an error of the server, and is tried afresh the next time', async () => {
    const path = join(bench.folder, 'rec', `${webm}.rec`);
    const whole = await readFile(path);
    const token = await films.token(webm, 'original');
    await writeFile(path, Buffer.alloc(whole.length, 1));
    expect((await ask({}, 'GET', token)).status).toBe(500);
    await expect(films.facts(webm)).rejects.toMatchObject({ kind: 'damaged' });
    await writeFile(path, whole);
    expect((await ask({}, 'GET', token)).status).toBe(200);
  });
});
