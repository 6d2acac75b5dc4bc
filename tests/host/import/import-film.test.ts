import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContainer } from '../../../electron/host/db/check-container.ts';
import { PARTS, type Part, type PartFacts } from '../../../electron/host/db/film-container.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { filmKey } from '../../../electron/host/films/film-keys.ts';
import { createFilmsService } from '../../../electron/host/films/service.ts';
import { createUpload } from '../../../electron/host/import/upload.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { clip, type Clip } from '../../support/clips.ts';
import { openFilmBench, type FilmBench } from '../../support/film-bench.ts';
import { silent } from '../../support/film-tools.ts';
import { told } from '../../support/scenes.ts';

let bench: FilmBench;
beforeEach(async () => void (bench = await openFilmBench()));
afterEach(() => bench.close());

async function recordingRow(id: RecordingId) {
  return bench.vault.db.read((reader) => reader.first(sql`select * from recording where id = ${id}`));
}

function films() {
  const ports = { ...bench.vault.ports, clock: () => 0, log: silent };
  return createFilmsService(() => bench.session, ports);
}

async function bytesOf(service: ReturnType<typeof films>, token: string | null): Promise<Buffer> {
  const response = await service.serve(new Request(`http://127.0.0.1/media/${token ?? 'none'}`));
  return Buffer.from(await response.arrayBuffer());
}

const MP4 = 'mov,mp4,m4a,3gp,3g2,mj2';
const KEPT = { playable: 'original', width: 320, height: 180, variable_rate: 0 };

