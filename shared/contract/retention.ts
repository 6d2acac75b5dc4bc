// Keeping and destroying: as what each recording is kept and until when, what must stay, what a family asks to have
// erased, and what was destroyed.

import { z } from 'zod';
import { CAPACITIES } from '../domain/consent/visible-person.ts';
import { isDay, type Day } from '../domain/day.ts';
import type { CaseId, ErasureRequestId, HoldId, ProfileId, RecordingId } from '../domain/ids.ts';
import { RETENTION_REASON_MAX_LENGTH } from '../domain/retention/choice.ts';
import type { DeadlineRule, Notice } from '../domain/retention/deadline.ts';
import { CHOSEN_GROUNDS, type Destruction } from '../domain/retention/destruction.ts';
import {
  EXPLANATION_MAX_LENGTH,
  REFUSAL_GROUNDS,
  REQUEST_CHANNELS,
  type ErasureRequest,
  type RequestState,
} from '../domain/retention/erasure-request.ts';
import { HOLD_KINDS, type Hold } from '../domain/retention/hold.ts';
import type { RetentionPolicy } from '../domain/retention/policy.ts';
import { RETENTION_CLASSES, type RetentionClass } from '../domain/retention/retention-class.ts';
import { command, output, query } from './define.ts';
import { nothing, randomId } from './fields.ts';

/** What the viewer may do; the host asks again. */
export interface RetentionRights {
  /** Choose classes, set holds, end care, write down requests. */
  readonly decide: boolean;
  /** Destroy, lift holds, weigh requests and carry them out, take something out of the file, set terms. */
  readonly destroy: boolean;
}

/** A hold with the name of who set it; '' for somebody who is no longer among the people. */
export type ShownHold = Hold & { readonly setByName: string };

/** What a viewer may know of a recording that they do not have to score any more. */
export interface KeptDetails {
  readonly caseId: CaseId;
  readonly caseCode: string;
  /** Null: nobody chose yet, and it counts as working material. */
  readonly class: RetentionClass | null;
  readonly rule: DeadlineRule;
  /** Who chose, when and why; null where nobody did. */
  readonly chosen: { readonly on: Day; readonly by: string; readonly reason: string } | null;
  readonly sessionOn: Day | null;
  readonly lastUsedOn: Day;
  readonly holds: readonly ShownHold[];
}

/** A recording whose film is there. */
export interface KeptRecording {
  readonly recordingId: RecordingId;
  readonly code: string;
  /** Null: no day yet. */
  readonly dueOn: Day | null;
  readonly notice: Notice | null;
  /** Null while the viewer still has to score it: it would tell whose film it is. */
  readonly details: KeptDetails | null;
}

export interface ShownRequest extends ErasureRequest {
  readonly caseCode: string;
  readonly state: RequestState;
  readonly dueOn: Day;
  readonly notice: Notice | null;
  /** Of the recordings it is about; without those that the viewer still has to score. */
  readonly codes: readonly string[];
}

export type ShownDestruction = Destruction & { readonly byName: string };

export interface RetentionOverview {
  readonly today: Day;
  /** By their deadlines, those without one last. */
  readonly kept: readonly KeptRecording[];
  /** That are not over. */
  readonly requests: readonly ShownRequest[];
  readonly policy: RetentionPolicy;
  readonly may: RetentionRights;
}

export interface FamilyRetention {
  readonly today: Day;
  readonly closedOn: Day | null;
  readonly followUpOn: Day | null;
  readonly erasedAt: number | null;
  /** Until when its scores are kept; null while care goes on. */
  readonly scoresDueOn: Day | null;
  /** Without those that the viewer still has to score. */
  readonly kept: readonly KeptRecording[];
  /** For the whole family. */
  readonly holds: readonly ShownHold[];
  readonly requests: readonly ShownRequest[];
  readonly destroyed: readonly ShownDestruction[];
  readonly may: RetentionRights;
}

/** What closing care would do to one recording. */
export interface ClosingRecording {
  readonly recordingId: RecordingId;
  readonly code: string;
  readonly class: RetentionClass | null;
  /** Offered where nobody chose: part of the file where fragments or scores rest on it, else working material. */
  readonly offered: RetentionClass;
  readonly held: boolean;
}

