// Crypto-erasure of one film in the records, within an act: its key first, then what the rules say of the words about
// it, and the record that it was destroyed. Its file can be read by nothing any more from the commit on.

import type { DestructionId, ErasureRequestId, ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import {
  erasedWords,
  type Destruction,
  type DestructionGround,
} from '../../../shared/domain/retention/destruction.ts';
import { inForce, type RetentionClass } from '../../../shared/domain/retention/retention-class.ts';
import { eraseConsents } from '../consent/erase.ts';
import type { Writer } from '../db/database.ts';
import { newId } from '../feature.ts';
import { eraseFilmKeys } from '../films/erase-keys.ts';
import { forgetRunning } from '../coding/erase.ts';
import { forgetFragmentWords } from '../fragments/erase.ts';
import { forgetLiveNotes } from '../live/erase.ts';
import type { RandomBytes } from '../ports.ts';
import { markDestroyed } from '../recordings/service.ts';
import { forgetScoreNotes, lapseOpenSheets } from '../sheets/erase.ts';
import { addDestruction } from './destruction-rows.ts';
import { eraseTies } from '../ties/erase.ts';
import type { Kept } from './keeping.ts';

export interface Ending {
  readonly ground: DestructionGround;
  readonly requestId: ErasureRequestId | null;
  readonly reason: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly by: ProfileId;
}

/** With the record of it. */
export async function eraseFilm(
  writer: Writer,
  kept: Kept,
  ending: Ending,
  randomBytes: RandomBytes,
): Promise<void> {
  await eraseFootage(writer, kept.recording.id, inForce(kept.standing.class), ending);
  await addDestruction(writer, recordOf(kept, ending, newId(randomBytes)));
}

/** The row of the recording stays for what rests on it. */
export async function eraseFootage(
  writer: Writer,
  id: RecordingId,
  kept: RetentionClass,
  { ground, at }: Pick<Ending, 'ground' | 'at'>,
): Promise<void> {
  const words = erasedWords(kept, ground);
  await eraseFilmKeys(writer, id);
  await lapseOpenSheets(writer, id);
  await forgetFragmentWords(writer, id, words.fragments);
  await forgetRunning(writer, id);
  await forgetLiveNotes(writer, id);
  await eraseTies(writer, id);
  if (words.scoreNotes) await forgetScoreNotes(writer, id);
  if (words.consents) await eraseConsents(writer, id);
  await markDestroyed(writer, id, at);
}

export function recordOf(
  { recording, careCase, standing, deadline }: Kept,
  ending: Ending,
  id: DestructionId,
): Destruction {
  const isDue = deadline.dueOn !== null;
  return {
    id,
    ...filmOf(recording),
    caseId: careCase.id,
    caseCode: careCase.code,
    class: standing.class,
    rule: isDue ? deadline.rule : null,
    dueOn: deadline.dueOn,
    ...ending,
  };
}

function filmOf({ id, code, sha256, sizeBytes }: Recording) {
  return { recordingId: id, recordingCode: code, sha256, sizeBytes };
}
