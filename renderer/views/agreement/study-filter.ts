// From what was chosen to what the host is asked for.

import type { StudyChoices, StudyFilter } from '../../../shared/contract/agreement.ts';
import type { InstrumentId } from '../../../shared/domain/ids.ts';
import type { AgreementChoices, Day } from './address.ts';

/**
 * Without rounds, raters and a team that are not there (any more), as an address that was kept may name: nothing
 * would be found, and nothing on the screen could say why. Where none is left, all count.
 */
export function knownChoices(chosen: AgreementChoices, possible: StudyChoices): AgreementChoices {
  const edition = editionOf(chosen, possible);
  const rounds = possible.rounds.filter(({ instrumentId }) => instrumentId === edition);
  return {
    ...chosen,
    roundIds: thoseOf(chosen.roundIds, rounds),
    raterIds: thoseOf(chosen.raterIds, possible.raters),
    team: possible.teams.find((team) => team === chosen.team) ?? null,
  };
}

function thoseOf<T>(ids: readonly T[] | null, known: readonly { readonly id: T }[]): readonly T[] | null {
  const left = ids?.filter((id) => known.some((one) => one.id === id)) ?? [];
  return left.length === 0 ? null : left;
}

/** Null where no edition has been used yet: then there is nothing to ask. */
export function studyFilterOf(chosen: AgreementChoices, possible: StudyChoices): StudyFilter | null {
  const instrumentId = editionOf(chosen, possible);
  if (instrumentId === null) return null;
  const { roundIds, team, raterIds, from, to } = knownChoices(chosen, possible);
  return {
    instrumentId,
    roundIds: mutable(roundIds),
    team,
    raterIds: mutable(raterIds),
    from: from === null ? null : startOfDay(from, 0),
    to: to === null ? null : startOfDay(to, 1),
  };
}

/** The chosen edition, or the one with most rounds. */
export function editionOf(
  { instrumentId }: AgreementChoices,
  { editions }: Pick<StudyChoices, 'editions'>,
): InstrumentId | null {
  const known = editions.find((edition) => edition.instrumentId === instrumentId);
  if (known !== undefined) return known.instrumentId;
  return editions.toSorted((one, other) => other.rounds - one.rounds)[0]?.instrumentId ?? null;
}

/** UTC milliseconds of midnight on this machine, some days on. */
function startOfDay(day: Day, daysOn: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysOn).getTime();
}

function mutable<T>(list: readonly T[] | null): T[] | null {
  return list === null ? null : [...list];
}