describe('an imported film', () => {
  test.each([
    [
      'h264',
      { ...KEPT, format: MP4, video_codec: 'h264', audio_codec: 'aac', has_sound: 1, frame_count: 50 },
    ],
    ['moovAtEnd', { ...KEPT, duration_us: 2_000_000, imported_at: 1_700_000_000_000 }],
    ['hevc', { ...KEPT, playable: 'proxy', video_codec: 'hevc', frame_count: 50 }],
    ['hevc10bit', { ...KEPT, playable: 'proxy', video_codec: 'hevc' }],
    ['mts', { ...KEPT, playable: 'proxy', format: 'mpegts', video_codec: 'h264', audio_codec: 'ac3' }],
    ['mpeg2', { ...KEPT, playable: 'proxy', format: 'mpeg', video_codec: 'mpeg2video', audio_codec: 'mp2' }],
    [
      'avi',
      { width: 320, height: 180, playable: 'proxy', format: 'avi', video_codec: 'mpeg4', audio_codec: 'mp3' },
    ],
    ['mkv', { ...KEPT, format: 'matroska,webm', video_codec: 'h264' }],
    ['webm', { ...KEPT, video_codec: 'vp9', audio_codec: null, has_sound: 0 }],
    ['variableRate', { ...KEPT, variable_rate: 1, frame_count: 20 }],
    ['rotated', { ...KEPT, width: 180, height: 320 }],
    ['noSound', { ...KEPT, has_sound: 0, audio_codec: null }],
    ['ntsc', { ...KEPT, frame_count: 60, duration_us: 2_002_000 }],
  ] as const)('of the kind %s', async (name, expected) => {
    const id = told(await bench.import(await clip(name)));
    const original = await readFile(await clip(name));
    expect(await recordingRow(id)).toMatchObject({
      ...expected,
      case_id: bench.caseId,
      code: 'V-0001',
      title: 'Badmoment',
      activity: 'bathing',
      imported_by: bench.session.me.id,
      size_bytes: original.length,
      sha256: createHash('sha256').update(original).digest('hex'),
    });
    const service = films();
    const facts = await service.facts(id);
    const row = await recordingRow(id);
    expect(facts.frames.times).toHaveLength(Number(row?.['frame_count']));
    expect(facts.waveform === null).toBe(row?.['has_sound'] === 0);
    expect(facts.thumbnails).toMatchObject({ tileWidth: 160 });
    expect((await bytesOf(service, await service.token(id, 'original'))).equals(original)).toBe(true);
    expect((await bytesOf(service, await service.token(id, 'cover'))).subarray(0, 2).toString('hex')).toBe(
      'ffd8',
    );
    expect((await service.token(id, 'proxy')) === null).toBe(expected.playable === 'original');
    await service.close();
    expect((await bench.left()).files).toEqual([`${id}.rec`]);
  });

  test('is what its rows say, part for part, read back from the disk', async () => {
    const id = told(await bench.import(await clip('hevc')));
    const { parts, key } = await bench.vault.db.read(async (reader) => ({
      parts: await reader.all(sql`select part, size_bytes, sha256 from film_part where recording_id = ${id}`),
      key: await filmKey(reader, bench.session, id),
    }));
    const names = ['cover', 'frames', 'original', 'proxy', 'thumbnails', 'waveform'];
    expect(await bench.parts(id)).toEqual(names);
    const expected = new Map<Part, PartFacts>(
      PARTS.flatMap((part) => {
        const row = parts.find((one) => one['part'] === part);
        if (row === undefined) return [];
        return [[part, { sizeBytes: Number(row['size_bytes']), sha256: String(row['sha256']) }] as const];
      }),
    );
    expect(await checkContainer(bench.session.films, id, key ?? Buffer.alloc(32), expected)).toEqual([]);
  });

  test('is told to the others, and no key stands in the journal', async () => {
    const id = told(await bench.import(await clip('noSound')));
    expect(bench.vault.news.at(-1)).toEqual({ label: 'recording.import', topics: ['recordings'] });
    const journal = JSON.stringify(
      await bench.vault.db.read((reader) => reader.all(sql`select * from journal`)),
    );
    const row = await bench.vault.db.read((reader) =>
      reader.first(sql`select hex(box) as box from film_grant where recording_id = ${id}`),
    );
    expect(journal).toContain(id);
    expect(row?.['box']).toMatch(/^[0-9A-F]{160}$/u);
    expect(journal.toUpperCase()).not.toContain(String(row?.['box']));
  });

  test('bears the next code', async () => {
    told(await bench.import(await clip('noSound')));
    const second = told(await bench.import(await clip('webm')));
    expect(await recordingRow(second)).toMatchObject({ code: 'V-0002' });
  });

  test('goes through the phases in their order, forward only', async () => {
    const seen: string[] = [];
    const fractions: number[] = [];
    const report = (phase: string, fraction: number) => {
      if (seen.at(-1) !== phase) seen.push(phase);
      fractions.push(fraction);
    };
    told(await bench.import(await clip('hevc'), { report }));
    expect(seen.join(' ')).toBe('checking copying converting pictures sound verifying finishing');
    expect(fractions.toSorted((a, b) => a - b)).toEqual(fractions);
    expect(fractions.at(-1)).toBeLessThan(1);
  });

  test('may come in pieces from elsewhere', async () => {
    const film = await readFile(await clip('moovAtEnd'));
    const upload = createUpload('visit.mp4', film.length, 10_000);
    const importing = bench.import(upload.source);
    for (let at = 0; at < film.length; at += 20_000) {
      expect(await upload.receive(at, film.subarray(at, at + 20_000))).toMatchObject({ ok: true });
    }
    expect(await recordingRow(told(await importing))).toMatchObject({ ...KEPT, frame_count: 50 });
  });

  test('is refused the second time, under the code it has, and nothing is left of the try', async () => {
    const id = told(await bench.import(await clip('noSound')));
    expect(await bench.import(await clip('noSound'))).toEqual({
      ok: false,
      error: { code: 'recording.already-here', recordingCode: 'V-0001' },
    });
    expect((await bench.left()).files).toEqual([`${id}.rec`]);
  });
});

test.each(['ts', 'mkvAc3', 'editList', 'fewKeyFrames'] as const)('%s comes in too', async (name: Clip) => {
  const id = told(await bench.import(await clip(name)));
  expect((await bench.left()).files).toEqual([`${id}.rec`]);
});
