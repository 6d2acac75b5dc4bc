// The scores of one round on the recordings that are open to the viewer, a row for each.

import type { AgreementCell, AgreementRow } from '../../../shared/contract/agreement.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import { OPEN, type Score } from '../../../shared/domain/score/score.ts';
import type { Sheet } from '../../../shared/domain/score/sheet.ts';
import type { Reach } from '../access/reach.ts';
import type { Sight } from '../blindness/service.ts';
import type { Reader } from '../db/database.ts';
import { openRecordings } from '../rounds/service.ts';
import { sheetsAndScores } from '../sheets/service.ts';

export type OpenRow = Omit<AgreementRow, 'recordingCode' | 'destroyedAt' | 'family'>;

interface Scored {
  readonly sheet: Sheet;
  readonly scores: readonly Score[];
}

/** In the order of the round; cells of `people` alone, in their order. */
export async function openRows(
  reader: Reader,
  round: Round,
  sight: Sight,
  reach: Reach,
  people: readonly Profile[],
): Promise<readonly OpenRow[]> {
  const open = openRecordings(round, sight, reach);
  if (open.length === 0) return [];
  const byRecording = Map.groupBy(await sheetsAndScores(reader, round.id), ({ sheet }) => sheet.recordingId);
  return open.map((recordingId) => {
    const scored = byRecording.get(recordingId) ?? [];
    const cells = people.flatMap(({ id }) =>
      scored.filter(({ sheet }) => sheet.raterId === id).flatMap((one) => cellsOf(one, round)),
    );
    return { roundId: round.id, recordingId, at: handedIn(scored), cells };
  });
}

function cellsOf({ sheet, scores }: Scored, round: Round): readonly AgreementCell[] {
  const { raterId } = sheet;
  const submittedAt = handedInAt(sheet);
  return round.scaleIds.map((scaleId) => {
    const { verdict = OPEN, note = '' } = scores.find((one) => one.scaleId === scaleId) ?? {};
    return { raterId, scaleId, verdict, note, submittedAt };
  });
}

/** By the last of all its raters, whomever the filter leaves: choosing raters moves no recording in time. */
function handedIn(scored: readonly Scored[]): number {
  if (scored.length === 0) throw new Error('open without a sheet');
  return Math.max(...scored.map(({ sheet }) => handedInAt(sheet)));
}

function handedInAt({ submittedAt }: Sheet): number {
  if (submittedAt === null) throw new Error('open before it was handed in');
  return submittedAt;
}
