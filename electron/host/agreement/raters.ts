// Raters as a study shows them.

import type { StudyRater } from '../../../shared/contract/agreement.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import type { Round } from '../../../shared/domain/round/round.ts';

export function asRater({ id, name, team }: Profile): StudyRater {
  return { id, name, team };
}

/** Those of `people` who were asked to rate in any of these rounds, in the order of `people`. */
export function ratersOf(rounds: readonly Round[], people: readonly Profile[]): readonly StudyRater[] {
  const asked = new Set<ProfileId>(rounds.flatMap((round) => round.raterIds));
  return people.filter(({ id }) => asked.has(id)).map(asRater);
}
