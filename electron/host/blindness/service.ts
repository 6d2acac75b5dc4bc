// Sight: what one person may see of the others' work, by the rules of blindness and the vault as it stands.
// Every feature that answers with somebody's work asks here first, in the same transaction as it reads.

import type { ProfileId, RecordingId, RoundId } from '../../../shared/domain/ids.ts';
import * as rules from '../../../shared/domain/round/blindness.ts';
import type { Reader } from '../db/database.ts';
import { allStates, statesAround } from './queries.ts';

export interface Sight {
  /** The viewer still has to score something, whatever it is. */
  readonly isScoring: boolean;
  /** The viewer still has to score this recording, in whichever round. */
  isBlindTo(recordingId: RecordingId): boolean;
  /** The viewer scores or scored this recording in a round that is not open to them yet. */
  ratesInClosedRound(recordingId: RecordingId): boolean;
  /** Some round asks for scores of this recording, or has had them. */
  isScored(recordingId: RecordingId): boolean;
  /** Everybody's scores of this recording in this round are open to the viewer. */
  isOpen(roundId: RoundId, recordingId: RecordingId): boolean;
  maySeeScores(owner: ProfileId, roundId: RoundId, recordingId: RecordingId): boolean;
  maySeeFragments(author: ProfileId, recordingId: RecordingId): boolean;
}

/** Over all recordings of the vault. */
export async function sightOf(reader: Reader, viewer: ProfileId): Promise<Sight> {
  return createSight(viewer, await allStates(reader));
}

/** Over one recording. Asked about another it throws: "no sheets known" would read as "all may be seen". */
export async function sightOn(reader: Reader, viewer: ProfileId, recordingId: RecordingId): Promise<Sight> {
  return createSight(viewer, await statesAround(reader, recordingId, viewer), recordingId);
}

function createSight(viewer: ProfileId, states: readonly rules.SheetState[], only?: RecordingId): Sight {
  const byRecording = Map.groupBy(states, (state) => state.recordingId);
  const unfinished = states.filter((state) => state.raterId === viewer && !state.submitted);
  const on = (recordingId: RecordingId) => {
    if (only !== undefined && recordingId !== only) throw new Error('sight on another recording');
    return byRecording.get(recordingId) ?? [];
  };
  const around = (recordingId: RecordingId) => [...on(recordingId), ...unfinished];
  return {
    isScoring: unfinished.length > 0,
    isBlindTo: (recordingId) => rules.stillRates(on(recordingId), viewer, recordingId),
    ratesInClosedRound: (recordingId) => rules.ratesInClosedRound(around(recordingId), viewer, recordingId),
    isScored: (recordingId) => on(recordingId).length > 0,
    isOpen: (roundId, recordingId) => rules.isOpenTo(around(recordingId), viewer, roundId, recordingId),
    maySeeScores: (owner, roundId, recordingId) =>
      rules.maySeeScores(around(recordingId), viewer, owner, roundId, recordingId),
    maySeeFragments: (author, recordingId) =>
      rules.maySeeFragments(around(recordingId), viewer, author, recordingId),
  };
}
