// Puts many fragments on a recording at once, through the journal as everything else, but several to an act.

import { randomBytes } from 'node:crypto';
import { newId } from '../../../electron/host/feature.ts';
import { addFragment } from '../../../electron/host/fragments/service.ts';
import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import type { Session } from '../../../electron/host/session.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/domain/result.ts';
import { micros } from '../../../shared/domain/time.ts';
import { told } from '../../support/scenes.ts';

const PER_ACT = 500;
const SPAN_US = 500_000;

export async function addFragments(session: Session, recordingId: RecordingId, count: number): Promise<void> {
  for (let left = count; left > 0; left -= PER_ACT) {
    const act = {
      label: 'fragment.mark',
      actor: session.me.id,
      place: `recording:${recordingId}`,
      topics: ['fragments'],
    } as const;
    const added = await session.journal.act(act, async (rows) => {
      for (let index = 0; index < Math.min(left, PER_ACT); index += 1) {
        await addFragment(rows, fragmentAt(session, recordingId, (left - index) * 1000));
      }
      return ok(null);
    });
    told(added);
  }
}

function fragmentAt(session: Session, recordingId: RecordingId, start: number): Fragment {
  return {
    id: newId(randomBytes),
    recordingId,
    authorId: session.me.id,
    start: micros(start % SPAN_US),
    end: micros((start % SPAN_US) + SPAN_US),
    name: 'Samen lachen',
    note: '',
    codings: [],
    starred: false,
    createdAt: start,
  };
}