const day = z.string().refine(isDay);
const reason = z.string().max(RETENTION_REASON_MAX_LENGTH);
const recordingIds = z.array(randomId<RecordingId>()).min(1).max(1000);
const ofCase = { caseId: randomId<CaseId>() };

const choice = z.strictObject({
  recordingId: randomId<RecordingId>(),
  class: z.enum(RETENTION_CLASSES),
  sessionOn: day.nullable(),
  reason,
});
export type AskedChoice = z.output<typeof choice>;

const sharing = z.strictObject({
  recordingIds,
  becomes: z.enum(['file', 'working-material']),
  reason,
});
export type SharingDecision = z.output<typeof sharing>;

const hold = z.strictObject({
  ...ofCase,
  recordingId: randomId<RecordingId>().nullable(),
  kind: z.enum(HOLD_KINDS),
  reason,
});
export type AskedHold = z.output<typeof hold>;

const closing = z.strictObject({
  ...ofCase,
  closedOn: day,
  followUpOn: day.nullable(),
  choices: z
    .array(z.strictObject({ recordingId: randomId<RecordingId>(), class: z.enum(RETENTION_CLASSES) }))
    .max(1000),
});
export type CareClosing = z.output<typeof closing>;

const received = z.strictObject({
  ...ofCase,
  about: z.union([z.literal('family'), recordingIds]),
  receivedOn: day,
  askedBy: z.enum(CAPACITIES),
  channel: z.enum(REQUEST_CHANNELS),
});
export type ReceivedRequest = z.output<typeof received>;

const assessment = z.discriminatedUnion('verdict', [
  z.strictObject({
    verdict: z.enum(['partly', 'refused']),
    ground: z.enum(REFUSAL_GROUNDS),
    explanation: z.string().max(EXPLANATION_MAX_LENGTH),
    keeps: z.array(randomId<RecordingId>()).max(1000),
  }),
  z.strictObject({ verdict: z.literal('granted') }),
]);

/** What of the record leaves the vault: the table as a file, the same on paper, or a letter about one request. */
export const TAKEN_DESTRUCTIONS = ['csv', 'paper', 'letter'] as const;

export const retentionProcedures = {
  'retention.overview': query(nothing, output<RetentionOverview>()),
  'retention.ofFamily': query(z.strictObject(ofCase), output<FamilyRetention>()),
  'retention.choose': command(choice, output<null>()),
  'retention.decideSharing': command(sharing, output<null>()),
  /** Those that somebody must decide about before these people see them. */
  'retention.undecided': query(
    z.strictObject({
      recordingIds: z.array(randomId<RecordingId>()).max(1000),
      raterIds: z.array(randomId<ProfileId>()).max(50),
    }),
    output<readonly { readonly recordingId: RecordingId; readonly code: string }[]>(),
  ),
  'retention.setHold': command(hold, output<null>()),
  'retention.liftHold': command(z.strictObject({ id: randomId<HoldId>() }), output<null>()),
  'retention.closing': query(z.strictObject(ofCase), output<readonly ClosingRecording[]>()),
  'retention.closeCare': command(closing, output<null>()),
  'retention.reopenCare': command(z.strictObject(ofCase), output<null>()),
  /** Destroys the film for good; its scores stay. */
  'retention.destroy': command(
    z.strictObject({ recordingId: randomId<RecordingId>(), ground: z.enum(CHOSEN_GROUNDS), reason }),
    output<null>(),
  ),
  'retention.setPolicy': command(
    z.strictObject({ workingWeeks: z.int().nullable(), logYears: z.int() }),
    output<null>(),
  ),
  'erasure.receive': command(received, output<ErasureRequest>()),
  'erasure.assess': command(
    z.strictObject({ id: randomId<ErasureRequestId>(), assessment }),
    output<ErasureRequest>(),
  ),
  /** Destroys what was granted. Answers how many recordings went. */
  'erasure.execute': command(z.strictObject({ id: randomId<ErasureRequestId>() }), output<number>()),
  'destructions.list': query(nothing, output<readonly ShownDestruction[]>()),
  /** Told before it leaves: no line, no file. `text`: of a file. */
  'destructions.take': query(
    z.strictObject({ what: z.enum(TAKEN_DESTRUCTIONS) }),
    output<{ readonly fileName: string; readonly text: string }>(),
  ),
};
