// History: undo and redo without limit, per person and place. All it knows stands in the journal, so it goes on
// after a restart. Undoing is an act like any other: same funnel, same news, its own line; but not undoable.

import type { HistoryPlace, HistoryState } from '../../../shared/contract/fragments.ts';
import { reverse, type ChangeSet } from '../../../shared/domain/history/changes.ts';
import type { ProfileId } from '../../../shared/domain/ids.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { Act, ActRows } from '../db/journal.ts';
import { checkUnused } from '../codebooks/service.ts';
import { sql } from '../db/sql.ts';
import { checkLayout } from '../episodes/service.ts';
import { checkCited } from '../fragments/service.ts';
import { checkAttachmentsTurned } from '../live/attaching.ts';
import type { Session } from '../session.ts';
import { checkTiesTurned } from '../ties/service.ts';
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

/**
 * Takes back the last act, or does the last one taken back again. One that can be turned round no more is stepped over,
 * which is said; else everything before it would be out of reach for good.
 */
export async function step(
  here: Here,
  place: HistoryPlace,
  direction: Direction,
  now: number,
): Promise<Result<HistoryState>> {
  let tried: JournalLine | null = null;
  const done = await here.journal.act(turning(here, `history.${direction}`), async (rows) => {
    const allowed = await checkPlace(rows, place, here.me.id, now);
    if (!allowed.ok) return allowed;
    tried = await nextLine(rows, here.me.id, placeName(place), direction);
    return tried === null ? refuse({ code: 'history.nothing' }) : turn(rows, here.me.id, tried, direction);
  });
  if (done.ok) return ok(await historyState(here, place, now));
  if (tried !== null && done.error.code === 'history.passed') await pass(here, tried);
  return done;
}

async function turn(
  rows: ActRows,
  me: ProfileId,
  line: JournalLine,
  direction: Direction,
): Promise<Result<null>> {
  const undoing = direction === 'undo';
  const changes = undoing ? reverse(line.changes) : line.changes;
  if (!(await checkCited(rows, changes)).ok) return refuse({ code: 'history.passed', because: 'cited' });
  if (!(await checkUnused(rows, changes)).ok) return refuse({ code: 'history.passed', because: 'used' });
  const applied = await applyChanges(rows, changes);
  if (!applied.ok) return applied;
  const allowed = await checkTurned(rows, changes, me);
  if (!allowed.ok) return allowed;
  await stand(rows, line, undoing ? 'undone' : 'done');
  return ok(null);
}

/** Rules of a table that stand above turning its rows round. */
async function checkTurned(rows: ActRows, changes: ChangeSet, me: ProfileId): Promise<Result<null>> {
  for (const check of [checkLayout, checkTiesTurned, checkAttachmentsTurned]) {
    const checked = await check(rows, changes, me);
    if (!checked.ok) return checked;
  }
  return ok(null);
}

/** In an act of its own: that of the step was rolled back. */
async function pass(here: Here, line: JournalLine): Promise<void> {
  await here.journal.act(turning(here, 'history.pass'), async (rows) => {
    await stand(rows, line, 'dropped');
    return ok(null);
  });
}

async function stand(
  rows: ActRows,
  { seq }: JournalLine,
  standing: 'done' | 'undone' | 'dropped',
): Promise<void> {
  await rows.unjournalled.run(sql`update journal set standing = ${standing} where seq = ${seq}`);
}

function turning(here: Here, label: 'history.undo' | 'history.redo' | 'history.pass'): Act {
  return { label, actor: here.me.id, place: null, topics: ['history'] };
}
