// History: undo and redo without limit, per person and place. All it knows stands in the journal, so it goes on
// after a restart. Undoing is an act like any other: same funnel, same news, its own line; but not undoable.

import type { HistoryPlace, HistoryState } from '../../../shared/contract/fragments.ts';
import { reverse } from '../../../shared/domain/history/changes.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { ActRows } from '../db/journal.ts';
import { checkUnused } from '../codebooks/service.ts';
import { sql } from '../db/sql.ts';
import { checkLayout } from '../episodes/service.ts';
import { checkCited } from '../fragments/service.ts';
import type { Session } from '../session.ts';
import { applyChanges } from './apply-changes.ts';
import { nextLine, type Direction, type JournalLine } from './journal-line.ts';
import { checkPlace, placeName } from './place.ts';

type Here = Pick<Session, 'db' | 'journal' | 'me'>;

/** What undo and redo would take now; nothing where the person may not change anything. */
export function historyState(here: Here, place: HistoryPlace, now: number): Promise<HistoryState> {
  return here.db.read(async (reader) => {
    const allowed = await checkPlace(reader, place, here.me.id, now);
    if (!allowed.ok) return { undo: null, redo: null };
    const name = placeName(place);
    const undo = await nextLine(reader, here.me.id, name, 'undo');
    const redo = await nextLine(reader, here.me.id, name, 'redo');
    const [undoCount, redoCount] = [fragmentsIn(undo), fragmentsIn(redo)];
    return {
      undo: undo?.label ?? null,
      redo: redo?.label ?? null,
      ...(undoCount > 1 && { undoCount }),
      ...(redoCount > 1 && { redoCount }),
    };
  });
}

/** How many fragments an act is about. */
function fragmentsIn(line: JournalLine | null): number {
  return line?.changes.filter(({ table }) => table === 'fragment').length ?? 0;
}

/** Takes back the last act, or does the last one taken back again. */
export async function step(
  here: Here,
  place: HistoryPlace,
  direction: Direction,
  now: number,
): Promise<Result<HistoryState>> {
  const act = {
    label: `history.${direction}`,
    actor: here.me.id,
    place: null,
    topics: ['history'],
  } as const;
  const done = await here.journal.act(act, async (rows) => {
    const allowed = await checkPlace(rows, place, here.me.id, now);
    return allowed.ok ? turn(rows, here.me.id, placeName(place), direction) : allowed;
  });
  return done.ok ? ok(await historyState(here, place, now)) : done;
}

async function turn(
  rows: ActRows,
  me: ProfileId,
  place: string,
  direction: Direction,
): Promise<Result<null>> {
  const line = await nextLine(rows, me, place, direction);
  if (line === null) return refuse({ code: 'history.nothing' });
  const undoing = direction === 'undo';
  const changes = undoing ? reverse(line.changes) : line.changes;
  const stays = await checkCited(rows, changes);
  if (!stays.ok) return stays;
  const unused = await checkUnused(rows, changes);
  if (!unused.ok) return unused;
  const applied = await applyChanges(rows, changes);
  if (!applied.ok) return applied;
  const laidOut = await checkLayout(rows, changes, me);
  if (!laidOut.ok) return laidOut;
  await rows.unjournalled.run(sql`
    update journal set standing = ${undoing ? 'undone' : 'done'} where seq = ${line.seq}`);
  return ok(null);
}
