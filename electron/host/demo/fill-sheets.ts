// The finished score sheets of a round of the demo: scores, notes and evidence, handed in film after film.

import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import type { FragmentId, ScaleId } from '../../../shared/domain/ids.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import type { Verdict } from '../../../shared/domain/score/score.ts';
import type { Sheet } from '../../../shared/domain/score/sheet.ts';
import { addScore, handIn } from '../sheets/scoring.ts';
import { sheetsAndScores } from '../sheets/service.ts';
import { daysAgo, daysIntoRound } from './calendar.ts';
import type { FilmProfile } from './catalogue.ts';
import { ROLES, roleOf, type Filling, type Filmed, type Role } from './filling.ts';
import type { Given, RoundScores } from './scores.ts';
import { SCORE_WORDS } from './words.ts';

export interface FinishedRound {
  readonly round: Round;
  readonly scores: RoundScores;
  readonly beganDaysAgo: number;
  /** What the scores rest on; null: this time they were given without notes and evidence. */
  readonly fragments: readonly Fragment[] | null;
}

export async function fillSheets(
  filling: Filling,
  finished: FinishedRound,
  filmed: readonly Filmed[],
): Promise<void> {
  for (const { sheet } of await sheetsAndScores(filling.rows, finished.round.id)) {
    const found = filmed.find(({ recording }) => recording.id === sheet.recordingId);
    if (found === undefined) throw new Error('a sheet without a film');
    await fillSheet(filling, finished, sheet, found);
  }
}

async function fillSheet(
  filling: Filling,
  { round, scores, beganDaysAgo, fragments }: FinishedRound,
  sheet: Sheet,
  { film }: Filmed,
): Promise<void> {
  const role = roleOf(filling.cast, sheet.raterId);
  const given = scores.get(film.id)?.[role];
  if (given?.length !== round.scaleIds.length) throw new Error(`no scores for the film ${film.id}`);
  const mine = (fragments ?? []).filter((one) => isOf(one, sheet)).map((one) => one.id);
  for (const [index, scaleId] of round.scaleIds.entries()) {
    await addScore(filling.rows, filling.ports, {
      sheetId: sheet.id,
      scaleId,
      verdict: verdictOf(given[index]),
      note: fragments === null ? '' : noteOn(filling, role, film.profile, scaleId),
      evidence: evidenceFor(role, scaleId, mine),
    });
  }
  const turn = [...scores.keys()].indexOf(film.id);
  const handedIn = beganDaysAgo - daysIntoRound(turn, ROLES.indexOf(role));
  await handIn(filling.rows, daysAgo(filling, handedIn).ports, sheet);
}

function isOf(fragment: Fragment, sheet: Sheet): boolean {
  return fragment.authorId === sheet.raterId && fragment.recordingId === sheet.recordingId;
}

function verdictOf(given: Given | undefined): Verdict {
  if (given === undefined) throw new Error('a scale without a score');
  return typeof given === 'number'
    ? { kind: 'value', value: given }
    : { kind: 'not-observed', reason: given };
}

function noteOn({ say }: Filling, role: Role, profile: FilmProfile, scaleId: ScaleId): string {
  const words = SCORE_WORDS[profile];
  const scale: string = scaleId;
  if (role === 'colleague') return scale === 'sensitivity' ? say(words.colleague) : '';
  if (role === 'coordinator' && (scale === 'sensitivity' || scale === 'cooperation'))
    return say(words[scale]);
  return '';
}

const MOST_EVIDENCE = 2;

/** The scale beside which each of them shows fragments. */
const SHOWN_BESIDE: Readonly<Record<Role, string>> = {
  coordinator: 'cooperation',
  colleague: 'sensitivity',
  newcomer: 'sensitivity',
};

function evidenceFor(role: Role, scaleId: ScaleId, mine: readonly FragmentId[]): readonly FragmentId[] {
  return SHOWN_BESIDE[role] === scaleId ? mine.slice(0, MOST_EVIDENCE) : [];
}
