// Reading score sheets: one's own always, another's only when blindness allows.

import type { OpenedSheet, Task } from '../../../shared/contract/scoring.ts';
import type { FragmentId, ProfileId, RoundId, ScaleId, SheetId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import { OPEN, type Score } from '../../../shared/domain/score/score.ts';
import { checkWritable, type Sheet } from '../../../shared/domain/score/sheet.ts';
import { reachOf } from '../access/reach.ts';
import { sightOn } from '../blindness/service.ts';
import { checkGoingOn } from '../consent/gate.ts';
import type { Reader } from '../db/database.ts';
import { fragmentIdsBy } from '../fragments/service.ts';
import { recordingById } from '../recordings/service.ts';
import { checkUsable } from '../retention/gate.ts';
import { findRound } from '../rounds/service.ts';
import type { Session } from '../session.ts';
import { draftKeyOf } from './drafts.ts';
import { draftsOf, scoresOf, scoresOfRound, sheetById, sheetsOfRound, tasksOf } from './queries.ts';

/**
 * Of somebody who does not score any more, what they were asked to is closed to them too. How far a sheet is that is not
 * handed in, only its rater can tell: nobody else opens what stands on it.
 */
export function listTasks(session: Session, now: number): Promise<Result<readonly Task[]>> {
  const { me } = session;
  return session.db.read(async (reader) => {
    const reach = await reachOf(reader, me.id, now);
    const drafts = Map.groupBy(await draftsOf(reader, draftKeyOf(session), me.id), ({ sheetId }) => sheetId);
    const answered = (sheetId: SheetId) => (drafts.get(sheetId) ?? []).filter(isAnswered).length;
    const tasks = (await tasksOf(reader, me.id)).filter(({ recordingId }) => reach.mayView(recordingId));
    return ok(tasks.map((task) => ({ ...task, answered: task.answered + answered(task.sheetId) })));
  });
}

function isAnswered({ verdict }: Score): boolean {
  return verdict.kind !== 'open';
}

export function openSheet(session: Session, sheetId: SheetId): Promise<Result<OpenedSheet>> {
  return session.db.read(async (reader) => {
    const found = await findSheet(reader, sheetId);
    if (found === null) return refuse({ code: 'not-found' });
    const { sheet, round } = found;
    const sight = await sightOn(reader, session.me.id, sheet.recordingId);
    if (!sight.maySeeScores(sheet.raterId, round.id, sheet.recordingId)) return refuse({ code: 'blind' });
    const showsEvidence = sight.maySeeFragments(sheet.raterId, sheet.recordingId);
    const citable = showsEvidence ? await fragmentIdsBy(reader, sheet.raterId, sheet.recordingId) : NONE;
    const scores = inOrder(round.scaleIds, sheet, await scoresOf(reader, sheet.id, draftKeyOf(session)));
    const recording = await recordingById(reader, sheet.recordingId);
    if (recording === null) throw new Error('a sheet about no recording');
    return ok({
      sheet,
      recordingCode: recording.code,
      destroyedAt: recording.destroyedAt,
      round: { id: round.id, name: round.name, instrumentId: round.instrumentId, scaleIds: round.scaleIds },
      scores: scores.map((score) => citing(score, citable)),
      revealed: sight.isOpen(round.id, sheet.recordingId),
    });
  });
}

const NONE: ReadonlySet<FragmentId> = new Set();

/** What this person's own scores rest on that are not handed in. */
export async function citedInDrafts(reader: Reader, session: Session): Promise<ReadonlySet<FragmentId>> {
  const drafts = await draftsOf(reader, draftKeyOf(session), session.me.id);
  return new Set(drafts.flatMap(({ evidence }) => evidence));
}

/** A sheet with the round it belongs to. */
export async function findSheet(
  reader: Reader,
  sheetId: SheetId,
): Promise<{ readonly sheet: Sheet; readonly round: Round } | null> {
  const sheet = await sheetById(reader, sheetId);
  const round = sheet === null ? null : await findRound(reader, sheet.roundId);
  return sheet === null || round === null ? null : { sheet, round };
}

/** One's own, and writable: by its state and by what the family says now. */
export async function ownSheet(
  reader: Reader,
  me: ProfileId,
  sheetId: SheetId,
  now: number,
): Promise<Result<{ readonly sheet: Sheet; readonly round: Round }>> {
  const found = await findSheet(reader, sheetId);
  if (found === null) return refuse({ code: 'not-found' });
  const writable = checkWritable(found.sheet, me);
  if (!writable.ok) return writable;
  const usable = await checkUsable(reader, found.sheet.recordingId);
  if (!usable.ok) return usable;
  const consent = await checkGoingOn(reader, 'scoring', found.sheet.recordingId, now);
  return consent.ok ? ok(found) : consent;
}

/** All of a round, for whoever checks by `Sight` what of it may be shown. */
export async function sheetsAndScores(
  reader: Reader,
  roundId: RoundId,
): Promise<readonly { readonly sheet: Sheet; readonly scores: readonly Score[] }[]> {
  const bySheet = Map.groupBy(await scoresOfRound(reader, roundId), (score) => score.sheetId);
  const sheets = await sheetsOfRound(reader, roundId);
  return sheets.map((sheet) => ({ sheet, scores: bySheet.get(sheet.id) ?? [] }));
}

function inOrder(scaleIds: readonly ScaleId[], sheet: Sheet, scores: readonly Score[]): readonly Score[] {
  return scaleIds.map((scaleId) => scores.find((s) => s.scaleId === scaleId) ?? blank(sheet.id, scaleId));
}

export function blank(sheetId: SheetId, scaleId: ScaleId): Score {
  return { sheetId, scaleId, verdict: OPEN, note: '', evidence: [] };
}

/**
 * The score as it leaves the host. A fragment that its author took away rests in the evidence until undo
 * brings it back, so evidence is always read against the fragments there are.
 */
export function citing(score: Score, citable: ReadonlySet<FragmentId>): Score {
  const { sheetId, scaleId, verdict, note } = score;
  return { sheetId, scaleId, verdict, note, evidence: score.evidence.filter((id) => citable.has(id)) };
}
