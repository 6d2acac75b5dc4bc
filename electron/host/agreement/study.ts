// A study: the scores of one edition that are open to the viewer, over the rounds that the viewer may know of, and
// no others. Figures are made of these alone: one in which closed scores took part could be turned back into them.

import type { AgreementRow, AgreementStudy, StudyFilter } from '../../../shared/contract/agreement.ts';
import type { CaseId, ScaleId } from '../../../shared/domain/ids.ts';
import { findInstrument } from '../../../shared/domain/instrument/catalogue.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import { reachOf, type Reach } from '../access/reach.ts';
import { sightOf, type Sight } from '../blindness/service.ts';
import type { Reader } from '../db/database.ts';
import { allProfiles } from '../profiles/service.ts';
import { openRecordings, roundsSeen } from '../rounds/service.ts';
import type { Session } from '../session.ts';
import { studiedRecordings } from './queries.ts';
import { ratersOf } from './raters.ts';
import { openRows, type OpenRow } from './rows.ts';

/**
 * A round that the viewer may not know of takes no part, also not in what is closed: that it is there, and how large
 * it is, is not for them to hear. Neither does a recording that they have nothing to do with. Naming either in the
 * filter changes nothing.
 */
export function makeStudy(
  session: Session,
  filter: StudyFilter,
  now: number,
): Promise<Result<AgreementStudy>> {
  const instrument = findInstrument(filter.instrumentId);
  if (instrument === undefined) return Promise.resolve(refuse({ code: 'not-found' }));
  return session.db.read(async (reader) => {
    const sight = await sightOf(reader, session.me.id);
    const reach = await reachOf(reader, session.me.id, now);
    const people = (await allProfiles(reader)).filter((person) => isAskedFor(person, filter));
    const seen = await roundsSeen(reader, sight, reach);
    const rounds = seen.filter((round) => isWithin(round, filter, people));
    const asked = new Set<ScaleId>(rounds.flatMap((round) => round.scaleIds));
    return ok({
      instrumentId: instrument.id,
      scaleIds: instrument.scales.map(({ id }) => id).filter((id) => asked.has(id)),
      raters: ratersOf(rounds, people),
      rounds: rounds.map(({ id, name }) => ({ id, name })),
      rows: await rowsOf(reader, rounds, { sight, reach }, people, filter),
      closed: rounds.reduce((sum, round) => sum + closedIn(round, sight, reach), 0),
    });
  });
}

function isAskedFor({ id, team }: Profile, filter: StudyFilter): boolean {
  return (
    (filter.team === null || team === filter.team) &&
    (filter.raterIds === null || filter.raterIds.includes(id))
  );
}

function isWithin(round: Round, filter: StudyFilter, people: readonly Profile[]): boolean {
  return (
    round.instrumentId === filter.instrumentId &&
    (filter.roundIds === null || filter.roundIds.includes(round.id)) &&
    people.some(({ id }) => round.raterIds.includes(id))
  );
}

/** Whatever the period: to count by when a closed recording was handed in would tell that it was. */
function closedIn(round: Round, sight: Sight, reach: Reach): number {
  const within = round.recordingIds.filter((id) => reach.mayView(id));
  return within.length - openRecordings(round, sight, reach).length;
}

async function rowsOf(
  reader: Reader,
  rounds: readonly Round[],
  { sight, reach }: { readonly sight: Sight; readonly reach: Reach },
  people: readonly Profile[],
  { from, to }: StudyFilter,
): Promise<readonly AgreementRow[]> {
  const recordings = await studiedRecordings(reader);
  const rows: OpenRow[] = [];
  for (const round of rounds) rows.push(...(await openRows(reader, round, sight, reach, people)));
  const within = rows.filter(({ at }) => (from === null || from <= at) && (to === null || at < to));
  const numbers = new Map<CaseId, number>();
  return within.map((row) => {
    const recording = recordings.get(row.recordingId);
    if (recording === undefined) throw new Error('scores of a recording that is not there');
    const { code, caseId, destroyedAt } = recording;
    const family = numbers.get(caseId) ?? numbers.size;
    numbers.set(caseId, family);
    return { ...row, recordingCode: code, destroyedAt, family };
  });
}
