// Cases: a code per family, given out by the program unless the team has its own.

import { nextCode, type CareCase } from '../../../shared/domain/care-case/care-case.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { ActRows } from '../db/journal.ts';
import { newId, type FeatureDeps } from '../feature.ts';
import type { Session } from '../session.ts';
import { allCases, toRow } from './queries.ts';

/** For those that show or check a family. */
export { caseById as findCase } from './queries.ts';

const CODE_PREFIX = 'G-';
const CODE_DIGITS = 3;

export async function listCases(session: Session): Promise<Result<readonly CareCase[]>> {
  return ok(await session.db.read(allCases));
}

/** An empty `wanted` asks for the next free code. Codes that differ in case only are the same code. */
export function createCase(
  session: Session,
  ports: FeatureDeps['ports'],
  wanted: string,
): Promise<Result<CareCase>> {
  const act = { label: 'case.create', actor: session.me.id, place: null, topics: ['cases'] } as const;
  return session.journal.act(act, async (rows) => {
    const used = (await allCases(rows)).map((known) => known.code);
    const code = wanted === '' ? nextCode(CODE_PREFIX, CODE_DIGITS, used) : wanted;
    if (used.some((known) => sameCode(known, code))) return refuse({ code: 'case.code-taken' });
    return ok(await addCase(rows, ports, code));
  });
}

/** Within an act; the code must be free. */
export async function addCase(rows: ActRows, ports: FeatureDeps['ports'], code: string): Promise<CareCase> {
  const careCase: CareCase = { id: newId(ports.randomBytes), code, createdAt: ports.clock() };
  await rows.insert('care_case', toRow(careCase));
  return careCase;
}

function sameCode(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
