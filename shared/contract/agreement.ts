// Agreement: what there is to compare, as far as the viewer may see it. The figures themselves are worked out by
// the page, in a thread of its own, from these values.

import { z } from 'zod';
import type {
  CodeId,
  FragmentId,
  InstrumentId,
  ProfileId,
  RecordingId,
  RoundId,
  ScaleId,
} from '../domain/ids.ts';
import type { Verdict } from '../domain/score/score.ts';
import type { Micros } from '../domain/time.ts';
import { output, query } from './define.ts';
import { namedId, nothing, randomId, teamName } from './fields.ts';

export interface StudyRater {
  readonly id: ProfileId;
  readonly name: string;
  /** '' where the person belongs to no team. */
  readonly team: string;
}

/** What the filters can be set to: only what the viewer may know of. */
export interface StudyChoices {
  /** Editions that rounds were held with; never more than one at a time. */
  readonly editions: readonly { readonly instrumentId: InstrumentId; readonly rounds: number }[];
  readonly rounds: readonly {
    readonly id: RoundId;
    readonly name: string;
    readonly instrumentId: InstrumentId;
    readonly raterIds: readonly ProfileId[];
    readonly createdAt: number;
  }[];
  readonly raters: readonly StudyRater[];
  /** Without ''. */
  readonly teams: readonly string[];
}

export interface AgreementCell {
  readonly raterId: ProfileId;
  readonly scaleId: ScaleId;
  readonly verdict: Verdict;
  readonly note: string;
  /** When this rater handed it in; UTC milliseconds. */
  readonly submittedAt: number;
}

/** One recording within one round; the same recording in another round is another row. */
export interface AgreementRow {
  readonly roundId: RoundId;
  readonly recordingId: RecordingId;
  readonly recordingCode: string;
  /** When its film was destroyed, UTC milliseconds; null: it is there. */
  readonly destroyedAt: number | null;
  /** The family, as a number without meaning: rows of one family are not independent. */
  readonly family: number;
  /** When the last rater handed it in; UTC milliseconds. */
  readonly at: number;
  readonly cells: readonly AgreementCell[];
}

export interface AgreementStudy {
  readonly instrumentId: InstrumentId;
  /** Scales that at least one of the rounds asked, in the instrument's order. */
  readonly scaleIds: readonly ScaleId[];
  readonly raters: readonly StudyRater[];
  readonly rounds: readonly { readonly id: RoundId; readonly name: string }[];
  readonly rows: readonly AgreementRow[];
  /** Recordings within the filter that the viewer may not see yet, by the rules of blindness. */
  readonly closed: number;
}

export interface TimelineFragment {
  readonly id: FragmentId;
  readonly start: Micros;
  readonly end: Micros;
  readonly name: string;
  readonly codes: readonly CodeId[];
}

/** The marks of one rater on one recording, by start. */
export interface TimelineTrack {
  readonly rater: StudyRater;
  readonly fragments: readonly TimelineFragment[];
}

export interface TimelineStudy {
  readonly recordingId: RecordingId;
  readonly recordingCode: string;
  /** When its film was destroyed, UTC milliseconds; null: it is there. */
  readonly destroyedAt: number | null;
  readonly duration: Micros;
  readonly a: TimelineTrack;
  readonly b: TimelineTrack;
}

/** A recording that two or more people marked, as far as the viewer may see those marks. */
export interface MarkedRecording {
  readonly recordingId: RecordingId;
  readonly recordingCode: string;
  /** When its film was destroyed, UTC milliseconds; null: it is there. */
  readonly destroyedAt: number | null;
  readonly raters: readonly StudyRater[];
}

const time = z.int().min(0);
const raters = z.array(randomId<ProfileId>()).max(50);

export const studyFilter = z.strictObject({
  instrumentId: namedId<InstrumentId>(),
  /** Null: all. */
  roundIds: z.array(randomId<RoundId>()).max(1000).nullable(),
  team: teamName.nullable(),
  raterIds: raters.nullable(),
  /** Handed in within [from, to), UTC milliseconds; null: without that limit. */
  from: time.nullable(),
  to: time.nullable(),
});
export type StudyFilter = z.output<typeof studyFilter>;

export const agreementProcedures = {
  'agreement.choices': query(nothing, output<StudyChoices>()),
  'agreement.study': query(studyFilter, output<AgreementStudy>()),
  'agreement.marked': query(nothing, output<readonly MarkedRecording[]>()),
  'agreement.timeline': query(
    z.strictObject({
      recordingId: randomId<RecordingId>(),
      raterIds: z.tuple([randomId<ProfileId>(), randomId<ProfileId>()]),
    }),
    output<TimelineStudy>(),
  ),
};
