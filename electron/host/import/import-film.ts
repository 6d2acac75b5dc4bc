// Imports one film: looked at, copied in, made playable, read back, and only then a recording. Until the last act
// nothing of it is in the vault but a half-made file, which goes when anything goes wrong.

import type { RecordingId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { ContainerWriter } from '../db/film-container.ts';
import { newId } from '../feature.ts';
import type { ReportProgress } from '../jobs/jobs.ts';
import { withFile } from '../media/file-source.ts';
import type { FilmFacts } from '../media/film-facts.ts';
import type { FilmTools } from '../media/film-tool.ts';
import type { FilmToolbox } from '../media/film-toolbox.ts';
import { probe } from '../media/probe.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';
import { completeContainer } from './complete-container.ts';
import { copyIn, type CopiedFilm } from './copy-in.ts';
import { expectedBefore } from './expected-seconds.ts';
import type { FilmSource } from './film-source.ts';
import type { ImportOrder } from './import-order.ts';
import { createItinerary, type Itinerary } from './itinerary.ts';
import { sameFilm } from './queries.ts';
import { recordFilm } from './record-film.ts';
import { NOTHING_AHEAD, workAhead, type WorkAhead } from './work-ahead.ts';

export interface ImportDeps {
  readonly tools: FilmTools;
  readonly ports: Pick<Ports, 'clock' | 'randomBytes'>;
}

const KEY_BYTES = 32;

/** @throws the signal's reason, and StorageError; either way nothing is left behind */
export async function importFilm(
  deps: ImportDeps,
  session: Session,
  order: ImportOrder,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<Result<RecordingId>> {
  const { source } = order;
  const itinerary = createItinerary(report, expectedBefore(source.sizeBytes));
  try {
    itinerary.enter('checking');
    const toolbox = await deps.tools.find();
    if (toolbox === null) return refuse({ code: 'media.tool-missing' });
    const checked = await checkBefore(toolbox, source, signal);
    if (!checked.ok) return checked;
    const { file } = source;
    const facts = checked.value;
    const ahead = file === null || facts === null ? NOTHING_AHEAD : workAhead(toolbox, file, facts, signal);
    try {
      return await bringIn(deps, session, order, { toolbox, itinerary, signal, ahead });
    } finally {
      await ahead.stop();
    }
  } finally {
    await source.close();
  }
}

interface Way {
  readonly toolbox: FilmToolbox;
  readonly itinerary: Itinerary;
  readonly signal: AbortSignal;
  readonly ahead: WorkAhead;
}

/** A file can be looked at where it lies, so that gigabytes are not copied for nothing. */
async function checkBefore(
  toolbox: FilmToolbox,
  { file }: FilmSource,
  signal: AbortSignal,
): Promise<Result<FilmFacts | null>> {
  if (file === null) return ok(null);
  const { path } = file;
  try {
    return await withFile(path, (film) => probe(toolbox, { path }, film, signal));
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Error && 'code' in error) return refuse({ code: 'source.interrupted' });
    throw error;
  }
}

async function bringIn(
  deps: ImportDeps,
  session: Session,
  order: ImportOrder,
  way: Way,
): Promise<Result<RecordingId>> {
  const { signal } = way;
  const { randomBytes } = deps.ports;
  const id = newId<RecordingId>(randomBytes);
  const key = randomBytes(KEY_BYTES);
  const container = await session.films.create(id, key);
  try {
    const copied = await copyNew(session, order.source, container, way);
    if (!copied.ok) return copied;
    const complete = await completeContainer(
      { ...way, container, sizeBytes: copied.value.sizeBytes },
      copied.value,
    );
    if (!complete.ok) return complete;
    signal.throwIfAborted();
    way.itinerary.enter('finishing');
    const now = deps.ports.clock();
    return await recordFilm(session, {
      id,
      key,
      order,
      copied: copied.value,
      ...complete.value,
      ports: deps.ports,
      now,
    });
  } finally {
    // First: removing gigabytes takes a while, and a lock does not wait for it.
    key.fill(0);
    // Once kept, there is nothing of the half-made file left to remove.
    await container.discard();
  }
}

async function copyNew(
  session: Session,
  source: FilmSource,
  container: ContainerWriter,
  { itinerary, signal }: Way,
): Promise<Result<CopiedFilm>> {
  itinerary.enter('copying');
  const copied = await copyIn(source, container, signal, (share) => itinerary.at(share));
  if (!copied.ok) return copied;
  const same = await session.db.read((reader) => sameFilm(reader, copied.value.sha256));
  if (same === null) return copied;
  const code = same.destroyed ? 'recording.destroyed-before' : 'recording.already-here';
  return refuse({ code, recordingCode: same.code });
}
