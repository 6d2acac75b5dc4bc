// Cases, recordings and their import.

import { z } from 'zod';
import type { CareCase } from '../domain/care-case/care-case.ts';
import type { CaseId, JobId, RecordingId, SourceId } from '../domain/ids.ts';
import type { Job } from '../domain/job/job.ts';
import type { ThumbnailSheet } from '../domain/recording/film-pictures.ts';
import type { FrameTable } from '../domain/recording/frame-table.ts';
import { ACTIVITIES, type Recording } from '../domain/recording/recording.ts';
import { MOST_SOUND_SHIFT } from '../domain/recording/sound-shift.ts';
import { micros, type Micros } from '../domain/time.ts';
import type { SeenRecording } from '../domain/recording/seen-recording.ts';
import { command, output, query } from './define.ts';
import { nothing, randomId, shortText } from './fields.ts';

/** Everything a player needs. `video` and `sheet` are capability tokens: the client makes addresses of them. */
export interface OpenedRecording {
  readonly recording: SeenRecording;
  readonly video: string;
  readonly frames: FrameTable;
  /** How much later the sound is to be played than the film has it, µs; negative: earlier. */
  readonly soundShift: Micros;
  readonly waveform: SentWaveform | null;
  readonly thumbnails: (ThumbnailSheet & { readonly sheet: string }) | null;
}

/** A waveform with its peaks in base64: three hours are two million numbers, too many for JSON. */
export interface SentWaveform {
  readonly perSecond: number;
  readonly peaks: string;
}

/** A recording as a list shows it; `cover` is a capability token for one small picture. */
export interface RecordingRow {
  readonly recording: SeenRecording;
  readonly cover: string | null;
  /** How many fragments the viewer may see. */
  readonly fragments: number;
  /** False: the viewer knows it by its code alone and may not open it. */
  readonly isOpen: boolean;
  /** Why there is no more to see of it than its code; null: it is open. */
  readonly closed: Closed | null;
}

/** The family took back what the viewer comes for, or did not say yes to it. */
export type Closed = 'withdrawn' | 'no-consent';

/** A family as lists show it. */
export interface CaseRow extends CareCase {
  /** Its page, with who is to be seen and what they said, is the viewer’s to open. */
  readonly isOpen: boolean;
  /** The viewer may add films to it. */
  readonly takesFilms: boolean;
  /** The viewer may code live at a visit. */
  readonly takesMarks: boolean;
}

const soundShift = z.int().min(-MOST_SOUND_SHIFT).max(MOST_SOUND_SHIFT).transform(micros);
const activity = z.enum(ACTIVITIES).nullable();

export const recordingProcedures = {
  'cases.list': query(nothing, output<readonly CaseRow[]>()),
  /** An empty code asks for the next free one. */
  'cases.create': command(z.strictObject({ code: z.string().trim().max(20) }), output<CareCase>()),
  'recordings.list': query(nothing, output<readonly RecordingRow[]>()),
  'recordings.open': query(z.strictObject({ id: randomId<RecordingId>() }), output<OpenedRecording>()),
  'recordings.import': command(
    z.strictObject({ source: randomId<SourceId>(), caseId: randomId<CaseId>(), title: shortText, activity }),
    output<JobId>(),
  ),
  'recordings.describe': command(
    z.strictObject({ id: randomId<RecordingId>(), title: shortText, activity }),
    output<Recording>(),
  ),
  /** For all who watch it. */
  'recordings.shiftSound': command(
    z.strictObject({ id: randomId<RecordingId>(), shift: soundShift }),
    output<Micros>(),
  ),
  /** Destroys the film, its key and its fragments. Refused while scores rest on it. */
  'recordings.remove': command(z.strictObject({ id: randomId<RecordingId>() }), output<null>()),
  'jobs.list': query(nothing, output<readonly Job[]>()),
  'jobs.cancel': command(z.strictObject({ id: randomId<JobId>() }), output<null>()),
  /** Takes a job that is over off the list. */
  'jobs.dismiss': command(z.strictObject({ id: randomId<JobId>() }), output<null>()),
};
