// What is shipped beside the demo films is what an import of these very films would make.

import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCatalogue, type DemoFilm } from '../../electron/host/demo/catalogue.ts';
import { examine } from '../../electron/host/media/examine.ts';
import { withFile } from '../../electron/host/media/file-source.ts';
import { createFilmTools } from '../../electron/host/media/film-tool.ts';
import type { FilmToolbox } from '../../electron/host/media/film-toolbox.ts';
import { decodeFrames } from '../../electron/host/media/frame-part.ts';
import { decodeWaveform } from '../../electron/host/media/waveform.ts';

const FOLDER = join(import.meta.dirname, '../../resources/demo');
let settingsFolder: string;
let tools: FilmToolbox;
let films: readonly DemoFilm[];

beforeAll(async () => {
  settingsFolder = await mkdtemp(join(tmpdir(), 'tools-'));
  const ports = { randomBytes, log: { event: () => undefined } };
  const found = await createFilmTools({ config: { settingsFolder, packagedFilmTools: null }, ports }).find();
  if (found === null) throw new Error('no film tool');
  tools = found;
  films = await readCatalogue(FOLDER);
});
afterAll(() => rm(settingsFolder, { recursive: true, force: true }));

test('every film is the one that the catalogue was written for', async () => {
  for (const film of films) {
    const bytes = await readFile(join(FOLDER, film.file));
    expect(createHash('sha256').update(bytes).digest('hex'), film.file).toBe(film.sha256);
  }
});

test('facts, frames and length of the waveform are those of the film', async () => {
  for (const { file, made } of films) {
    const path = join(FOLDER, file);
    const never = new AbortController().signal;
    const examined = await withFile(path, (source) => examine(tools, { path }, source, never));
    if (!examined.ok) throw new Error(`${file}: ${examined.error.code}`);
    const { facts, scan, duration, playability } = examined.value;
    expect(playability.treatment).toBe('keep');
    expect(decodeFrames(Buffer.from(made.frames, 'base64'))).toEqual(scan.table);
    expect(made).toMatchObject({
      duration,
      width: facts.video.width,
      height: facts.video.height,
      frameCount: scan.table.times.length,
      format: facts.format,
      videoCodec: facts.video.codec,
      audioCodec: facts.sound?.codec,
    });
    const { peaks, perSecond } = decodeWaveform(Buffer.from(made.waveform, 'base64'));
    expect(Math.abs(peaks.length / perSecond - duration / 1_000_000)).toBeLessThan(0.2);
  }
});
