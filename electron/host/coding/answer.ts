// What a code asks is answered while the state runs or when it has ended: whoever is asked need not know which.

import { findCode } from '../../../shared/domain/code/codebook.ts';
import {
  bareCoding,
  fitsCode,
  withSaid,
  type Coding,
  type Said,
} from '../../../shared/domain/fragment/coding.ts';
import type { CodeId, FragmentId, RecordingId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { bookOn } from '../codebooks/service.ts';
import { recode } from '../fragments/service.ts';
import { checkUsable } from '../retention/gate.ts';
import type { Session } from '../session.ts';
import { coding } from './act.ts';
import { runningOf, toRow } from './queries.ts';

export interface Answer {
  readonly recordingId: RecordingId;
  /** Of the state, which is also that of the fragment it becomes. */
  readonly id: FragmentId;
  readonly codeId: CodeId;
  readonly said: Said;
}

export function answerCoding(
  session: Session,
  { recordingId, id, codeId, said }: Answer,
): Promise<Result<Coding>> {
  return session.journal.act(coding(session, 'coding.answer', recordingId), async (rows) => {
    const usable = await checkUsable(rows, recordingId);
    if (!usable.ok) return usable;
    const { book } = await bookOn(rows, recordingId, session.me.id);
    const code = findCode(book.content, codeId);
    if (code === null || !fitsCode(withSaid(bareCoding(codeId), said), code)) {
      return refuse({ code: 'fragment.code-not-in-book' });
    }
    const running = await runningOf(rows, recordingId, session.me.id);
    const state = running.find((one) => one.id === id);
    if (state === undefined) return recode(rows, session, recordingId, id, { codeId, said });
    if (state.coding.codeId !== codeId) return refuse({ code: 'not-found' });
    const answered = withSaid(state.coding, said);
    await rows.update('running_state', id, toRow({ ...state, coding: answered }));
    return ok(answered);
  });
}
