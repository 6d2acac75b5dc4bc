// Consent state: what all who must consent said together about one purpose of one recording.

import type { Day } from '../day.ts';
import type { PersonId, RecordingId } from '../ids.ts';
import { standingOf, type Consent, type Standing } from './consent.ts';
import type { Purpose } from './purpose.ts';
import { ageOn, DECIDES_FROM, HAS_A_SAY_FROM, hasAuthority, type VisiblePerson } from './visible-person.ts';

/** Parents with authority who must consent but are not known here. */
export type UnknownParents = 'none' | 'second' | 'all';

export type PurposeState =
  | { readonly kind: 'given' }
  /** Nobody who must consent said anything. */
  | { readonly kind: 'not-asked' }
  | {
      readonly kind: 'incomplete';
      readonly missing: readonly PersonId[];
      readonly unknownParents: UnknownParents;
    }
  | { readonly kind: 'withdrawn'; readonly by: readonly PersonId[] }
  | { readonly kind: 'expired'; readonly of: readonly PersonId[] };

export type PurposeStateKind = PurposeState['kind'];

/** All of `persons` and `consents` belong to the family of the recording. */
export function consentState(
  purpose: Purpose,
  recordingId: RecordingId,
  persons: readonly VisiblePerson[],
  consents: readonly Consent[],
  today: Day,
): PurposeState {
  const required = whoMustConsent(persons, recordingId, today);
  const said = new Map(
    required.map(({ id }) => {
      const own = consents.filter((consent) => consent.personId === id && consent.purpose === purpose);
      return [id, standingOf(own, recordingId, today)] as const;
    }),
  );
  const those = (standing: Standing) =>
    required.map(({ id }) => id).filter((id) => said.get(id) === standing);
  const withdrawn = those('withdrawn');
  if (withdrawn.length > 0) return { kind: 'withdrawn', by: withdrawn };
  const expired = those('expired');
  if (expired.length > 0) return { kind: 'expired', of: expired };
  const missing = those('none');
  if (missing.length === required.length) return { kind: 'not-asked' };
  const unknownParents = parentsNotKnown(persons, recordingId, today);
  if (missing.length > 0 || unknownParents !== 'none') return { kind: 'incomplete', missing, unknownParents };
  return { kind: 'given' };
}

/**
 * Every adult who is to be seen, every child from twelve on, and the parents with authority as long as one of the
 * children is under sixteen (NVO, guideline on consent).
 */
export function whoMustConsent(
  persons: readonly VisiblePerson[],
  recordingId: RecordingId,
  today: Day,
): readonly VisiblePerson[] {
  const parentsDecide = doParentsDecide(persons, recordingId, today);
  return persons.filter((person) => {
    if (parentsDecide && hasAuthority(person)) return true;
    if (!isSeenIn(person, recordingId)) return false;
    return person.capacity !== 'child' || (ageOn(person, today) ?? 0) >= HAS_A_SAY_FROM;
  });
}

/** Also where no child is known here: these are films of children. */
function doParentsDecide(persons: readonly VisiblePerson[], recordingId: RecordingId, today: Day): boolean {
  const children = persons.filter((person) => person.capacity === 'child' && isSeenIn(person, recordingId));
  return children.length === 0 || children.some((child) => (ageOn(child, today) ?? 0) < DECIDES_FROM);
}

function parentsNotKnown(
  persons: readonly VisiblePerson[],
  recordingId: RecordingId,
  today: Day,
): UnknownParents {
  if (!doParentsDecide(persons, recordingId, today)) return 'none';
  const holders = persons.filter(hasAuthority);
  if (holders.length === 0) return 'all';
  const [first] = holders;
  return holders.length === 1 && first?.capacity !== 'parent-with-sole-authority' ? 'second' : 'none';
}

export function isSeenIn({ seenIn }: VisiblePerson, recordingId: RecordingId): boolean {
  return seenIn === 'all' || seenIn === recordingId;
}
