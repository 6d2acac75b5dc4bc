// The finished score sheets of the demo: scores, notes and evidence of the two who are done, handed in.

import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import type { ProfileId, ScaleId } from '../../../shared/domain/ids.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import type { Sheet } from '../../../shared/domain/score/sheet.ts';
import { addScore, handIn } from '../sheets/scoring.ts';
import { sheetsAndScores } from '../sheets/service.ts';
import type { DemoFilm } from './catalogue.ts';
import type { Filling, Filmed } from './filling.ts';
import { scoresOf, type FilmScores } from './scores.ts';
import { SCORE_WORDS } from './words.ts';

export async function fillSheets(
  filling: Filling,
  round: Round,
  filmed: readonly Filmed[],
  fragments: readonly Fragment[],
): Promise<void> {
  for (const { sheet } of await sheetsAndScores(filling.rows, round.id)) {
    const found = filmed.find(({ recording }) => recording.id === sheet.recordingId);
    if (found === undefined) throw new Error('a sheet without a film');
    await fillSheet(filling, sheet, round.scaleIds, found.film, fragments);
  }
}

async function fillSheet(
  filling: Filling,
  sheet: Sheet,
  scaleIds: readonly ScaleId[],
  film: DemoFilm,
  fragments: readonly Fragment[],
): Promise<void> {
  const mine = fragments.filter((one) => isOf(one, sheet)).map((one) => one.id);
  for (const scaleId of scaleIds) {
    const scale = nameOf(scaleId);
    await addScore(filling.rows, filling.ports, {
      sheetId: sheet.id,
      scaleId,
      verdict: { kind: 'value', value: scoresBy(filling, sheet.raterId, film)[scale] },
      note: noteOn(filling, sheet.raterId, film, scale),
      evidence: showsOn(filling, sheet.raterId) === scale ? mine.slice(0, MOST_EVIDENCE) : [],
    });
  }
  await handIn(filling.rows, filling.ports, sheet);
}

const MOST_EVIDENCE = 2;

function isOf(fragment: Fragment, sheet: Sheet): boolean {
  return fragment.authorId === sheet.raterId && fragment.recordingId === sheet.recordingId;
}

function nameOf(scaleId: ScaleId): keyof FilmScores {
  const name: string = scaleId;
  if (name === 'sensitivity' || name === 'cooperation') return name;
  throw new Error(`no scores on the scale ${scaleId}`);
}

function scoresBy({ cast }: Filling, rater: ProfileId, film: DemoFilm): FilmScores {
  const both = scoresOf(film.id);
  return rater === cast.coordinator.id ? both.coordinator : both.colleague;
}

function noteOn({ cast, say }: Filling, rater: ProfileId, film: DemoFilm, scale: keyof FilmScores): string {
  const words = SCORE_WORDS[film.profile];
  if (rater === cast.coordinator.id) return say(words[scale]);
  return scale === 'sensitivity' ? say(words.colleague) : '';
}

/** The scale beside which each of them shows fragments. */
function showsOn({ cast }: Filling, rater: ProfileId): keyof FilmScores {
  return rater === cast.coordinator.id ? 'cooperation' : 'sensitivity';
}
