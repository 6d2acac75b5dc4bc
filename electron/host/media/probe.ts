// Probing: what a film is made of, or why it is none. ffprobe says it; where there is no ffprobe, or it crashed
// on the film, a demuxer of our own does.

import type { Refusal } from '../../../shared/domain/refusals.ts';
import { refuse, type Result } from '../../../shared/domain/result.ts';
import type { ByteSource } from './byte-source.ts';
import { isCutOff } from './cut-off.ts';
import type { FilmFacts } from './film-facts.ts';
import type { FilmToolbox } from './film-toolbox.ts';
import { probeWithOwnDemuxer } from './own-demuxer.ts';
import { PROBE_QUESTION, factsFromProbe } from './probe-report.ts';
import { wholeOutput } from './run-tool.ts';
import { inputArguments, type FilmInput } from './tool-arguments.ts';
import { ToolFault } from './tool-fault.ts';
import { looksLike } from './looks-like.ts';

const LIMITS = { seconds: 60, outputBytes: 4_000_000 };
const HEAD_BYTES = 4096;

/** What the first bytes alone forbid: nothing there, a text in a film's clothes, something quite different. */
export async function refusalAtSight(film: ByteSource): Promise<Refusal | null> {
  if (film.sizeBytes === 0) return { code: 'source.empty' };
  switch (looksLike(await film.read(0, HEAD_BYTES))) {
    case 'text':
      return { code: 'media.disguised' };
    case 'film':
    case 'other':
      return null;
  }
}

/** `film` are the same bytes as `input`, for what our own eyes must see. */
export async function probe(
  toolbox: FilmToolbox,
  input: FilmInput,
  film: ByteSource,
  signal: AbortSignal,
): Promise<Result<FilmFacts>> {
  const atSight = await refusalAtSight(film);
  if (atSight !== null) return refuse(atSight);
  const report = await ask(toolbox, input, signal);
  if (report.kind === 'none') return probeWithOwnDemuxer(film);
  if (report.kind === 'refused') return refuse(await whyUnreadable(film));
  const facts = factsFromProbe(report.json);
  if (!facts.ok) return facts;
  if (facts.value.format.startsWith('mov') && (await isCutOff(film)))
    return refuse({ code: 'media.damaged' });
  if (facts.value.duration !== null && facts.value.duration <= 0)
    return refuse({ code: 'media.no-duration' });
  return facts;
}

type Report = { kind: 'report'; json: string } | { kind: 'refused' } | { kind: 'none' };

async function ask({ ffprobe }: FilmToolbox, input: FilmInput, signal: AbortSignal): Promise<Report> {
  if (ffprobe === null) return { kind: 'none' };
  try {
    const json = await wholeOutput(
      ffprobe([...inputArguments(input), ...PROBE_QUESTION], { signal, ...LIMITS }),
    );
    return { kind: 'report', json: json.toString('utf8') };
  } catch (error) {
    if (!(error instanceof ToolFault)) throw error;
    return { kind: error.kind === 'crashed' ? 'none' : 'refused' };
  }
}

/** Begins like a film and cannot be read: then it is damaged. Otherwise it never was one. */
async function whyUnreadable(film: ByteSource): Promise<Refusal> {
  const head = await film.read(0, HEAD_BYTES);
  return looksLike(head) === 'film' ? { code: 'media.damaged' } : { code: 'media.not-a-film' };
}
