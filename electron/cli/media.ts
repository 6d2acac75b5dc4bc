// The command `media`: what we make of a film, and what an import would do with it and why.

import { parseArgs } from 'node:util';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { refuse, type Result } from '../../shared/domain/result.ts';
import { MICROS_PER_SECOND } from '../../shared/domain/time.ts';
import { LANGUAGES } from '../../shared/domain/words.ts';
import { lookAtFile } from '../host/import/source-file.ts';
import { examine, type ExaminedFilm } from '../host/media/examine.ts';
import { withFile } from '../host/media/file-source.ts';
import type { FilmTools } from '../host/media/film-tool.ts';
import { isVariableRate } from '../host/media/frame-scan.ts';
import { refusalAtSight } from '../host/media/probe.ts';
import { MEDIA_WORDS, type MediaWords } from './media-words.ts';

export interface MediaIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly tools: FilmTools;
}

const DONE = 0;
const REFUSED = 1;
const BAD_INPUT = 2;
const FIRST_FRAMES = 5;

/** `FILE [--json] [--lang nl|en]`. Answers the exit code: 0, 1 when an import would refuse the film, 2 for wrong use. */
export async function runMedia(args: string[], io: MediaIo): Promise<number> {
  const request = requestOf(args);
  if (request === null) {
    io.stderr(`${MEDIA_WORDS[args.includes('en') ? 'en' : 'nl'].usage}\n`);
    return BAD_INPUT;
  }
  const examined = await look(request.path, io.tools);
  if (request.asJson) io.stdout(`${JSON.stringify(asData(examined), null, 2)}\n`);
  else if (examined.ok) io.stdout(report(examined.value, request.words));
  else io.stderr(`${sentence(examined.error, request.words)}\n`);
  return examined.ok ? DONE : REFUSED;
}

async function look(path: string, tools: FilmTools): Promise<Result<ExaminedFilm>> {
  const file = await lookAtFile(path);
  if (!file.ok) return file;
  return withFile(file.value.path, async (film) => {
    const atSight = await refusalAtSight(film);
    if (atSight !== null) return refuse(atSight);
    const toolbox = await tools.find();
    if (toolbox === null) return refuse({ code: 'media.tool-missing' });
    return examine(toolbox, { path: file.value.path }, film, new AbortController().signal);
  });
}

function asData(examined: Result<ExaminedFilm>) {
  if (!examined.ok) return { refusal: examined.error };
  const { facts, scan, playability, duration } = examined.value;
  return {
    ...facts,
    duration,
    frames: {
      count: scan.table.times.length,
      variableRate: isVariableRate(scan.table),
      longestKeyGap: scan.longestKeyGap,
      firstTimes: scan.table.times.slice(0, FIRST_FRAMES),
      end: scan.table.end,
    },
    import: playability,
  };
}

function report({ facts, scan, playability, duration }: ExaminedFilm, words: MediaWords): string {
  const { video, sound } = facts;
  const turned = video.rotation === 0 ? [] : [words.turned(video.rotation)];
  const times = scan.table.times.slice(0, FIRST_FRAMES).map((time) => (time / MICROS_PER_SECOND).toFixed(3));
  const reasons = playability.reasons.map((reason) => words.reasons[reason]).join('; ');
  const rows = [
    [words.format, facts.format],
    [words.duration, `${(duration / MICROS_PER_SECOND).toFixed(3)} s`],
    [words.streams, facts.streams.map(({ kind, codec }) => `${kind} ${codec}`).join(', ')],
    [words.picture, [`${video.codec} ${video.width}×${video.height}`, ...turned].join(', ')],
    ['', words.frames(scan.table.times.length, isVariableRate(scan.table))],
    [words.firstTimes, times.join(' ')],
    [words.importing, `${words.treatments[playability.treatment]} (${reasons}).`],
    ...(sound === null ? [['', words.noSound]] : []),
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  return rows.map(([name = '', value = '']) => `${name.padEnd(width)}  ${value}\n`).join('');
}

function sentence(refusal: Refusal, words: MediaWords): string {
  const sentences: Readonly<Record<string, string>> = words.refusals;
  return sentences[refusal.code] ?? words.otherwise(refusal.code);
}

function requestOf(args: string[]): { path: string; asJson: boolean; words: MediaWords } | null {
  try {
    const options = { json: { type: 'boolean' }, lang: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const language = LANGUAGES.find((known) => known === (values.lang ?? 'nl'));
    const [path] = positionals;
    if (path === undefined || positionals.length > 1 || language === undefined) return null;
    return { path, asJson: values.json ?? false, words: MEDIA_WORDS[language] };
  } catch {
    return null; // an option that does not exist; the usage says which there are
  }
}
