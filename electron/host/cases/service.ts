// Cases: a code per family, given out by the program unless the team has its own.

import type { CaseRow } from '../../../shared/contract/recordings.ts';
import { nextCode, sameCode, type CareCase } from '../../../shared/domain/care-case/care-case.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { reachOf } from '../access/reach.ts';
import { ACCESS_TOPICS, startCare } from '../access/relations.ts';
import type { ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import type { Session } from '../session.ts';
import { allCases, toRow } from './queries.ts';

/** For those that show or check a family. */
export { allCases, caseById as findCase } from './queries.ts';

const CODE_PREFIX = 'G-';
const CODE_DIGITS = 3;

/** Those that the viewer has to do with; all of them for whoever hands out access. */
export function listCases(session: Session, now: number): Promise<Result<readonly CaseRow[]>> {
  return session.db.read(async (reader) => {
    const reach = await reachOf(reader, session.me.id, now);
    const all = await allCases(reader);
    const known = all.filter(({ id }) => reach.knowsCodes || reach.knowsFamily(id));
    return ok(
      known.map((one) => ({
        ...one,
        isOpen: reach.may('consent.view', one.id),
        takesFilms: reach.may('content.import', one.id),
        takesMarks: reach.may('content.mark', one.id),
      })),
    );
  });
}

/** An empty `wanted` asks for the next free code. Whoever adds a family works with it. */
export function createCase(
  session: Session,
  ports: FeatureDeps['ports'],
  wanted: string,
): Promise<Result<CareCase>> {
  const act = { label: 'case.create', actor: session.me.id, place: null, topics: ACCESS_TOPICS } as const;
  return session.journal.act(act, async (rows) => {
    const used = (await allCases(rows)).map((known) => known.code);
    const code = wanted === '' ? nextCode(CODE_PREFIX, CODE_DIGITS, used) : wanted;
    if (used.some((known) => sameCode(known, code))) return refuse({ code: 'case.code-taken' });
    const added = await addCase(rows, ports, code);
    await startCare(rows, ports, added.id, session.me.id);
    return ok(added);
  });
}

/** Within an act; the code must be free. */
export async function addCase(rows: ActRows, ports: FeatureDeps['ports'], code: string): Promise<CareCase> {
  const inCare = { closedOn: null, followUpOn: null, erasedAt: null };
  const careCase: CareCase = { id: newId(ports.randomBytes), code, createdAt: ports.clock(), ...inCare };
  await rows.insert('care_case', toRow(careCase));
  return careCase;
}
