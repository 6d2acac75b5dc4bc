// Writing on one's own score sheet: verdict, note and evidence per scale, and handing it in for good.

import type { ActLabel } from '../../../shared/domain/audit/events.ts';
import { sameRow } from '../../../shared/domain/history/changes.ts';
import { findInstrument, findScale } from '../../../shared/domain/instrument/catalogue.ts';
import type { Scale } from '../../../shared/domain/instrument/instrument.ts';
import type { FragmentId, ScaleId, SheetId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import { checkVerdict, type Score, type Verdict } from '../../../shared/domain/score/score.ts';
import { checkComplete, type Sheet } from '../../../shared/domain/score/sheet.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import type { Act, ActRows } from '../db/journal.ts';
import { updateRow } from '../db/journalled-tables.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import { fragmentIdsBy } from '../fragments/service.ts';
import type { Session } from '../session.ts';
import { escrowedPeople } from '../vault/escrowed-people.ts';
import { draftKeyOf, sealRow } from './drafts.ts';
import { type KeptScore, scoresOf, toRow } from './queries.ts';
import { blank, citing, ownSheet } from './service.ts';

type Ports = FeatureDeps['ports'];

/** One scale on one sheet. */
export interface Field {
  readonly sheetId: SheetId;
  readonly scaleId: ScaleId;
}

type Change = (before: Score, scale: Scale, citable: ReadonlySet<FragmentId>) => Result<Score>;

export function giveVerdict(
  session: Session,
  ports: Ports,
  field: Field,
  verdict: Verdict,
): Promise<Result<Score>> {
  return changeScore(session, ports, field, 'sheet.score', (before, scale) => {
    const checked = checkVerdict(scale, verdict);
    return checked.ok ? ok({ ...before, verdict: checked.value }) : checked;
  });
}

export function writeNote(
  session: Session,
  ports: Ports,
  field: Field,
  note: string,
): Promise<Result<Score>> {
  return changeScore(session, ports, field, 'sheet.note', (before) => ok({ ...before, note }));
}

/** Scores rest on the rater's own fragments: until the sheet is handed in, these are all a rater can see. */
export function cite(
  session: Session,
  ports: Ports,
  field: Field,
  evidence: readonly FragmentId[],
): Promise<Result<Score>> {
  return changeScore(session, ports, field, 'sheet.cite', (before, _scale, citable) =>
    evidence.every((id) => citable.has(id))
      ? ok({ ...before, evidence: [...new Set(evidence)] })
      : refuse({ code: 'fragment.not-yours' }),
  );
}

/** Hands the sheet in: locked from now on, and not to be undone. */
export function submitSheet(session: Session, ports: Ports, sheetId: SheetId): Promise<Result<Sheet>> {
  // The last sheet of a recording reveals it: titles and others' fragments may appear with it.
  const topics: readonly Topic[] = ['sheets', 'rounds', 'recordings', 'fragments', 'history'];
  const act: Act = { label: 'sheet.submit', actor: session.me.id, place: null, topics };
  return session.journal.act(act, async (rows) => {
    const found = await ownSheet(rows, session.me.id, sheetId, ports.clock());
    if (!found.ok) return found;
    const { sheet, round } = found.value;
    const scores = await scoresOf(rows, sheetId, draftKeyOf(session));
    const complete = checkComplete(round.scaleIds, scores);
    if (!complete.ok) return complete;
    await openScores(rows, sheet, scores);
    return ok(await handIn(rows, ports, sheet));
  });
}

/** Within an act: locks a sheet that is complete. */
export async function handIn(rows: ActRows, ports: Ports, sheet: Sheet): Promise<Sheet> {
  const submittedAt = ports.clock();
  await rows.update('sheet', sheet.id, { submitted_at: submittedAt });
  return { ...sheet, submittedAt };
}

/** Within an act: a score, checked, on a sheet that is handed in within the same act. */
export async function addScore(rows: ActRows, ports: Ports, score: Score): Promise<void> {
  await rows.insert('score', toRow({ ...score, id: newId(ports.randomBytes) }));
}

function changeScore(
  session: Session,
  ports: Ports,
  field: Field,
  label: ActLabel,
  change: Change,
): Promise<Result<Score>> {
  const topics = ['sheets', 'history'] as const;
  const act: Act = { label, actor: session.me.id, place: `sheet:${field.sheetId}`, topics };
  return session.journal.act(act, async (rows) => {
    const found = await ownSheet(rows, session.me.id, field.sheetId, ports.clock());
    if (!found.ok) return found;
    const scale = scaleOf(found.value.round, field.scaleId);
    if (scale === undefined) return refuse({ code: 'score.unknown-scale' });
    const citable = await fragmentIdsBy(rows, session.me.id, found.value.sheet.recordingId);
    const scores = await scoresOf(rows, field.sheetId, draftKeyOf(session));
    const kept = scores.find((score) => score.scaleId === field.scaleId);
    const changed = change(kept ?? blank(field.sheetId, field.scaleId), scale, citable);
    if (!changed.ok) return changed;
    await keepDraft(rows, session, ports, kept ?? null, changed.value);
    return ok(citing(changed.value, citable));
  });
}

/** Sealed, unless a forgotten passphrase would then cost the work: in a vault from before, until its recovery key is renewed. */
async function keepDraft(
  rows: ActRows,
  session: Session,
  ports: Ports,
  before: KeptScore | null,
  score: Score,
): Promise<void> {
  const open = toRow({ ...score, id: before?.id ?? newId(ports.randomBytes) });
  // The same content sealed anew would look like a change, and be one step of undo that does nothing.
  if (before !== null && sameRow(open, toRow(before))) return;
  const isSealed = (await escrowedPeople(rows, session.me.id)).has(session.me.id);
  const row = isSealed ? sealRow(draftKeyOf(session), open, ports.randomBytes) : open;
  if (before === null) await rows.insert('score', row);
  else await rows.update('score', before.id, row);
}

function scaleOf(round: Round, scaleId: ScaleId): Scale | undefined {
  const instrument = findInstrument(round.instrumentId);
  if (instrument === undefined || !round.scaleIds.includes(scaleId)) return undefined;
  return findScale(instrument, scaleId);
}

/** From now on others may read it by the rules of blindness. What is handed in holds only evidence that is there. */
async function openScores(rows: ActRows, sheet: Sheet, scores: readonly KeptScore[]): Promise<void> {
  const citable = await fragmentIdsBy(rows, sheet.raterId, sheet.recordingId);
  for (const score of scores) {
    const evidence = score.evidence.filter((id) => citable.has(id));
    // Handing in is not undone: the journal, which keeps what it gets, need not know the words.
    await rows.unjournalled.run(updateRow('score', score.id, toRow({ ...score, evidence })));
  }
}
