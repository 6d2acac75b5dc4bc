// Rounds: made by the coordinator, and then one score sheet for every rater and recording.

import { findInstrument, findScale } from '../../../shared/domain/instrument/catalogue.ts';
import type { ProfileId, RoundId, SheetId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { checkPlan, type Round, type RoundPlan } from '../../../shared/domain/round/round.ts';
import type { RoundRow } from '../../../shared/contract/scoring.ts';
import { reachOf, type Reach } from '../access/reach.ts';
import { allMayRate } from '../access/service.ts';
import { sightOf, type Sight } from '../blindness/service.ts';
import { checkUse, checkUseWithReason, keepReason } from '../consent/gate.ts';
import type { Reader } from '../db/database.ts';
import type { ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import { checkSharing, checkUsable } from '../retention/gate.ts';
import type { Session } from '../session.ts';
import { allRounds, profileIds, roundById, toRow } from './queries.ts';

type Ports = FeatureDeps['ports'];

/**
 * Rounds that the viewer takes part in, and those of others in which something is open to them; with the recordings
 * that the viewer has to do with.
 * `revealed` counts what is open to the viewer: whoever still has to score hears nothing of who is done.
 */
export function listRounds(session: Session, now: number): Promise<Result<readonly RoundRow[]>> {
  return session.db.read(async (reader) => {
    const sight = await sightOf(reader, session.me.id);
    const reach = await reachOf(reader, session.me.id, now);
    const seen = await roundsSeen(reader, sight, reach);
    return ok(seen.map((round) => rowOf(round, sight, reach)));
  });
}

/** Whoever makes rounds hears of all their recordings how far they are, also of those they may not see. */
function rowOf(round: Round, sight: Sight, reach: Reach): RoundRow {
  const known = round.recordingIds.filter((id) => reach.knowsCodes || reach.mayView(id));
  const revealed = known.filter((id) => sight.isOpen(round.id, id)).length;
  return { round: { ...round, recordingIds: known }, revealed };
}

/** Recordings of the round whose scores the viewer may see. */
export function openRecordings(round: Round, sight: Sight, reach: Reach): Round['recordingIds'] {
  return round.recordingIds.filter((id) => reach.mayView(id) && sight.isOpen(round.id, id));
}

/** The rounds that a person may know of, oldest first. */
export async function roundsSeen(reader: Reader, sight: Sight, reach: Reach): Promise<readonly Round[]> {
  return (await allRounds(reader)).filter((round) => maySeeRound(round, sight, reach));
}

function maySeeRound(round: Round, sight: Sight, reach: Reach): boolean {
  const takesPart = round.createdBy === reach.viewer || round.raterIds.includes(reach.viewer);
  return reach.knowsCodes || takesPart || openRecordings(round, sight, reach).length > 0;
}

export function findRound(reader: Reader, id: RoundId): Promise<Round | null> {
  return roundById(reader, id);
}

const TOPICS = ['rounds', 'sheets', 'recordings', 'fragments'] as const;

/** Only with recordings that may be scored in the team, by what the families said. */
export async function createRound(session: Session, ports: Ports, plan: RoundPlan): Promise<Result<Round>> {
  const checked = checkInstrument(withoutRepeats(plan));
  if (!checked.ok) return checked;
  const act = { label: 'round.create', actor: session.me.id, place: null, topics: TOPICS } as const;
  return session.journal.act(act, async (rows) => {
    const there = await checkPlanned(rows, checked.value);
    if (!there.ok) return there;
    const consent = await checkUse(rows, 'scoring', checked.value.recordingIds, ports.clock());
    return consent.ok ? ok(await layOutRound(rows, ports, session.me.id, checked.value)) : consent;
  });
}

/** Also with recordings of which nobody wrote down what the family said; the reason is kept with each of them. */
export async function createRoundWithReason(
  session: Session,
  ports: Ports,
  plan: RoundPlan,
  reason: string,
): Promise<Result<Round>> {
  const checked = checkInstrument(withoutRepeats(plan));
  if (!checked.ok) return checked;
  const { recordingIds } = checked.value;
  const createdBy = session.me.id;
  const act = { label: 'round.create-with-reason', actor: createdBy, place: null, topics: TOPICS } as const;
  return session.journal.act(act, async (rows) => {
    const there = await checkPlanned(rows, checked.value);
    if (!there.ok) return there;
    const allowed = await checkUseWithReason(rows, 'scoring', recordingIds, reason, ports.clock());
    if (!allowed.ok) return allowed;
    const round = await layOutRound(rows, ports, createdBy, checked.value);
    const about = { ...allowed.value, purpose: 'scoring', roundId: round.id, createdBy } as const;
    await keepReason(rows, ports, about);
    return ok(round);
  });
}

/** Within an act: a round with its sheets, of a plan that was checked. */
export async function layOutRound(
  rows: ActRows,
  ports: Ports,
  createdBy: ProfileId,
  plan: RoundPlan,
): Promise<Round> {
  const id = newId<RoundId>(ports.randomBytes);
  const round: Round = { ...plan, id, createdBy, createdAt: ports.clock() };
  await rows.insert('round', toRow(round));
  await layOutSheets(rows, ports, round);
  return round;
}

function withoutRepeats(plan: RoundPlan): RoundPlan {
  return {
    name: plan.name.trim(),
    instrumentId: plan.instrumentId,
    scaleIds: [...new Set(plan.scaleIds)],
    raterIds: [...new Set(plan.raterIds)],
    recordingIds: [...new Set(plan.recordingIds)],
  };
}

function checkInstrument(plan: RoundPlan): Result<RoundPlan> {
  if (plan.name === '') return refuse({ code: 'input.invalid', path: 'name' });
  const instrument = findInstrument(plan.instrumentId);
  if (instrument === undefined) return refuse({ code: 'not-found' });
  if (plan.scaleIds.some((scaleId) => findScale(instrument, scaleId) === undefined)) {
    return refuse({ code: 'score.unknown-scale' });
  }
  return checkPlan(plan);
}

/** People and films are there and may be used, and somebody decided what it makes of films that others will see them. */
async function checkPlanned(reader: Reader, plan: RoundPlan): Promise<Result<null>> {
  const people = await profileIds(reader);
  if (!plan.raterIds.every((id) => people.has(id))) return refuse({ code: 'not-found' });
  if (!(await allMayRate(reader, plan.raterIds))) return refuse({ code: 'round.not-a-rater' });
  for (const id of plan.recordingIds) {
    const usable = await checkUsable(reader, id);
    if (!usable.ok) return usable;
  }
  return checkSharing(reader, plan.recordingIds, plan.raterIds);
}

async function layOutSheets(rows: ActRows, ports: Ports, round: Round): Promise<void> {
  for (const raterId of round.raterIds) {
    for (const recordingId of round.recordingIds) {
      const id = newId<SheetId>(ports.randomBytes);
      await rows.insert('sheet', {
        id,
        round_id: round.id,
        recording_id: recordingId,
        rater_id: raterId,
        submitted_at: null,
      });
    }
  }
}
