// Finds the film tool: down the ladder, the first that passes its self-test. Verdicts are remembered by path,
// size and date of the programs, so that a start costs no test.

import { chmod, readFile, rename, stat, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FilmTool } from '../../../shared/contract/program.ts';
import type { HostConfig } from '../api.ts';
import type { Ports } from '../ports.ts';
import { createToolbox, type FilmToolbox } from './film-toolbox.ts';
import { candidates, installedPackages, type Candidate, type ToolPlaces } from './ladder.ts';
import { createToolRunner } from './run-tool.ts';
import { testTool, verdictSchema, type ToolPair, type ToolVerdict } from './self-test.ts';
import { createToolSources } from './tool-source.ts';

export interface FilmTools {
  /** Null where no film tool was found. Once found it is kept; a search under way is shared. */
  find(): Promise<FilmToolbox | null>;
}

export interface FilmToolDeps {
  readonly config: Pick<HostConfig, 'settingsFolder' | 'packagedFilmTools'>;
  readonly ports: Pick<Ports, 'log' | 'randomBytes'>;
  readonly places?: ToolPlaces;
}

/** libavcodec of FFmpeg 5.0: what is older works, but is not to be recommended. */
const OLD_BELOW = 59;
const MEMORY_FILE = 'film-tools.json';
const memorySchema = z.record(z.string(), z.strictObject({ stamp: z.string(), verdict: verdictSchema }));
type Memory = z.output<typeof memorySchema>;

export function createFilmTools({ config, ports, places = placesFor(config) }: FilmToolDeps): FilmTools {
  const run = createToolRunner(join(config.settingsFolder, 'empty'), ports.log);
  const sources = createToolSources(ports.randomBytes);
  const memoryFile = join(config.settingsFolder, MEMORY_FILE);

  async function search(): Promise<FilmToolbox | null> {
    const memory = await recall(memoryFile);
    for (const candidate of candidates(places)) {
      const pair = await pairOf(candidate);
      if (pair === null) continue;
      const verdict = await judge(pair, memory);
      if (!verdict.works) continue;
      ports.log.event('film-tool.chosen', { origin: candidate.origin, version: verdict.version });
      return createToolbox(recordOf(candidate, verdict), verdict, pair, run, sources);
    }
    ports.log.event('film-tool.none');
    return null;
  }

  async function judge(pair: ToolPair, memory: Memory): Promise<ToolVerdict> {
    const key = `${pair.ffmpeg}\n${pair.ffprobe}`;
    const stamp = await stampOf(pair);
    const known = memory[key];
    if (known?.stamp === stamp && known.verdict.works) return known.verdict;
    const verdict = await testTool(pair, run, sources, new AbortController().signal);
    // A tool that failed once, on a busy machine say, gets another chance at the next search.
    if (verdict.works) {
      memory[key] = { stamp, verdict };
      await remember(memoryFile, memory);
    }
    return verdict;
  }

  let found: Promise<FilmToolbox | null> | null = null;
  async function find(): Promise<FilmToolbox | null> {
    found ??= search();
    const searching = found;
    let toolbox: FilmToolbox | null = null;
    try {
      toolbox = await searching;
    } finally {
      // Nothing found is no verdict for ever: a tool may be installed while the program runs.
      if (toolbox === null && found === searching) found = null;
    }
    return toolbox;
  }
  return { find };
}

function placesFor(config: Pick<HostConfig, 'packagedFilmTools'>): ToolPlaces {
  return {
    environment: process.env,
    packaged: config.packagedFilmTools,
    packageFolder: installedPackages(import.meta.url),
  };
}

function recordOf(candidate: Candidate, verdict: ToolVerdict): FilmTool {
  return {
    origin: candidate.origin,
    version: verdict.version,
    path: candidate.ffmpeg,
    lacks: verdict.lacks,
    lastResort: verdict.codecs[0] < OLD_BELOW,
  };
}

/** The programs that are there, made executable where an unpacked package forgot to; null without an ffmpeg. */
async function pairOf(candidate: Candidate): Promise<ToolPair | null> {
  if (!(await isProgram(candidate.ffmpeg))) return null;
  for (const ffprobe of candidate.ffprobes) {
    if (await isProgram(ffprobe)) return { ffmpeg: candidate.ffmpeg, ffprobe };
  }
  return { ffmpeg: candidate.ffmpeg, ffprobe: null };
}

const ANYONE_MAY_RUN = 0o111;

async function isProgram(path: string): Promise<boolean> {
  const facts = await stat(path).catch(() => null);
  if (facts === null || !facts.isFile()) return false;
  if (process.platform !== 'win32' && (facts.mode & ANYONE_MAY_RUN) === 0) {
    await chmod(path, facts.mode | ANYONE_MAY_RUN).catch(() => undefined);
  }
  return true;
}

async function stampOf({ ffmpeg, ffprobe }: ToolPair): Promise<string> {
  const facts = await Promise.all([ffmpeg, ...(ffprobe === null ? [] : [ffprobe])].map((path) => stat(path)));
  return facts.map(({ size, mtimeMs }) => `${size}:${mtimeMs}`).join(' ');
}

async function recall(file: string): Promise<Memory> {
  try {
    return memorySchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
}

/** A memory that cannot be kept only costs the next start a second. */
async function remember(file: string, memory: Memory): Promise<void> {
  try {
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(`${file}.new`, JSON.stringify(memory));
    await rename(`${file}.new`, file);
  } catch {
    return;
  }
}
