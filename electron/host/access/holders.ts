// Holders: who must hold a key of a recording's film. Everyone who may see it now, and everyone who hands out access to it
// and could not pass on what they do not have.

import { may, type Action, type Standing } from '../../../shared/domain/access/may.ts';
import type { ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import type { Reader } from '../db/database.ts';
import {
  assignedTo,
  caseOfRecording,
  familiesOfRecordings,
  ratersOf,
  relationsOfCase,
  relationsOfPerson,
  rolesOf,
  rolesOfAll,
} from './queries.ts';
import { basesOf } from './service.ts';

const HOLDING: readonly Action[] = ['content.view', 'access.manage'];

/** Asked of one recording after another, for the roles of everyone are read once. */
export interface Holders {
  /** Empty for a recording that is not there. */
  of(recordingId: RecordingId): Promise<readonly ProfileId[]>;
}

/** Within one transaction. */
export async function holdersAt(reader: Reader, now: number): Promise<Holders> {
  const roles = await rolesOfAll(reader);
  return {
    async of(recordingId) {
      const caseId = await caseOfRecording(reader, recordingId);
      if (caseId === null) return [];
      const relations = Map.groupBy(await relationsOfCase(reader, caseId), ({ profileId }) => profileId);
      const raters = await ratersOf(reader, recordingId);
      const standing = (person: ProfileId): Omit<Standing, 'roles'> => {
        const given = basesOf(relations.get(person) ?? [], now);
        return { bases: raters.has(person) ? [...given, 'assignment'] : given };
      };
      return [...roles].filter(([id, mine]) => holds({ roles: mine, ...standing(id) })).map(([id]) => id);
    },
  };
}

export async function holdersOf(
  reader: Reader,
  recordingId: RecordingId,
  now: number,
): Promise<readonly ProfileId[]> {
  return (await holdersAt(reader, now)).of(recordingId);
}

/** The same from the other side: of which recordings this person must hold the key. */
export async function heldBy(
  reader: Reader,
  person: ProfileId,
  now: number,
): Promise<ReadonlySet<RecordingId>> {
  const roles = await rolesOf(reader, person);
  if (roles.length === 0) return new Set();
  const relations = Map.groupBy(await relationsOfPerson(reader, person), ({ caseId }) => caseId);
  const assigned = await assignedTo(reader, person);
  const held = [...(await familiesOfRecordings(reader))].filter(([recordingId, caseId]) => {
    const given = basesOf(relations.get(caseId) ?? [], now);
    return holds({ roles, bases: assigned.has(recordingId) ? [...given, 'assignment'] : given });
  });
  return new Set(held.map(([recordingId]) => recordingId));
}

function holds(standing: Standing): boolean {
  return HOLDING.some((action) => may(standing, action).allowed);
}
