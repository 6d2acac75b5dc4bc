// Who has to do with what, asked by every feature before it shows or does anything: in the same transaction as it reads.

import { may, type Standing } from '../../../shared/domain/access/may.ts';
import { isLive, ROLES_WITHIN, type Basis, type Relation } from '../../../shared/domain/access/relation.ts';
import type { CaseId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import type { Reader } from '../db/database.ts';
import { caseOfRecording, ratersOf, relationsToCase, rolesOf, rolesOfAll } from './queries.ts';

/** For the column of a person that holds their roles. */
export { cellOfRoles, rolesCell, rolesOf } from './queries.ts';

/** For the keys of films, which follow people. */
export { recordingsOfCase, relationById } from './queries.ts';

/** For those that show who has to do with a family: also what is over. */
export { relationsOfCase as relationsOf } from './queries.ts';

/** One recording of a family, or the family as a whole. */
export interface Place {
  readonly caseId: CaseId;
  readonly recordingId: RecordingId | null;
}

/** `place` null: nothing of any family. */
export async function standingOf(
  reader: Reader,
  person: ProfileId,
  place: Place | null,
  now: number,
): Promise<Standing> {
  const roles = await rolesOf(reader, person);
  if (place === null) return { roles, bases: [] };
  const { caseId, recordingId } = place;
  const given = basesOf(await relationsToCase(reader, person, caseId), now);
  const isRater = recordingId !== null && (await ratersOf(reader, recordingId)).has(person);
  return { roles, bases: isRater ? [...given, 'assignment'] : given };
}

/** Those that hold at this moment. */
export function basesOf(relations: readonly Relation[], now: number): readonly Basis[] {
  return relations.filter((relation) => isLive(relation, now)).map(({ kind }) => kind);
}

/** Whether each of these people has the role of somebody who scores. */
export async function allMayRate(reader: Reader, people: readonly ProfileId[]): Promise<boolean> {
  const roles = await rolesOfAll(reader);
  return people.every((person) =>
    ROLES_WITHIN.assignment.some((role) => roles.get(person)?.includes(role) === true),
  );
}

/** By what right this person sees the recording now; null where by none. */
export async function basisOn(
  reader: Reader,
  person: ProfileId,
  place: Place,
  now: number,
): Promise<Basis | null> {
  const answer = may(await standingOf(reader, person, place, now), 'content.view');
  return answer.allowed && answer.right.basis !== 'role' ? answer.right.basis : null;
}

/** May this person see the film, the marks and the open scores of this recording now? */
export async function mayView(
  reader: Reader,
  person: ProfileId,
  recordingId: RecordingId,
  now: number,
): Promise<boolean> {
  const caseId = await caseOfRecording(reader, recordingId);
  if (caseId === null) return false;
  return (await basisOn(reader, person, { caseId, recordingId }, now)) !== null;
}
