// What the filters of a study can be set to. It tells of rounds what their list tells and no more: not who is done.

import type { StudyChoices } from '../../../shared/contract/agreement.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import { reachOf } from '../access/reach.ts';
import { sightOf } from '../blindness/service.ts';
import { allProfiles } from '../profiles/service.ts';
import { roundsSeen } from '../rounds/service.ts';
import type { Session } from '../session.ts';
import { ratersOf } from './raters.ts';

export function studyChoices(session: Session, now: number): Promise<Result<StudyChoices>> {
  return session.db.read(async (reader) => {
    const sight = await sightOf(reader, session.me.id);
    const rounds = await roundsSeen(reader, sight, await reachOf(reader, session.me.id, now));
    const raters = ratersOf(rounds, await allProfiles(reader));
    const teams = new Set(raters.map(({ team }) => team).filter((team) => team !== ''));
    return ok({ editions: editionsOf(rounds), rounds: rounds.map(asChoice), raters, teams: [...teams] });
  });
}

function editionsOf(rounds: readonly Round[]): StudyChoices['editions'] {
  const byEdition = Map.groupBy(rounds, (round) => round.instrumentId);
  return [...byEdition].map(([instrumentId, held]) => ({ instrumentId, rounds: held.length }));
}

function asChoice({ id, name, instrumentId, raterIds, createdAt }: Round): StudyChoices['rounds'][number] {
  return { id, name, instrumentId, raterIds, createdAt };
}
