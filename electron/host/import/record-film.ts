// The last step of an import: the container gets its final name, then one act makes it a recording.

import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { startCare } from '../access/relations.ts';
import type { Part, PartFacts } from '../db/film-container.ts';
import type { FeatureDeps } from '../feature.ts';
import { giveNewKey } from '../films/settle-grants.ts';
import { isVariableRate } from '../media/frame-scan.ts';
import { addRecording } from '../recordings/service.ts';
import type { Session } from '../session.ts';
import type { CopiedFilm } from './copy-in.ts';
import type { DerivedFilm } from './derive.ts';
import type { ImportOrder } from './import-order.ts';
import { caseExists, nextRecordingCode, recordingExists } from './queries.ts';

export interface FinishedFilm {
  readonly id: RecordingId;
  readonly key: Buffer;
  readonly order: Pick<ImportOrder, 'caseId' | 'title' | 'activity'>;
  readonly copied: CopiedFilm;
  readonly film: DerivedFilm;
  readonly parts: ReadonlyMap<Part, PartFacts>;
  readonly ports: FeatureDeps['ports'];
  /** UTC milliseconds. */
  readonly now: number;
}

export async function recordFilm(session: Session, finished: FinishedFilm): Promise<Result<RecordingId>> {
  const { id } = finished;
  await session.films.keep(id);
  const result = await actOf(session, finished).catch(
    async (error: unknown): Promise<Result<RecordingId>> => {
      // A throw says nothing of the commit: only what stands in the records does.
      if (await isRecorded(session, id)) return ok(id);
      await session.films.destroy(id);
      throw error;
    },
  );
  if (result.ok) await settle(session, id);
  else await session.films.destroy(id);
  return result;
}

async function isRecorded(session: Session, id: RecordingId): Promise<boolean> {
  return session.db.read((reader) => recordingExists(reader, id));
}

/** The film is in the vault. A mark that stays behind means nothing beside a record, and the next sweep takes it. */
async function settle(session: Session, id: RecordingId): Promise<void> {
  await session.films.settle(id).catch(() => undefined);
}

function actOf(session: Session, finished: FinishedFilm): Promise<Result<RecordingId>> {
  const act = {
    label: 'recording.import',
    actor: session.me.id,
    place: null,
    topics: ['recordings'],
  } as const;
  return session.journal.act(act, async (rows) => {
    if (!(await caseExists(rows, finished.order.caseId))) return refuse({ code: 'not-found' });
    const recording = recordingOf(session, finished, await nextRecordingCode(rows));
    await addRecording(rows, recording, finished.parts);
    await startCare(rows, finished.ports, finished.order.caseId, session.me.id);
    await giveNewKey(rows.unjournalled, session, finished.ports, finished);
    return ok(finished.id);
  });
}

/** What the film is comes from the film as it came; how it is seen, from what the player shows. */
function recordingOf(session: Session, finished: FinishedFilm, code: string): Recording {
  const { original, played, playable } = finished.film;
  return {
    id: finished.id,
    caseId: finished.order.caseId,
    code,
    title: finished.order.title.trim(),
    activity: finished.order.activity,
    importedAt: finished.now,
    importedBy: session.me.id,
    duration: played.duration,
    width: played.facts.video.width,
    height: played.facts.video.height,
    frameCount: played.scan.table.times.length,
    variableFrameRate: isVariableRate(played.scan.table),
    hasSound: played.facts.sound !== null,
    sizeBytes: finished.copied.sizeBytes,
    sha256: finished.copied.sha256,
    format: original.facts.format,
    videoCodec: original.facts.video.codec,
    audioCodec: original.facts.sound?.codec ?? null,
    playable,
    destroyedAt: null,
  };
}
