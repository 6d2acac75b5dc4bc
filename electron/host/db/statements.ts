// Statements on one connection: `Sql` values become prepared SQLite statements, results become checked rows.

import type { Cell, Row } from '../../../shared/domain/history/changes.ts';
import type { BinaryRow } from './database.ts';
import type { Connection, Statement } from './engine.ts';
import type { Parameter, Sql } from './sql.ts';
import { guarded } from './storage-faults.ts';

export interface Statements {
  all(statement: Sql): Row[];
  first(statement: Sql): Row | null;
  allBinary(statement: Sql): BinaryRow[];
  /** Answers how many rows changed. */
  run(statement: Sql): number;
}

export function createStatements(connection: Connection): Statements {
  const prepared = new Map<string, Statement>();
  const prepare = ({ parts }: Sql): Statement => {
    const text = parts.join('?');
    const known = prepared.get(text);
    if (known !== undefined) return known;
    const fresh: Statement = connection.prepare(text);
    prepared.set(text, fresh);
    return fresh;
  };
  const fetch = (statement: Sql): unknown[] => prepare(statement).all(...statement.parameters.map(bound));
  return {
    all: (statement) => guarded(() => fetch(statement).map(asRow)),
    allBinary: (statement) => guarded(() => fetch(statement).map(asBinaryRow)),
    first(statement) {
      const found = guarded(() => prepare(statement).get(...statement.parameters.map(bound)));
      return found === undefined ? null : asRow(found);
    },
    run: (statement) => guarded(() => prepare(statement).run(...statement.parameters.map(bound)).changes),
  };
}

/** As SQLite must take it: the binding would make every number a real one, and `12` in a text column `12.0`. */
function bound(cell: Parameter): Parameter | bigint {
  if (cell instanceof Uint8Array) return cell;
  checkCell(cell);
  return typeof cell === 'number' && Number.isInteger(cell) ? BigInt(cell) : cell;
}

/** @throws TypeError, RangeError for what no row of ours can hold. */
export function asRow(value: unknown): Row {
  if (typeof value !== 'object' || value === null) throw new TypeError('not a row');
  for (const cell of Object.values(value)) checkCell(cell);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every cell of it was just checked
  return value as Row;
}

/** As `asRow`; of bytes there is nothing to check. */
export function asBinaryRow(value: unknown): BinaryRow {
  if (typeof value !== 'object' || value === null) throw new TypeError('not a row');
  for (const cell of Object.values(value)) if (!(cell instanceof Uint8Array)) checkCell(cell);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every cell of it was just checked
  return value as BinaryRow;
}

/** Text, null, or a number that survives the way there and back exactly. */
function checkCell(value: unknown): asserts value is Cell {
  if (typeof value === 'string' || value === null) return;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError('not a value for a cell');
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new RangeError('a number beyond 2^53');
}
