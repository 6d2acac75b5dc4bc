// Rounds and score sheets.

import { z } from 'zod';
import { REASON_MAX_LENGTH } from '../domain/consent/consent-exception.ts';
import type {
  FragmentId,
  InstrumentId,
  ProfileId,
  RecordingId,
  RoundId,
  ScaleId,
  SheetId,
} from '../domain/ids.ts';
import type { Round } from '../domain/round/round.ts';
import { NOT_OBSERVED_REASONS, type Score } from '../domain/score/score.ts';
import type { Sheet } from '../domain/score/sheet.ts';
import { command, output, query } from './define.ts';
import { longText, namedId, nothing, randomId, shortText } from './fields.ts';

/** One sheet that waits for, or was done by, the person who asks. */
export interface Task {
  readonly sheetId: SheetId;
  readonly roundId: RoundId;
  readonly roundName: string;
  readonly instrumentId: InstrumentId;
  readonly recordingId: RecordingId;
  readonly recordingCode: string;
  /** Scales answered of scales asked. */
  readonly answered: number;
  readonly asked: number;
  readonly submittedAt: number | null;
}

export interface OpenedSheet {
  readonly sheet: Sheet;
  readonly recordingCode: string;
  /** When its film was destroyed, UTC milliseconds; null: it is there. */
  readonly destroyedAt: number | null;
  readonly round: Pick<Round, 'id' | 'name' | 'instrumentId' | 'scaleIds'>;
  /** One per scale of the round, in its order, also where nothing is filled in yet. */
  readonly scores: readonly Score[];
  /** The scores of the others are open to the viewer: see the rules of blindness. */
  readonly revealed: boolean;
}

/** A round as its list shows it. Who is done is told only where a recording is open to the viewer. */
export interface RoundRow {
  readonly round: Round;
  readonly revealed: number;
}

const sheet = { sheetId: randomId<SheetId>(), scaleId: namedId<ScaleId>() };

const verdict = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open') }),
  z.strictObject({ kind: z.literal('value'), value: z.number() }),
  z.strictObject({ kind: z.literal('not-observed'), reason: z.enum(NOT_OBSERVED_REASONS) }),
]);

const plan = {
  name: shortText,
  instrumentId: namedId<InstrumentId>(),
  scaleIds: z.array(namedId<ScaleId>()).max(50),
  raterIds: z.array(randomId<ProfileId>()).max(50),
  recordingIds: z.array(randomId<RecordingId>()).max(1000),
};

export const scoringProcedures = {
  'rounds.list': query(nothing, output<readonly RoundRow[]>()),
  'rounds.create': command(z.strictObject(plan), output<Round>()),
  /** As `rounds.create`, with recordings of which nobody wrote down what the family said, and why. */
  'rounds.createWithReason': command(
    z.strictObject({ ...plan, reason: z.string().max(REASON_MAX_LENGTH) }),
    output<Round>(),
  ),
  'tasks.list': query(nothing, output<readonly Task[]>()),
  'sheets.open': query(z.strictObject({ sheetId: randomId<SheetId>() }), output<OpenedSheet>()),
  'sheets.score': command(z.strictObject({ ...sheet, verdict }), output<Score>()),
  'sheets.note': command(z.strictObject({ ...sheet, note: longText }), output<Score>()),
  'sheets.cite': command(
    z.strictObject({ ...sheet, evidence: z.array(randomId<FragmentId>()).max(200) }),
    output<Score>(),
  ),
  'sheets.submit': command(z.strictObject({ sheetId: randomId<SheetId>() }), output<Sheet>()),
};
