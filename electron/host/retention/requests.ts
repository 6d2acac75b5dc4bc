// Erasure requests: received, weighed, carried out.

import type { ReceivedRequest } from '../../../shared/contract/retention.ts';
import type { ErasureRequestId, RecordingId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import {
  checkAssessment,
  checkReceived,
  erasesFamily,
  requestState,
  type Assessment,
  type ErasureRequest,
} from '../../../shared/domain/retention/erasure-request.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { findCase } from '../cases/service.ts';
import { dayOf } from '../consent/calendar-day.ts';
import { checkRecording } from '../consent/service.ts';
import type { Reader } from '../db/database.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import { recordingsOfCase } from '../recordings/service.ts';
import type { Session } from '../session.ts';
import { destroyWith, type DestroyDeps } from './destroying.ts';
import { eraseFamily } from './erase-family.ts';
import { allKept } from './keeping.ts';
import { aboutRecordings } from './overview.ts';
import { requestById, requestToRow } from './request-rows.ts';

type Ports = FeatureDeps['ports'];

export async function receiveRequest(
  session: Session,
  ports: Ports,
  received: ReceivedRequest,
): Promise<Result<ErasureRequest>> {
  const checked = checkReceived(received, dayOf(ports.clock()));
  if (!checked.ok) return checked;
  const act = { label: 'erasure.receive', actor: session.me.id, place: null, topics: [] } as const;
  return session.journal.act(act, async (rows) => {
    if ((await findCase(rows, received.caseId)) === null) return refuse({ code: 'not-found' });
    for (const id of received.about === 'family' ? [] : received.about) {
      const there = await checkRecording(rows, session, received, id);
      if (!there.ok) return there;
    }
    const request: ErasureRequest = {
      ...received,
      about: received.about === 'family' ? 'family' : [...new Set(received.about)],
      id: newId<ErasureRequestId>(ports.randomBytes),
      writtenBy: session.me.id,
      assessed: null,
      executed: null,
    };
    await rows.insert('erasure_request', requestToRow(request));
    return ok(request);
  });
}

export async function assessRequest(
  session: Session,
  ports: Ports,
  id: ErasureRequestId,
  assessment: Assessment,
): Promise<Result<ErasureRequest>> {
  const act = { label: 'erasure.assess', actor: session.me.id, place: null, topics: [] } as const;
  return session.journal.act(act, async (rows) => {
    const request = await requestById(rows, id);
    if (request === null) return refuse({ code: 'not-found' });
    const all = (await filmsOf(rows, request)).map((recording) => recording.id);
    const checked = checkAssessment(request, assessment, all);
    if (!checked.ok) return checked;
    const assessed = { ...checked.value, on: dayOf(ports.clock()), by: session.me.id };
    const weighed: ErasureRequest = { ...request, assessed };
    await rows.update('erasure_request', id, requestToRow(weighed));
    return ok(weighed);
  });
}

/**
 * Destroys what was granted, film by film, and closes the request last: cut off halfway, it goes on where it was. A
 * hold on any of them stops it before it begins.
 */
export async function executeRequest(
  session: Session,
  deps: DestroyDeps,
  id: ErasureRequestId,
): Promise<Result<number>> {
  const planned = await session.db.read((reader) => planOf(reader, id));
  if (!planned.ok) return planned;
  const { request, films } = planned.value;
  const ground = erasesFamily(request) ? 'family-request' : 'request';
  for (const recordingId of films) {
    const done = await destroyWith(session, deps, recordingId, ({ deadline }) =>
      deadline.rule === 'held'
        ? refuse({ code: 'retention.held' })
        : ok({ ground, requestId: id, reason: '' }),
    );
    if (!done.ok) return done;
  }
  const closed = await closeRequest(session, deps.ports, id);
  return closed.ok ? ok(films.length) : closed;
}

interface Plan {
  readonly request: ErasureRequest;
  readonly films: readonly RecordingId[];
}

async function planOf(reader: Reader, id: ErasureRequestId): Promise<Result<Plan>> {
  const request = await requestById(reader, id);
  if (request === null) return refuse({ code: 'not-found' });
  const state = requestState(request);
  if (state === 'executed') return refuse({ code: 'erasure.executed' });
  if (state !== 'to-execute') return refuse({ code: 'erasure.not-granted' });
  const keeps = keptBy(request);
  const films = (await filmsOf(reader, request)).map((film) => film.id).filter((film) => !keeps.has(film));
  const kept = (await allKept(reader)).filter(({ recording }) => films.includes(recording.id));
  if (kept.some(({ deadline }) => deadline.rule === 'held')) return refuse({ code: 'retention.held' });
  return ok({ request, films });
}

function keptBy({ assessed }: ErasureRequest): ReadonlySet<RecordingId> {
  return new Set(assessed === null || assessed.verdict === 'granted' ? [] : assessed.keeps);
}

/** Those of the request whose film is there. */
async function filmsOf(reader: Reader, request: ErasureRequest): Promise<readonly Recording[]> {
  const own = await recordingsOfCase(reader, request.caseId);
  return aboutRecordings(request, own).filter(({ destroyedAt }) => destroyedAt === null);
}

function closeRequest(session: Session, ports: Ports, id: ErasureRequestId): Promise<Result<null>> {
  const topics = ['consents', 'cases', 'fragments', 'sheets'] as const;
  const act = { label: 'erasure.execute', actor: session.me.id, place: null, topics } as const;
  return session.journal.act(act, async (rows) => {
    const plan = await planOf(rows, id);
    if (!plan.ok) return plan;
    const { request, films } = plan.value;
    // Something came in meanwhile: the next try takes it along.
    if (films.length > 0) return refuse({ code: 'erasure.not-granted' });
    const at = ports.clock();
    if (erasesFamily(request)) {
      await eraseFamily(rows.unjournalled, request.caseId);
      await rows.update('care_case', request.caseId, { erased_at: at });
    }
    await rows.update(
      'erasure_request',
      id,
      requestToRow({ ...request, executed: { at, by: session.me.id } }),
    );
    return ok(null);
  });
}
