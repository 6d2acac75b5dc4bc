// Blindness: who may see whose work. The host asks these rules before anything leaves the vault,
// so that a page can never show what it should not have had.

import type { InstrumentId, ProfileId, RecordingId, RoundId } from '../ids.ts';

/** Every sheet on the recordings concerned, of every round, with the instrument of its round. */
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

/** Scores of another rater: only after reveal, and never while the viewer still has to score that recording. */
export function maySeeScores(
  states: readonly SheetState[],
  viewer: ProfileId,
  owner: ProfileId,
  roundId: RoundId,
  recordingId: RecordingId,
): boolean {
  if (viewer === owner) return true;
  return !stillRates(states, viewer, recordingId) && isRevealed(states, roundId, recordingId);
}

/**
 * Fragments of another author: not while the viewer still has to score the recording, and not while
 * their author is a rater of a round in which the recording is not revealed yet.
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
  return roundsOfAuthor.every((s) => isRevealed(states, s.roundId, recordingId));
}
