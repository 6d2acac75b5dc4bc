// What is new among the fragments of a recording since a person last asked: marking beside ten thousand others must not
// send ten thousand. What others did that the person may not see leaves no trace in the answer, not even a number.

import type { FragmentChanges } from '../../../shared/contract/fragments.ts';
import { byTime, type Fragment } from '../../../shared/domain/fragment/fragment.ts';
import type { ChangeSet, Row } from '../../../shared/domain/history/changes.ts';
import type { FragmentId, RecordingId } from '../../../shared/domain/ids.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { sightOn } from '../blindness/service.ts';
import type { Reader } from '../db/database.ts';
import { changesSince, lastAct } from '../db/journal-since.ts';
import type { JournalledTable } from '../db/journal.ts';
import type { Session } from '../session.ts';
import { fragmentById, fragmentsOf, fromRow } from './queries.ts';

/** More acts than this cost more to go through than to send everything. */
const MOST_ACTS = 200;

/** Acts on these leave as it was whose fragments somebody may see; after any other everything is sent anew. */
const SIGHT_STAYS: ReadonlySet<string> = new Set<JournalledTable>([
  'fragment',
  'fragment_link',
  'episode',
  'running_state',
  'interval_run',
  'interval_score',
  'codebook_use',
  'score',
]);

/** Which asking was answered last, and the last act that the answer knew of. */
interface Told {
  readonly asking: number;
  readonly act: number;
}

export interface Asked {
  readonly recordingId: RecordingId;
  /** The asker's own number for this asking. */
  readonly asking: number;
  /** That of the asking whose answer the asker has; null asks for everything. */
  readonly since: number | null;
}

export interface FragmentFeed {
  ask(session: Session, asked: Asked): Promise<Result<FragmentChanges>>;
}

/** Remembers per session what it told; forgets with the session. */
export function createFragmentFeed(): FragmentFeed {
  const sessions = new WeakMap<Session, Map<RecordingId, Told>>();
  const toldIn = (session: Session): Map<RecordingId, Told> => {
    const known = sessions.get(session) ?? new Map<RecordingId, Told>();
    sessions.set(session, known);
    return known;
  };
  return {
    ask: (session, { recordingId, asking, since }) =>
      session.db.read(async (reader) => {
        const told = toldIn(session);
        const before = told.get(recordingId);
        const seen = await seenBy(reader, session, recordingId);
        told.set(recordingId, { asking, act: await lastAct(reader) });
        const news = before?.asking === since ? await newsSince(reader, before.act, seen) : null;
        if (news !== null) return ok({ all: false, ...news });
        const all = (await fragmentsOf(reader, recordingId)).filter(seen);
        return ok({ all: true, fragments: all.toSorted(byTime), gone: [] });
      }),
  };
}

type Seen = (fragment: Fragment) => boolean;

async function seenBy(reader: Reader, { me }: Session, recordingId: RecordingId): Promise<Seen> {
  const sight = await sightOn(reader, me.id, recordingId);
  return (fragment) =>
    fragment.recordingId === recordingId && sight.maySeeFragments(fragment.authorId, recordingId);
}

type News = Pick<FragmentChanges, 'fragments' | 'gone'>;

/** Null where only everything will do. */
async function newsSince(reader: Reader, act: number, seen: Seen): Promise<News | null> {
  const changes = await changesSince(reader, act, MOST_ACTS);
  if (changes === null || changes.some(({ table }) => !SIGHT_STAYS.has(table))) return null;
  const fragments: Fragment[] = [];
  const gone: FragmentId[] = [];
  for (const id of touched(changes, seen)) {
    const now = await fragmentById(reader, id);
    if (now === null) gone.push(id);
    else fragments.push(now);
  }
  return { fragments, gone };
}

/** Only what the person may see, or might have seen before it went. */
function touched(changes: ChangeSet, seen: Seen): ReadonlySet<FragmentId> {
  const rows = changes
    .filter(({ table }) => table === 'fragment')
    .flatMap(({ id, before, after }) => [before, after].filter(isRow).map((row) => fromRow({ ...row, id })));
  return new Set(rows.filter(seen).map(({ id }) => id));
}

function isRow(row: Row | null): row is Row {
  return row !== null;
}
