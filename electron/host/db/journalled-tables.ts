// The tables whose rows acts may change, and statements on one row of them. Names of tables and columns stand
// in SQL as text; they are ours and checked, never a person's.

import type { Topic } from '../../../shared/contract/events.ts';
import type { Row } from '../../../shared/domain/history/changes.ts';
import type { BinaryRow } from './database.ts';
import type { JournalledTable } from './journal.ts';
import type { Sql } from './sql.ts';

/** What a change to each table is news about. */
const TOPICS: Readonly<Record<JournalledTable, Topic>> = {
  profile: 'profiles',
  departure: 'profiles',
  care_case: 'cases',
  recording: 'recordings',
  fragment: 'fragments',
  fragment_link: 'fragments',
  episode: 'episodes',
  running_state: 'fragments',
  interval_run: 'intervals',
  interval_score: 'intervals',
  codebook: 'codebooks',
  codebook_use: 'codebooks',
  live_session: 'live',
  live_mark: 'live',
  live_attachment: 'live',
  film_tie: 'recordings',
  round: 'rounds',
  sheet: 'sheets',
  score: 'sheets',
  visible_person: 'consents',
  consent: 'consents',
  consent_exception: 'consents',
  case_relation: 'access',
  retention_choice: 'retention',
  retention_hold: 'retention',
  erasure_request: 'retention',
};

export function isJournalledTable(name: string): name is JournalledTable {
  return Object.hasOwn(TOPICS, name);
}

export function topicOf(table: JournalledTable): Topic {
  return TOPICS[table];
}

export function selectRow(table: JournalledTable, id: string): Sql {
  return { parts: [`select * from ${table} where id = `, ''], parameters: [id] };
}

/** Also of tables beside the journal, which may hold bytes. */
export function insertRow(table: string, row: BinaryRow): Sql {
  const columns = columnsOf(row);
  const separators = columns.slice(1).map(() => ', ');
  return {
    parts: [`insert into ${table} (${columns.join(', ')}) values (`, ...separators, ')'],
    parameters: columns.map((column) => row[column] ?? null),
  };
}

export function updateRow(table: JournalledTable, id: string, changes: Row): Sql {
  const columns = columnsOf(changes);
  const assignments = columns.map((column, i) => `${i === 0 ? `update ${table} set ` : ', '}${column} = `);
  return {
    parts: [...assignments, ' where id = ', ''],
    parameters: [...columns.map((column) => changes[column] ?? null), id],
  };
}

export function deleteRow(table: JournalledTable, id: string): Sql {
  return { parts: [`delete from ${table} where id = `, ''], parameters: [id] };
}

const COLUMN = /^[a-z][a-z0-9_]*$/;

function columnsOf(row: BinaryRow): string[] {
  const columns = Object.keys(row);
  const odd = columns.find((column) => !COLUMN.test(column));
  if (odd !== undefined || columns.length === 0)
    throw new Error(`not the columns of a row: ${columns.join()}`);
  return columns;
}
