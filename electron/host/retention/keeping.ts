// Keeping: what the vault knows of how each recording is kept, put together for the rule of deadlines.

import type { CareCase } from '../../../shared/domain/care-case/care-case.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { standingOf, type Standing } from '../../../shared/domain/retention/choice.ts';
import { deadlineOf, type Deadline } from '../../../shared/domain/retention/deadline.ts';
import { holdsOn, type Hold } from '../../../shared/domain/retention/hold.ts';
import { workingTerm } from '../../../shared/domain/retention/policy.ts';
import { lastViews } from '../audit/service.ts';
import { allCases } from '../cases/service.ts';
import { dayOf } from '../consent/calendar-day.ts';
import type { Reader } from '../db/database.ts';
import { allRecordings } from '../recordings/service.ts';
import { allChoices } from './choice-rows.ts';
import { standingHolds } from './hold-rows.ts';
import { policyOf } from './policy-rows.ts';

/** One recording with all that its keeping rests on. */
export interface Kept {
  readonly recording: Recording;
  readonly careCase: CareCase;
  readonly standing: Standing;
  readonly lastUsedOn: Day;
  readonly holds: readonly Hold[];
  readonly deadline: Deadline;
}

/** All recordings whose film is there, in the order of their codes. */
export async function allKept(reader: Reader): Promise<readonly Kept[]> {
  const cases = new Map((await allCases(reader)).map((one) => [one.id, one]));
  const choices = Map.groupBy(await allChoices(reader), ({ recordingId }) => recordingId);
  const holds = await standingHolds(reader);
  const views = await lastViews(reader);
  const term = workingTerm(await policyOf(reader));
  const there = (await allRecordings(reader)).filter(({ destroyedAt }) => destroyedAt === null);
  return there.map((recording) => {
    const careCase = cases.get(recording.caseId);
    if (careCase === undefined) throw new Error('a recording of no family');
    const standing = standingOf(choices.get(recording.id) ?? []);
    const own = holdsOn(holds, recording);
    // Bringing it in is its first use.
    const lastUsedOn = dayOf(Math.max(recording.importedAt, views.get(recording.id) ?? 0));
    const { closedOn, followUpOn } = careCase;
    const facts = { standing, lastUsedOn, closedOn, followUpOn, held: own.length > 0, workingTerm: term };
    return { recording, careCase, standing, lastUsedOn, holds: own, deadline: deadlineOf(facts) };
  });
}

/** Null where there is no such recording, or its film is gone. */
export async function keptOne(reader: Reader, id: RecordingId): Promise<Kept | null> {
  return (await allKept(reader)).find(({ recording }) => recording.id === id) ?? null;
}
