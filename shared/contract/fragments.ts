// Marking: fragments and the way back.

import { z } from 'zod';
import type { CodeId, FragmentId, RecordingId, SheetId } from '../domain/ids.ts';
import type { Fragment } from '../domain/fragment/fragment.ts';
import { command, output, query } from './define.ts';
import { longText, namedId, randomId, shortText, time } from './fields.ts';

/** What undo and redo would do now: the label of that act, or null where there is none. */
export interface HistoryState {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** Acts are kept per person and per place: the marks on a recording, the scores on a sheet. */
const place = z.union([
  z.strictObject({ recording: randomId<RecordingId>() }),
  z.strictObject({ sheet: randomId<SheetId>() }),
]);
export type HistoryPlace = z.output<typeof place>;

export const fragmentProcedures = {
  'fragments.list': query(
    z.strictObject({ recordingId: randomId<RecordingId>() }),
    output<readonly Fragment[]>(),
  ),
  'fragments.mark': command(
    z.strictObject({ recordingId: randomId<RecordingId>(), start: time, end: time }),
    output<Fragment>(),
  ),
  'fragments.edit': command(
    z.strictObject({
      id: randomId<FragmentId>(),
      start: time.optional(),
      end: time.optional(),
      name: shortText.optional(),
      note: longText.optional(),
      codes: z.array(namedId<CodeId>()).max(50).optional(),
      starred: z.boolean().optional(),
    }),
    output<Fragment>(),
  ),
  'fragments.remove': command(z.strictObject({ id: randomId<FragmentId>() }), output<null>()),
  'history.state': query(z.strictObject({ place }), output<HistoryState>()),
  'history.undo': command(z.strictObject({ place }), output<HistoryState>()),
  'history.redo': command(z.strictObject({ place }), output<HistoryState>()),
};
