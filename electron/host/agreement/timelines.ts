// Marks of two people on one recording beside each other, as far as the viewer may see the marks of both.

import type {
  MarkedRecording,
  TimelineFragment,
  TimelineStudy,
  TimelineTrack,
} from '../../../shared/contract/agreement.ts';
import { codesOf } from '../../../shared/domain/fragment/coding.ts';
import type { Fragment } from '../../../shared/domain/fragment/fragment.ts';
import type { ProfileId, RecordingId } from '../../../shared/domain/ids.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { stoppedAmong, withdrawnFor } from '../consent/gate.ts';
import { reachOf } from '../access/reach.ts';
import { sightOf, sightOn } from '../blindness/service.ts';
import type { Reader } from '../db/database.ts';
import { authorsSeen, fragmentsBy } from '../fragments/service.ts';
import { allProfiles } from '../profiles/service.ts';
import type { Session } from '../session.ts';
import { type StudiedRecording, studiedRecordings } from './queries.ts';
import { asRater } from './raters.ts';

/** In the order of their codes. */
export function markedRecordings(session: Session, now: number): Promise<Result<readonly MarkedRecording[]>> {
  return session.db.read(async (reader) => {
    const authors = await authorsSeen(reader, await sightOf(reader, session.me.id));
    const people = await allProfiles(reader);
    const reach = await reachOf(reader, session.me.id, now);
    const recordings = [...(await studiedRecordings(reader)).values()].filter(({ id }) => reach.mayView(id));
    const stopped = await stoppedNow(reader, recordings, now);
    const shown = recordings.filter(({ id }) => !stopped.has(id));
    const marked = shown.map(({ id, code, destroyedAt }) => ({
      recordingId: id,
      recordingCode: code,
      destroyedAt,
      raters: people.filter((person) => authors.get(id)?.has(person.id)).map(asRater),
    }));
    return ok(marked.filter(({ raters }) => raters.length > 1));
  });
}

export async function twoTimelines(
  session: Session,
  recordingId: RecordingId,
  [a, b]: readonly [ProfileId, ProfileId],
  now: number,
): Promise<Result<TimelineStudy>> {
  if (a === b) return refuse({ code: 'input.invalid', path: 'raterIds' });
  return session.db.read(async (reader) => {
    const people = await allProfiles(reader);
    const [first, second] = [a, b].map((id) => people.find((person) => person.id === id));
    const recording = (await studiedRecordings(reader)).get(recordingId);
    if (first === undefined || second === undefined || recording === undefined) {
      return refuse({ code: 'not-found' });
    }
    // Asked before looking: whether there is anything to hide is hidden too.
    const sight = await sightOn(reader, session.me.id, recordingId);
    const maySee = [a, b].every((id) => sight.maySeeFragments(id, recordingId));
    if (!maySee) return refuse({ code: 'blind' });
    // What was withdrawn is not looked at again, mark by mark; the scores that were given stay in the file.
    const stopped = await stoppedNow(reader, [recording], now);
    if (stopped.has(recordingId)) return withdrawnFor('scoring', recording.code);
    return ok({
      recordingId,
      recordingCode: recording.code,
      destroyedAt: recording.destroyedAt,
      duration: recording.duration,
      a: await trackOf(reader, first, recordingId),
      b: await trackOf(reader, second, recordingId),
    });
  });
}

/** Of a film that is destroyed there is nothing left to look at. */
function stoppedNow(
  reader: Reader,
  recordings: readonly StudiedRecording[],
  now: number,
): Promise<ReadonlySet<RecordingId>> {
  const there = recordings.filter(({ destroyedAt }) => destroyedAt === null);
  return stoppedAmong(reader, there, () => 'scoring', now);
}

async function trackOf(reader: Reader, rater: Profile, recordingId: RecordingId): Promise<TimelineTrack> {
  const fragments = await fragmentsBy(reader, rater.id, recordingId);
  return { rater: asRater(rater), fragments: fragments.map(asMark) };
}

function asMark(fragment: Fragment): TimelineFragment {
  const { id, start, end, name } = fragment;
  return { id, start, end, name, codes: codesOf(fragment) };
}
