// The write funnel over the database port: one act, one transaction, one line in the journal and
// one in the log, one piece of news.

import { squash, type ChangeSet, type RowChange } from '../../../shared/domain/history/changes.ts';
import type { Refused } from '../../../shared/domain/result.ts';
import type { Ports } from '../ports.ts';
import { createActRows } from './act-rows.ts';
import type { Database, Writer } from './database.ts';
import type { Act, ActLog, Committed, Journal } from './journal.ts';
import { lastAct } from './journal-since.ts';
import { isJournalledTable, topicOf } from './journalled-tables.ts';
import { sql } from './sql.ts';

/** An act that left something: its number in the journal is the vault's new revision. */
interface Line {
  readonly seq: number;
  readonly changes: ChangeSet;
}

export function createJournal(
  db: Database,
  ports: Pick<Ports, 'clock'>,
  log: ActLog,
  onCommitted: Committed,
): Journal {
  const append = async (writer: Writer, act: Act, changes: ChangeSet): Promise<Line> => {
    const seq = 1 + (await lastAct(writer));
    if (act.place !== null) await dropUndone(writer, act.actor, act.place);
    await writer.run(sql`
      insert into journal (seq, at, actor_id, label, place, changes, standing)
      values (${seq}, ${ports.clock()}, ${act.actor}, ${act.label}, ${act.place}, ${JSON.stringify(changes)}, 'done')`);
    await log.logAct(writer, act, changes);
    return { seq, changes };
  };

  const announce = (act: Act, line: Line): void => {
    onCommitted({ ...act, topics: topicsOf(act, line.changes) }, line.changes, line.seq);
  };

  return {
    async act(act, work) {
      try {
        const done = await db.write(
          async (writer) => {
            const noted: RowChange[] = [];
            const apart = countingWriter(writer);
            const result = await work(createActRows(writer, apart, (change) => noted.push(change)));
            if (!result.ok) throw new RolledBack(result);
            const changes = squash(noted);
            // Who changed nothing has done nothing: no line, no news, nothing to undo.
            const line = changes.length + apart.runs() === 0 ? null : await append(writer, act, changes);
            return { result, line };
          },
          ({ line }) => {
            if (line !== null) announce(act, line);
          },
        );
        return done.result;
      } catch (error) {
        if (error instanceof RolledBack) return error.refusal;
        throw error;
      }
    },
  };
}

/** Carries a refusal out of the transaction, so that it rolls back. */
class RolledBack extends Error {
  readonly refusal: Refused;

  constructor(refusal: Refused) {
    super('refused');
    this.refusal = refusal;
  }
}

/** Whoever undoes and then does something new can no longer redo what was undone. */
async function dropUndone(writer: Writer, actor: string, place: string): Promise<void> {
  await writer.run(sql`
    update journal set standing = 'dropped'
    where actor_id = ${actor} and place = ${place} and standing = 'undone'`);
}

function countingWriter(writer: Writer): Writer & { runs(): number } {
  let runs = 0;
  return {
    all: (statement) => writer.all(statement),
    first: (statement) => writer.first(statement),
    allBinary: (statement) => writer.allBinary(statement),
    run(statement) {
      runs += 1;
      return writer.run(statement);
    },
    runs: () => runs,
  };
}

/** What the touched tables tell, and what the act says besides. */
function topicsOf(act: Act, changes: ChangeSet): Act['topics'] {
  const touched = changes.map((change) => change.table).filter(isJournalledTable);
  const history = act.place === null ? [] : (['history'] as const);
  return [...new Set([...act.topics, ...touched.map(topicOf), ...history])];
}
