// Makes the demo footage: node scripts/footage/make.ts [--ffmpeg PATH] [--out FOLDER] [--only ID]
// Writes one MP4 per film and films.json; the same ffmpeg gives the same bytes again.

import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type CatalogueEntry, catalogueEntry, fileOf, printCatalogue } from './catalogue.ts';
import { encode } from './encode.ts';
import { type Film, FILMS } from './films.ts';
import { createPainter } from './scene.ts';
import { renderSound } from './sound.ts';
import { tellStory } from './story.ts';

const { values: options } = parseArgs({
  options: {
    ffmpeg: { type: 'string', default: 'ffmpeg' },
    out: { type: 'string', default: join(import.meta.dirname, '../../resources/demo') },
    only: { type: 'string' },
  },
});

await mkdir(options.out, { recursive: true });
const entries: CatalogueEntry[] = [];
// One at a time: each film keeps a core busy by itself.
for (const film of FILMS) {
  if (options.only === undefined || options.only === film.id) entries.push(await makeFilm(film));
}
if (options.only === undefined) await writeFile(join(options.out, 'films.json'), printCatalogue(entries));

async function makeFilm(film: Film): Promise<CatalogueEntry> {
  const output = join(options.out, fileOf(film));
  const events = tellStory(film);
  await encode({
    ffmpeg: options.ffmpeg,
    output,
    seconds: film.seconds,
    paint: createPainter(film, events),
    sound: renderSound(film, events),
  });
  const bytes = await readFile(output);
  console.log(`${fileOf(film)}  ${(bytes.length / 1000).toFixed(0)} kB  ${events.length} events`);
  return catalogueEntry(film, events, createHash('sha256').update(bytes).digest('hex'));
}
