// Makes what lies beside the demo films, so that the demo opens without a film tool: node scripts/footage/derive.ts
// Per film a cover and a sheet of thumbnails as pictures; facts, frame table and waveform of all in parts.json.
// Everything is made by the program's own import tools, so that the demo holds what an import would.

import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFile } from '../../electron/host/media/file-source.ts';
import { createFilmTools } from '../../electron/host/media/film-tool.ts';
import type { FilmToolbox } from '../../electron/host/media/film-toolbox.ts';
import { encodeFrames } from '../../electron/host/media/frame-part.ts';
import { examine, type ExaminedFilm } from '../../electron/host/media/examine.ts';
import { isVariableRate } from '../../electron/host/media/frame-scan.ts';
import { makeCover, makeSheet } from '../../electron/host/media/thumbnails.ts';
import { encodeWaveform, makeWaveform } from '../../electron/host/media/waveform.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';

const folder = join(import.meta.dirname, '../../resources/demo');
const never = new AbortController().signal;

const settingsFolder = await mkdtemp(join(tmpdir(), 'derive-'));
try {
  const tools = await findTools();
  const entries: string[] = [];
  for (const film of await catalogue()) entries.push(JSON.stringify(await derive(tools, film)));
  await writeFile(join(folder, 'parts.json'), `[\n${entries.join(',\n')}\n]\n`);
} finally {
  await rm(settingsFolder, { recursive: true, force: true });
}

async function catalogue(): Promise<Catalogue['films']> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own file, written by make.ts next door
  const { films } = JSON.parse(await readFile(join(folder, 'films.json'), 'utf8')) as Catalogue;
  return films;
}

async function findTools(): Promise<FilmToolbox> {
  const ports = { randomBytes, log: { event: () => undefined } };
  const found = await createFilmTools({ config: { settingsFolder, packagedFilmTools: null }, ports }).find();
  if (found === null) throw new Error('no ffmpeg was found');
  return found;
}

async function derive(tools: FilmToolbox, { id, file }: CatalogueEntry) {
  const path = join(folder, file);
  return withFile(path, (source) =>
    tools.lend(source, async (address) => {
      const input = { address };
      const film = await examine(tools, input, source, never);
      if (!film.ok) throw new Error(`${file}: ${film.error.code}`);
      const { facts, duration } = film.value;
      if (film.value.playability.treatment !== 'keep') throw new Error(`${file} cannot be played as it is`);
      const picture = { streamIndex: facts.video.index, shown: facts.video, duration };
      await writeFile(join(folder, `${id}.cover.jpg`), await makeCover(tools, input, picture, never));
      await writeFile(
        join(folder, `${id}.thumbnails.jpg`),
        await makeSheet(tools, input, source, picture, never),
      );
      const sound = facts.sound;
      if (sound === null) throw new Error(`${file} has no sound`);
      const waveform = encodeWaveform(await makeWaveform(tools, input, sound.index, never));
      const frames = encodeFrames(film.value.scan.table);
      console.log(`${file}  ${film.value.scan.table.times.length} frames`);
      return { id, ...columns(film.value), frames: base64(frames), waveform: base64(waveform) };
    }),
  );
}

function columns({ facts, scan, duration }: ExaminedFilm) {
  return {
    duration,
    width: facts.video.width,
    height: facts.video.height,
    frameCount: scan.table.times.length,
    variableFrameRate: isVariableRate(scan.table),
    format: facts.format,
    videoCodec: facts.video.codec,
    audioCodec: facts.sound?.codec ?? null,
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
