// Examining a film: what it is made of, when each of its frames is shown, and what an import would make of it.

import { refuse, ok, type Result } from '../../../shared/domain/result.ts';
import { micros, type Micros } from '../../../shared/domain/time.ts';
import type { ByteSource } from './byte-source.ts';
import type { FilmFacts } from './film-facts.ts';
import type { FilmToolbox } from './film-toolbox.ts';
import { scanFrames, type FrameScan } from './frame-scan.ts';
import { judgePlayability, type Playability } from './playability.ts';
import { probe } from './probe.ts';
import type { FilmInput } from './tool-arguments.ts';
import { ToolFault } from './tool-fault.ts';

export interface ExaminedFilm {
  readonly facts: FilmFacts;
  readonly scan: FrameScan;
  readonly playability: Playability;
  /** Until sound and picture are both over. */
  readonly duration: Micros;
}

/** Reads the film to its end once. */
export async function examine(
  toolbox: FilmToolbox,
  input: FilmInput,
  film: ByteSource,
  signal: AbortSignal,
): Promise<Result<ExaminedFilm>> {
  const facts = await probe(toolbox, input, film, signal);
  return facts.ok ? examineFrames(toolbox, input, facts.value, signal) : facts;
}

/** The rest of it, once a film was probed. */
export async function examineFrames(
  toolbox: FilmToolbox,
  input: FilmInput,
  facts: FilmFacts,
  signal: AbortSignal,
): Promise<Result<ExaminedFilm>> {
  const scan = await scanOrNull(toolbox, input, facts.video.index, signal);
  if (scan === null) return refuse({ code: 'media.damaged' });
  const { origin, duration } = facts;
  const told = duration ?? 0;
  if (scan.table.times.length === 0)
    return refuse({ code: told > 0 ? 'media.damaged' : 'media.no-duration' });
  return ok({
    facts,
    scan,
    playability: judgePlayability(facts, scan.longestKeyGap),
    duration: micros(Math.max(told, scan.table.end - origin)),
  });
}

async function scanOrNull(
  toolbox: FilmToolbox,
  input: FilmInput,
  streamIndex: number,
  signal: AbortSignal,
): Promise<FrameScan | null> {
  try {
    return await scanFrames(toolbox, input, streamIndex, signal);
  } catch (error) {
    if (error instanceof ToolFault) return null;
    throw error;
  }
}
