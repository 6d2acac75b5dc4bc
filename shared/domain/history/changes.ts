// Changes: what one act did to rows, kept as data so that it can be turned round.

/** Column values as they stand in the database. */
export type Cell = string | number | null;
export type Row = { readonly [column: string]: Cell };

/** `before` null: the row was added. `after` null: it was removed. */
export interface RowChange {
  readonly table: string;
  readonly id: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

export type ChangeSet = readonly RowChange[];

export function reverse(changes: ChangeSet): ChangeSet {
  return changes.toReversed().map((c) => ({ table: c.table, id: c.id, before: c.after, after: c.before }));
}

/** One change per row: first `before`, last `after`; rows that end as they began fall away. */
export function squash(changes: ChangeSet): ChangeSet {
  const byRow = new Map<string, RowChange>();
  for (const change of changes) {
    const key = `${change.table}/${change.id}`;
    const first = byRow.get(key);
    byRow.set(key, first === undefined ? change : { ...first, after: change.after });
  }
  return [...byRow.values()].filter((c) => !sameRow(c.before, c.after));
}

/** A column that one of them does not have is empty there: it came with a later version of the tables. */
export function sameRow(a: Row | null, b: Row | null): boolean {
  if (a === null || b === null) return a === b;
  const columns = Object.keys({ ...a, ...b });
  return columns.every((column) => (a[column] ?? null) === (b[column] ?? null));
}
