// The gate of consent, for every feature that uses a recording: asked in the same transaction as the use.

import { checkReason, type ConsentException } from '../../../shared/domain/consent/consent-exception.ts';
import { consentState, type PurposeState } from '../../../shared/domain/consent/consent-state.ts';
import type { Purpose } from '../../../shared/domain/consent/purpose.ts';
import { mayGoOn, mayUse, opensWithReason } from '../../../shared/domain/consent/use-gate.ts';
import type { ProfileId, RecordingId, RoundId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import { dayOf } from './calendar-day.ts';
import { consentsOf, exceptionToRow, personsOf, usedRecording, type Used } from './queries.ts';

type Rule = typeof mayUse;

/** Refuses for the first recording that may not be used for this now. */
export async function checkUse(
  reader: Reader,
  purpose: Purpose,
  recordingIds: readonly RecordingId[],
  now: number,
): Promise<Result<null>> {
  for (const id of recordingIds) {
    const answer = await ask(mayUse, reader, purpose, id, now);
    if (!answer.ok) return answer;
  }
  return ok(null);
}

/** Refuses once somebody withdrew; a use that began before anything was written down goes on. */
export function checkGoingOn(
  reader: Reader,
  purpose: Purpose,
  recordingId: RecordingId,
  now: number,
): Promise<Result<null>> {
  return ask(mayGoOn, reader, purpose, recordingId, now);
}

/**
 * Looking back is the care itself, and a round asked when it was made: these go on until somebody withdraws. Showing a
 * recording to others needs a yes that holds now.
 */
const GOES_ON: ReadonlySet<Purpose> = new Set<Purpose>(['guidance', 'scoring']);

const ruleOf = (purpose: Purpose): Rule => (GOES_ON.has(purpose) ? mayGoOn : mayUse);

/** Whether anything of a recording may be shown to somebody who comes for this. */
export function checkShowing(
  reader: Reader,
  purpose: Purpose,
  recordingId: RecordingId,
  now: number,
): Promise<Result<null>> {
  return ask(ruleOf(purpose), reader, purpose, recordingId, now);
}

/** As `checkShowing`, of many: those that are closed, and why. */
export async function closedAmong(
  reader: Reader,
  recordings: readonly Pick<Recording, 'id' | 'code' | 'caseId'>[],
  purposeOf: (id: RecordingId) => Purpose,
  now: number,
): Promise<ReadonlyMap<RecordingId, 'withdrawn' | 'no-consent'>> {
  const closed = new Map<RecordingId, 'withdrawn' | 'no-consent'>();
  for (const [caseId, ofFamily] of Map.groupBy(recordings, (recording) => recording.caseId)) {
    const persons = await personsOf(reader, caseId);
    const consents = await consentsOf(reader, caseId);
    for (const one of ofFamily) {
      const purpose = purposeOf(one.id);
      const answer = ruleOf(purpose)(purpose, one, persons, consents, dayOf(now));
      if (!answer.ok)
        closed.set(one.id, answer.error.code === 'consent.withdrawn' ? 'withdrawn' : 'no-consent');
    }
  }
  return closed;
}

/** Those of the recordings whose use was stopped by a withdrawal. `purposeOf`: what each would be used for now. */
export async function stoppedAmong(
  reader: Reader,
  recordings: readonly Pick<Recording, 'id' | 'code' | 'caseId'>[],
  purposeOf: (id: RecordingId) => Purpose,
  now: number,
): Promise<ReadonlySet<RecordingId>> {
  const stopped = new Set<RecordingId>();
  for (const [caseId, ofFamily] of Map.groupBy(recordings, (recording) => recording.caseId)) {
    const persons = await personsOf(reader, caseId);
    const consents = await consentsOf(reader, caseId);
    for (const one of ofFamily) {
      if (!mayGoOn(purposeOf(one.id), one, persons, consents, dayOf(now)).ok) stopped.add(one.id);
    }
  }
  return stopped;
}

/** What is answered where a use was stopped by a withdrawal. */
export function withdrawnFor(purpose: Purpose, recordingCode: string): Result<never> {
  return refuse({ code: 'consent.withdrawn', purpose, recordingCode });
}

/** As `checkUse`, but lets recordings through of which nothing was written down. Answers those. */
export async function checkUseWithReason(
  reader: Reader,
  purpose: Purpose,
  recordingIds: readonly RecordingId[],
  reason: string,
  now: number,
): Promise<Result<{ readonly reason: string; readonly unasked: readonly Used[] }>> {
  const clean = checkReason(reason);
  if (!clean.ok) return clean;
  const unasked: Used[] = [];
  for (const id of recordingIds) {
    const used = await usedRecording(reader, id);
    if (used === null) return refuse({ code: 'not-found' });
    const state = await stateOf(reader, purpose, used, now);
    if (opensWithReason(state.kind)) unasked.push(used);
    else {
      const answer = await ask(mayUse, reader, purpose, id, now);
      if (!answer.ok) return answer;
    }
  }
  return ok({ reason: clean.value, unasked });
}

export async function stateOf(
  reader: Reader,
  purpose: Purpose,
  { id, case_id: caseId }: Used,
  now: number,
): Promise<PurposeState> {
  const persons = await personsOf(reader, caseId);
  return consentState(purpose, id, persons, await consentsOf(reader, caseId), dayOf(now));
}

/** Within an act: keeps the reason with each recording that was used without a word of the family. */
export async function keepReason(
  rows: ActRows,
  ports: FeatureDeps['ports'],
  about: Pick<ConsentException, 'purpose' | 'reason'> & {
    readonly roundId: RoundId;
    readonly createdBy: ProfileId;
    readonly unasked: readonly Used[];
  },
): Promise<void> {
  const { unasked, ...same } = about;
  for (const used of unasked) {
    const exception = { ...same, caseId: used.case_id, recordingId: used.id, createdAt: ports.clock() };
    await rows.insert('consent_exception', exceptionToRow({ ...exception, id: newId(ports.randomBytes) }));
  }
}

async function ask(
  rule: Rule,
  reader: Reader,
  purpose: Purpose,
  recordingId: RecordingId,
  now: number,
): Promise<Result<null>> {
  const used = await usedRecording(reader, recordingId);
  if (used === null) return refuse({ code: 'not-found' });
  const persons = await personsOf(reader, used.case_id);
  return rule(purpose, used, persons, await consentsOf(reader, used.case_id), dayOf(now));
}
