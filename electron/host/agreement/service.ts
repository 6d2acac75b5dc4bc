// Agreement of one round, over the recordings that are open to the viewer and over no other: a figure in which
// closed scores took part could be turned back into those scores.

import type { AgreementCell, AgreementRow, RoundAgreement } from '../../../shared/contract/scoring.ts';
import { scaleAgreement } from '../../../shared/domain/agreement/report.ts';
import { findInstrument, findScale } from '../../../shared/domain/instrument/catalogue.ts';
import type { Scale } from '../../../shared/domain/instrument/instrument.ts';
import type { RecordingId, RoundId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import { OPEN } from '../../../shared/domain/score/score.ts';
import { sightOf, type Sight } from '../blindness/service.ts';
import type { Reader } from '../db/database.ts';
import { findRound, maySeeRound, openRecordings } from '../rounds/service.ts';
import type { Session } from '../session.ts';
import { sheetsAndScores } from '../sheets/service.ts';
import { personNames, studiedRecordings } from './queries.ts';

export function roundAgreement(session: Session, roundId: RoundId): Promise<Result<RoundAgreement>> {
  return session.db.read(async (reader) => {
    const round = await findRound(reader, roundId);
    if (round === null) return refuse({ code: 'not-found' });
    const sight = await sightOf(reader, session.me.id);
    if (!maySeeRound(round, session.me, sight)) return refuse({ code: 'blind' });
    const rows = await openRows(reader, round, sight);
    const names = await personNames(reader);
    return ok({
      round,
      raters: round.raterIds.map((id) => ({ id, name: names.get(id) ?? '' })),
      scales: scalesOf(round).map((scale) => ({
        scaleId: scale.id,
        agreement: scaleAgreement(ratingsOn(scale, round, rows), scale),
      })),
      rows,
      closed: round.recordingIds.length - rows.length,
    });
  });
}

async function openRows(reader: Reader, round: Round, sight: Sight): Promise<readonly AgreementRow[]> {
  const recordings = await studiedRecordings(reader);
  const cells = await cellsByRecording(reader, round, sight);
  return openRecordings(round, sight).map((recordingId) => ({
    recordingId,
    recordingCode: recordings.get(recordingId)?.code ?? '',
    cells: cells.get(recordingId) ?? [],
  }));
}

/** One cell per rater and scale, in the round's order, of the sheets that may be seen. */
async function cellsByRecording(
  reader: Reader,
  round: Round,
  sight: Sight,
): Promise<ReadonlyMap<RecordingId, readonly AgreementCell[]>> {
  const all = await sheetsAndScores(reader, round.id);
  const seen = all.filter(({ sheet }) => sight.maySeeScores(sheet.raterId, round.id, sheet.recordingId));
  const byRecording = new Map<RecordingId, AgreementCell[]>();
  for (const raterId of round.raterIds) {
    for (const { sheet, scores } of seen.filter((one) => one.sheet.raterId === raterId)) {
      const cells = round.scaleIds.map((scaleId): AgreementCell => {
        const score = scores.find((one) => one.scaleId === scaleId);
        return { raterId, scaleId, verdict: score?.verdict ?? OPEN, note: score?.note ?? '' };
      });
      byRecording.set(sheet.recordingId, [...(byRecording.get(sheet.recordingId) ?? []), ...cells]);
    }
  }
  return byRecording;
}

function scalesOf(round: Round): readonly Scale[] {
  const instrument = findInstrument(round.instrumentId);
  if (instrument === undefined) throw new Error('a round with an instrument that is not in the catalogue');
  return round.scaleIds
    .map((scaleId) => findScale(instrument, scaleId))
    .filter((scale) => scale !== undefined);
}

/** Recordings × raters; "not observed" counts as missing, never as low. */
function ratingsOn(scale: Scale, round: Round, rows: readonly AgreementRow[]) {
  const units = rows.map((row) => {
    const onScale = row.cells.filter((cell) => cell.scaleId === scale.id);
    return round.raterIds.map((raterId) => {
      const verdict = onScale.find((cell) => cell.raterId === raterId)?.verdict;
      return verdict?.kind === 'value' ? verdict.value : null;
    });
  });
  return { raterCount: round.raterIds.length, units };
}
