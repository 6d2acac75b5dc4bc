import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMedia } from '../../electron/cli/media.ts';
import { MEDIA_WORDS } from '../../electron/cli/media-words.ts';
import type { FilmTools } from '../../electron/host/media/film-tool.ts';
import { clip, DISGUISED, fileIn } from '../support/clips.ts';
import { testTools } from '../support/film-tools.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'media-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(args: string[], tools: FilmTools = testTools) {
  let [out, err] = ['', ''];
  const code = await runMedia(args, {
    stdout: (text) => void (out += text),
    stderr: (text) => void (err += text),
    tools,
  });
  return { code, out, err };
}

describe('media FILE', () => {
  test('says in Dutch what a film is and what an import would do', async () => {
    const { code, out } = await run([await clip('h264')]);
    expect(code).toBe(0);
    expect(out).toContain('50 beelden, vast tempo');
    expect(out).toContain('0.000 0.040 0.080 0.120 0.160');
    expect(out).toContain('h264 320×180');
    expect(out).toContain(MEDIA_WORDS.nl.treatments.keep);
  });

  test('finds a film by the way from here', async () => {
    const { code, out } = await run([relative(process.cwd(), await clip('h264'))]);
    expect(code).toBe(0);
    expect(out).toContain('50 beelden');
  });

  test('says it in English, with the reasons', async () => {
    const { out } = await run([await clip('mts'), '--lang', 'en']);
    expect(out).toContain(MEDIA_WORDS.en.treatments.transcode);
    expect(out).toContain(MEDIA_WORDS.en.reasons.interlaced);
    expect((await run([await clip('rotated'), '--lang=en'])).out).toContain('turned 90°');
    expect((await run([await clip('noSound'), '--lang=en'])).out).toContain('No sound.');
  });

  test('gives it as data', async () => {
    const { code, out } = await run([await clip('variableRate'), '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      video: { codec: 'h264', width: 320, height: 180 },
      sound: null,
      frames: { count: 20, variableRate: true, firstTimes: [0, 4000, 16_000, 36_000, 64_000] },
      import: { treatment: 'keep', reasons: ['plays-as-it-is'] },
    });
  });

  test.each([
    ['source.missing', async () => join(folder, 'nothing.mp4')],
    ['source.not-a-file', async () => folder],
    ['source.empty', () => fileIn(folder, 'empty.mp4', '')],
    ['media.disguised', () => fileIn(folder, 'list.mp4', DISGUISED['hls-playlist.mp4'] ?? '')],
    ['media.not-a-film', () => fileIn(folder, 'noise.mp4', Buffer.from([0, 1, 2, 3, 255, 254]))],
    ['media.no-picture', () => clip('audioOnly')],
  ] as const)('says why not, in words: %s', async (refusal, path) => {
    const file = await path();
    expect(await run([file])).toEqual({ code: 1, out: '', err: `${MEDIA_WORDS.nl.refusals[refusal]}\n` });
    const { code, out } = await run([file, '--json']);
    expect([code, JSON.parse(out)]).toEqual([1, { refusal: { code: refusal } }]);
  });

  test('says that there is no film tool', async () => {
    const { code, err } = await run([await clip('h264')], { find: async () => null });
    expect([code, err]).toEqual([1, `${MEDIA_WORDS.nl.refusals['media.tool-missing']}\n`]);
  });

  test.each([[[]], [['a.mp4', 'b.mp4']], [['a.mp4', '--what']], [['a.mp4', '--lang', 'fr']]])(
    'explains itself when used wrongly: %j',
    async (args) => {
      expect(await run(args)).toEqual({ code: 2, out: '', err: `${MEDIA_WORDS.nl.usage}\n` });
    },
  );
});
