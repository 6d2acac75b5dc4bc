// Blindness: who may see whose work. The host asks these rules before anything leaves the vault,
// so that a page can never show what it should not have had.

import type { InstrumentId, ProfileId, RecordingId, RoundId } from '../ids.ts';

/** Every sheet on the recordings concerned, of every round, and every sheet the viewer still has to hand in. */
export interface SheetState {
  readonly roundId: RoundId;
  readonly instrumentId: InstrumentId;
  readonly recordingId: RecordingId;
  readonly raterId: ProfileId;
  readonly submitted: boolean;
}

/** A recording is revealed within a round when every rater of that round has submitted it. */
export function isRevealed(
  states: readonly SheetState[],
  roundId: RoundId,
  recordingId: RecordingId,
): boolean {
  const sheets = states.filter((s) => s.roundId === roundId && s.recordingId === recordingId);
  return sheets.length > 0 && sheets.every((s) => s.submitted);
}

/** Does this person still have to score this recording, in whichever round or instrument? */
export function stillRates(
  states: readonly SheetState[],
  viewer: ProfileId,
  recordingId: RecordingId,
): boolean {
  return states.some((s) => s.recordingId === recordingId && s.raterId === viewer && !s.submitted);
}

/** Does this person still have to score anything in this round? What others did in it would colour the rest. */
export function stillRatesIn(states: readonly SheetState[], viewer: ProfileId, roundId: RoundId): boolean {
  return states.some((s) => s.roundId === roundId && s.raterId === viewer && !s.submitted);
}

/**
 * A recording of a round is open to a viewer who still has to score neither that recording, in any round, nor
 * anything else in this round, once it is revealed.
 */
export function isOpenTo(
  states: readonly SheetState[],
  viewer: ProfileId,
  roundId: RoundId,
  recordingId: RecordingId,
): boolean {
  if (stillRates(states, viewer, recordingId) || stillRatesIn(states, viewer, roundId)) return false;
  return isRevealed(states, roundId, recordingId);
}

/**
 * Is this person a rater of the recording in a round that is not open to them yet? Others may still score it then, and
 * what its raters do on it for all to see would tell them how it was looked at. Answers nothing of how far those are.
 */
export function ratesInClosedRound(
  states: readonly SheetState[],
  person: ProfileId,
  recordingId: RecordingId,
): boolean {
  return states
    .filter((s) => s.recordingId === recordingId && s.raterId === person)
    .some((s) => !isOpenTo(states, person, s.roundId, recordingId));
}

/** Scores of another rater: only where the recording is open to the viewer. */
export function maySeeScores(
  states: readonly SheetState[],
  viewer: ProfileId,
  owner: ProfileId,
  roundId: RoundId,
  recordingId: RecordingId,
): boolean {
  return viewer === owner || isOpenTo(states, viewer, roundId, recordingId);
}

/**
 * Fragments of another author: not while the viewer still has to score the recording, and not while their
 * author is a rater of a round in which the recording is not open to the viewer.
 */
export function maySeeFragments(
  states: readonly SheetState[],
  viewer: ProfileId,
  author: ProfileId,
  recordingId: RecordingId,
): boolean {
  if (viewer === author) return true;
  if (stillRates(states, viewer, recordingId)) return false;
  const roundsOfAuthor = states.filter((s) => s.recordingId === recordingId && s.raterId === author);
  return roundsOfAuthor.every((s) => isOpenTo(states, viewer, s.roundId, recordingId));
}
