// The rounds of the demo: two that are finished, with their sheets, and one that waits for the newcomer.

import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import type { Round, RoundPlan } from '../../../shared/domain/round/round.ts';
import type { Words } from '../../../shared/domain/words.ts';
import { layOutRound } from '../rounds/service.ts';
import { DAYS_AGO, daysAgo } from './calendar.ts';
import { LONG_FILM } from './fill-fragments.ts';
import { fillSheets } from './fill-sheets.ts';
import type { Filling, Filmed, Role } from './filling.ts';
import { REPEATED_SCORES } from './repeated-scores.ts';
import { FIRST_SCORES } from './scores.ts';
import { ALONG_ROUND, FIRST_ROUND, REPEATED_ROUND } from './words.ts';

export async function fillFirstRound(
  filling: Filling,
  filmed: readonly Filmed[],
  fragments: readonly Fragment[],
): Promise<void> {
  const plan = planOf(filling, FIRST_ROUND, ['coordinator', 'colleague'], filmed, AINSWORTH.usual);
  const beganDaysAgo = DAYS_AGO.firstRound;
  const round = await layOut(filling, plan, beganDaysAgo);
  await fillSheets(filling, { round, scores: FIRST_SCORES, beganDaysAgo, fragments }, filmed);
}

/** The same short films once more, on all scales and without looking at what was marked. */
export async function fillRepeatedRound(filling: Filling, filmed: readonly Filmed[]): Promise<void> {
  const short = [...REPEATED_SCORES.keys()].flatMap((id) => filmed.filter(({ film }) => film.id === id));
  const scaleIds = AINSWORTH.scales.map(({ id }) => id);
  const plan = planOf(filling, REPEATED_ROUND, ['coordinator', 'colleague', 'newcomer'], short, scaleIds);
  const beganDaysAgo = DAYS_AGO.repeatedRound;
  const round = await layOut(filling, plan, beganDaysAgo);
  await fillSheets(filling, { round, scores: REPEATED_SCORES, beganDaysAgo, fragments: null }, short);
}

export async function layOutScoringAlong(filling: Filling, filmed: readonly Filmed[]): Promise<void> {
  const long = filmed.filter(({ film }) => film.id === LONG_FILM);
  const plan = planOf(filling, ALONG_ROUND, ['newcomer'], long, AINSWORTH.usual);
  await layOut(filling, plan, DAYS_AGO.scoringAlong);
}

function planOf(
  { cast, say }: Filling,
  name: Words,
  raters: readonly Role[],
  filmed: readonly Filmed[],
  scaleIds: RoundPlan['scaleIds'],
): RoundPlan {
  return {
    name: say(name),
    instrumentId: AINSWORTH.id,
    scaleIds,
    raterIds: raters.map((role) => cast[role].id),
    recordingIds: filmed.map(({ recording }) => recording.id),
  };
}

function layOut(filling: Filling, plan: RoundPlan, days: number): Promise<Round> {
  const { rows, ports, cast } = daysAgo(filling, days);
  return layOutRound(rows, ports, cast.coordinator.id, plan);
}
