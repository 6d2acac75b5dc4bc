// The grid that somebody asks for, on the recording and its episodes as they are now.

import type { Input } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { checkSpan } from '../../../shared/domain/fragment/fragment.ts';
import type { RecordingId } from '../../../shared/domain/ids.ts';
import { checkGrid, type IntervalGrid } from '../../../shared/domain/interval/interval-grid.ts';
import { wholeOf } from '../../../shared/domain/recording/recording.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Span } from '../../../shared/domain/time.ts';
import type { Reader } from '../db/database.ts';
import { episodesOf } from '../episodes/service.ts';
import { recordingById } from '../recordings/service.ts';

export type Wanted = Omit<Input<AppContract, 'intervals.plan'>, 'recordingId'>;

export async function gridFor(
  reader: Reader,
  recordingId: RecordingId,
  { length, over }: Pick<Wanted, 'length' | 'over'>,
): Promise<Result<IntervalGrid>> {
  const parts = await partsOf(reader, recordingId, over);
  return parts.ok ? checkGrid({ length, parts: parts.value }) : parts;
}

async function partsOf(
  reader: Reader,
  recordingId: RecordingId,
  over: Wanted['over'],
): Promise<Result<readonly Span[]>> {
  const recording = await recordingById(reader, recordingId);
  if (recording === null) return refuse({ code: 'not-found' });
  switch (over.kind) {
    case 'whole':
      return ok([wholeOf(recording)]);
    case 'span': {
      const span = checkSpan(over, recording);
      return span.ok ? ok([span.value]) : span;
    }
    case 'episodes': {
      const wanted = new Set(over.ids);
      const found = (await episodesOf(reader, recordingId)).filter(({ id }) => wanted.has(id));
      if (found.length < wanted.size) return refuse({ code: 'not-found' });
      return ok(found.map(({ start, end }) => ({ start, end })));
    }
  }
}
