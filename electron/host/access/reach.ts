// Reach: which recordings and families of the vault one person has to do with. Every list asks here what it may hold,
// in the same transaction as it reads.

import { may, type Action } from '../../../shared/domain/access/may.ts';
import type { Basis } from '../../../shared/domain/access/relation.ts';
import type { CaseId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import type { Reader } from '../db/database.ts';
import { assignedTo, familiesOfRecordings, relationsOfPerson, rolesOf } from './queries.ts';
import { basesOf } from './service.ts';

export interface Reach {
  readonly viewer: ProfileId;
  /** Knows every family and recording by its code, also those without a relation. */
  readonly knowsCodes: boolean;
  /** Film, marks and open scores of this recording. */
  mayView(recordingId: RecordingId): boolean;
  /** By what right; null where none. */
  basisOn(recordingId: RecordingId): Basis | null;
  /** Has to do with the family itself, not only with a recording to score. */
  knowsFamily(caseId: CaseId): boolean;
  /** With the family as a whole. */
  may(action: Action, caseId: CaseId): boolean;
}

export async function reachOf(reader: Reader, viewer: ProfileId, now: number): Promise<Reach> {
  const roles = await rolesOf(reader, viewer);
  const families = await familiesOfRecordings(reader);
  const assigned = await assignedTo(reader, viewer);
  const relations = Map.groupBy(await relationsOfPerson(reader, viewer), ({ caseId }) => caseId);
  const basesTo = (caseId: CaseId): readonly Basis[] => basesOf(relations.get(caseId) ?? [], now);
  const viewing = (bases: readonly Basis[]): Basis | null => {
    const answer = may({ roles, bases }, 'content.view');
    return answer.allowed && answer.right.basis !== 'role' ? answer.right.basis : null;
  };
  const basisOn = (recordingId: RecordingId): Basis | null => {
    const caseId = families.get(recordingId);
    if (caseId === undefined) return null;
    const given = basesTo(caseId);
    return viewing(assigned.has(recordingId) ? [...given, 'assignment'] : given);
  };
  return {
    viewer,
    knowsCodes: may({ roles, bases: [] }, 'codes.view').allowed,
    mayView: (recordingId) => basisOn(recordingId) !== null,
    basisOn,
    knowsFamily: (caseId) => viewing(basesTo(caseId)) !== null,
    may: (action, caseId) => may({ roles, bases: basesTo(caseId) }, action).allowed,
  };
}
