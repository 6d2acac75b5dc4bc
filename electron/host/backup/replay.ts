// Destroys again, in a vault just put back, what was destroyed after its records were copied.

import { z } from 'zod';
import type { CaseId, RecordingId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/domain/result.ts';
import { id } from '../columns.ts';
import { sql } from '../db/sql.ts';
import { eraseRecording } from '../recordings/service.ts';
import type { Session } from '../session.ts';
import { eraseFilm, hasSheets } from './queries.ts';

const recordingRow = z.object({ id: id<RecordingId>(), case_id: id<CaseId>(), code: z.string() });
const TOPICS = ['recordings', 'fragments', 'history'] as const;

/** `missing`: recordings whose film could not be put back; answered by their codes. */
export async function replayDestruction(
  session: Session,
  destroyed: ReadonlySet<RecordingId>,
  missing: ReadonlySet<RecordingId>,
): Promise<{ readonly withoutFilm: readonly string[]; readonly destroyedAgain: number }> {
  const rows = await session.db.read((reader) =>
    reader.all(sql`select id, case_id, code from recording order by code`),
  );
  const recordings = rows.map((row) => recordingRow.parse(row));
  const again = recordings.filter((one) => destroyed.has(one.id));
  for (const { id: recordingId, case_id: caseId } of again) {
    const about = { recordingId, caseId };
    const act = {
      label: 'recording.remove-again',
      actor: session.me.id,
      place: null,
      topics: TOPICS,
      about,
    } as const;
    await session.journal.act(act, async (tables) => {
      const writer = tables.unjournalled;
      await ((await hasSheets(writer, recordingId)) ? eraseFilm : eraseRecording)(writer, recordingId);
      return ok(null);
    });
  }
  if (again.length > 0) await session.db.settle();
  const withoutFilm = recordings.filter((one) => missing.has(one.id) && !destroyed.has(one.id));
  return { withoutFilm: withoutFilm.map(({ code }) => code), destroyedAgain: again.length };
}
