// Fragments spread over the whole of a long film, four deep on average, as a day of coding leaves them.

import { randomBytes } from 'node:crypto';
import { newId } from '../../../electron/host/feature.ts';
import { addFragment } from '../../../electron/host/fragments/service.ts';
import type { Session } from '../../../electron/host/session.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/domain/result.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { told } from '../../support/scenes.ts';
import { chances } from '../support/stats.ts';
import { LONG_SECONDS } from './long-film.ts';

const PER_ACT = 500;
const SECONDS = { least: 0.4, more: 8 };

export async function spreadFragments(
  session: Session,
  recordingId: RecordingId,
  count: number,
): Promise<void> {
  const random = chances();
  for (let left = count; left > 0; left -= PER_ACT) {
    const act = {
      label: 'fragment.mark',
      actor: session.me.id,
      place: `recording:${recordingId}`,
      topics: ['fragments'],
    } as const;
    const added = await session.journal.act(act, async (rows) => {
      for (let index = 0; index < Math.min(left, PER_ACT); index += 1) {
        const start = random() * (LONG_SECONDS - SECONDS.least - SECONDS.more);
        const length = SECONDS.least + random() * SECONDS.more;
        await addFragment(rows, {
          id: newId(randomBytes),
          recordingId,
          authorId: session.me.id,
          start: fromSeconds(start),
          end: fromSeconds(start + length),
          name: 'Samen lachen',
          note: '',
          codings: [],
          starred: false,
          createdAt: index,
        });
      }
      return ok(null);
    });
    told(added);
  }
}
