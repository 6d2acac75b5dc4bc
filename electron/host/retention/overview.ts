// Keeping as people see it: over the whole vault, and of one family. Of a recording that the viewer still has to score
// nothing shows but its code and its day, because the rest would tell whose film it is.

import type {
  FamilyRetention,
  KeptRecording,
  RetentionOverview,
  ShownDestruction,
  ShownHold,
  ShownRequest,
} from '../../../shared/contract/retention.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { noticeOf, scoresDueOn } from '../../../shared/domain/retention/deadline.ts';
import {
  requestDueOn,
  requestState,
  type ErasureRequest,
} from '../../../shared/domain/retention/erasure-request.ts';
import type { Hold } from '../../../shared/domain/retention/hold.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { namesOf } from '../audit/service.ts';
import { reachOf } from '../access/reach.ts';
import { sightOf, type Sight } from '../blindness/service.ts';
import { allCases, findCase } from '../cases/service.ts';
import { dayOf } from '../consent/calendar-day.ts';
import type { Reader } from '../db/database.ts';
import { allRecordings } from '../recordings/service.ts';
import type { Session } from '../session.ts';
import { allDestructions } from './destruction-rows.ts';
import { standingHolds } from './hold-rows.ts';
import { allKept, type Kept } from './keeping.ts';
import { rightsOf } from './permissions.ts';
import { policyOf } from './policy-rows.ts';
import { allRequests } from './request-rows.ts';

interface View {
  readonly today: Day;
  readonly sight: Sight;
  readonly names: ReadonlyMap<string, string>;
}

export function overviewOf(session: Session, now: number): Promise<Result<RetentionOverview>> {
  return session.db.read(async (reader) => {
    const view = await viewOf(reader, session, now);
    const reach = await reachOf(reader, session.me.id, now);
    const isSeen = (caseId: CaseId) => reach.knowsCodes || reach.knowsFamily(caseId);
    const kept = (await allKept(reader)).filter(({ recording }) => isSeen(recording.caseId));
    const requests = (await requestsSeen(reader, view)).filter(
      ({ caseId, state }) => isSeen(caseId) && (state === 'received' || state === 'to-execute'),
    );
    return ok({
      today: view.today,
      kept: byDeadline(kept.map((one) => shown(one, view))),
      requests,
      policy: await policyOf(reader),
      may: await rightsOf(reader, session.me.id, null, now),
    });
  });
}

export function familyOf(session: Session, caseId: CaseId, now: number): Promise<Result<FamilyRetention>> {
  return session.db.read(async (reader) => {
    const careCase = await findCase(reader, caseId);
    if (careCase === null) return refuse({ code: 'not-found' });
    const view = await viewOf(reader, session, now);
    const own = (await allKept(reader)).filter(
      ({ recording }) => recording.caseId === caseId && !view.sight.isBlindTo(recording.id),
    );
    const holds = (await standingHolds(reader)).filter(
      (hold) => hold.caseId === caseId && hold.recordingId === null,
    );
    const { closedOn, followUpOn, erasedAt } = careCase;
    return ok({
      today: view.today,
      closedOn,
      followUpOn,
      erasedAt,
      scoresDueOn: scoresDueOn(careCase),
      kept: byDeadline(own.map((kept) => shown(kept, view))),
      holds: holds.map((hold) => shownHold(hold, view)),
      requests: (await requestsSeen(reader, view)).filter((request) => request.caseId === caseId),
      destroyed: (await destructionsSeen(reader, view)).filter((one) => one.caseId === caseId),
      may: await rightsOf(reader, session.me.id, { caseId, recordingId: null }, now),
    });
  });
}

export function listDestructions(
  session: Session,
  now: number,
): Promise<Result<readonly ShownDestruction[]>> {
  return session.db.read(async (reader) =>
    ok(await destructionsSeen(reader, await viewOf(reader, session, now))),
  );
}

async function viewOf(reader: Reader, session: Session, now: number): Promise<View> {
  const sight = await sightOf(reader, session.me.id);
  return { today: dayOf(now), sight, names: await namesOf(reader) };
}

function shown(kept: Kept, view: View): KeptRecording {
  const { recording, deadline } = kept;
  return {
    recordingId: recording.id,
    code: recording.code,
    dueOn: deadline.dueOn,
    notice: noticeOf(deadline.dueOn, view.today),
    details: view.sight.isBlindTo(recording.id) ? null : detailsOf(kept, view),
  };
}

function detailsOf(
  { careCase, standing, lastUsedOn, holds, deadline }: Kept,
  view: View,
): KeptRecording['details'] {
  const { last } = standing;
  return {
    caseId: careCase.id,
    caseCode: careCase.code,
    class: standing.class,
    rule: deadline.rule,
    chosen:
      last === null
        ? null
        : { on: last.chosenOn, by: view.names.get(last.chosenBy) ?? '', reason: last.reason },
    sessionOn: last?.sessionOn ?? null,
    lastUsedOn,
    holds: holds.map((hold) => shownHold(hold, view)),
  };
}

function shownHold(hold: Hold, { names }: View): ShownHold {
  return { ...hold, setByName: names.get(hold.setBy) ?? '' };
}

function byDeadline(kept: readonly KeptRecording[]): readonly KeptRecording[] {
  const day = ({ dueOn }: KeptRecording) => dueOn ?? '9999';
  return kept.toSorted((a, b) => day(a).localeCompare(day(b)) || a.code.localeCompare(b.code));
}

async function requestsSeen(reader: Reader, view: View): Promise<readonly ShownRequest[]> {
  const recordings = await allRecordings(reader);
  const codes = new Map((await allCases(reader)).map(({ id, code }) => [id, code]));
  return (await allRequests(reader)).map((request) => {
    const state = requestState(request);
    const dueOn = requestDueOn(request);
    const isOpen = state === 'received' || state === 'to-execute';
    const seen = withoutClosed(request, view.sight);
    return {
      ...seen,
      caseCode: codes.get(request.caseId) ?? '',
      state,
      dueOn,
      notice: isOpen ? noticeOf(dueOn, view.today) : null,
      codes: aboutRecordings(seen, recordings).flatMap(({ id, code }) =>
        view.sight.isBlindTo(id) ? [] : [code],
      ),
    };
  });
}

function withoutClosed(request: ErasureRequest, sight: Sight): ErasureRequest {
  const open = <T extends { readonly keeps: ErasureRequest['about'] & object }>(one: T): T => ({
    ...one,
    keeps: one.keeps.filter((id) => !sight.isBlindTo(id)),
  });
  const { about, assessed } = request;
  return {
    ...request,
    about: about === 'family' ? about : about.filter((id) => !sight.isBlindTo(id)),
    assessed: assessed === null || assessed.verdict === 'granted' ? assessed : open(assessed),
  };
}

/** Of a request about the family, all that it has. */
export function aboutRecordings(
  { about, caseId }: Pick<ErasureRequest, 'about' | 'caseId'>,
  recordings: readonly Recording[],
): readonly Recording[] {
  const own = recordings.filter((recording) => recording.caseId === caseId);
  return about === 'family' ? own : own.filter(({ id }) => about.includes(id));
}

async function destructionsSeen(reader: Reader, { names }: View): Promise<readonly ShownDestruction[]> {
  return (await allDestructions(reader)).map((one) => ({ ...one, byName: names.get(one.by) ?? '' }));
}
