// Histories by chance: whatever people do, undo, redo and restart, the rows are always exactly what a plain list of
// remembered states says they must be.

import * as fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createJournal } from '../../../electron/host/db/create-journal.ts';
import type { Database } from '../../../electron/host/db/database.ts';
import type { ActRows, Journal } from '../../../electron/host/db/journal.ts';
import { openDatabase } from '../../../electron/host/db/open-database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import { step } from '../../../electron/host/history/service.ts';
import { sameRow, type Row } from '../../../shared/domain/history/changes.ts';
import { asId, type ProfileId, type RecordingId } from '../../../shared/domain/ids.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { clock, newKey, profileRow, NO_LOG } from '../../support/storage.ts';

type State = ReadonlyMap<string, Row>;
/** A change to one of a few rows: put it there with this name, or take it away. */
interface Change {
  readonly row: number;
  readonly name: string | null;
}
type Move =
  | {
      readonly kind: 'act';
      readonly desk: number;
      readonly changes: readonly Change[];
      readonly refused: boolean;
    }
  | { readonly kind: 'undo' | 'redo'; readonly desk: number }
  | { readonly kind: 'restart' };

const desk = fc.nat({ max: 2 });
const change: fc.Arbitrary<Change> = fc.record({
  row: fc.nat({ max: 3 }),
  name: fc.option(fc.string({ unit: 'binary' }), { freq: 3 }),
});
const act: fc.Arbitrary<Move> = fc.record({
  kind: fc.constant('act' as const),
  desk,
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
  refused: fc.integer({ min: 1, max: 8 }).map((n) => n === 1),
});
const stepping: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom('undo' as const, 'redo' as const),
  desk,
});
const moves = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: act },
    { weight: 5, arbitrary: stepping },
    { weight: 1, arbitrary: fc.constant<Move>({ kind: 'restart' }) },
  ),
  { minLength: 5, maxLength: 40 },
);

/** The slow obvious version of one desk: every state it ever had, and where it is now. */
class Remembered {
  states: State[] = [new Map()];
  now = 0;

  get state(): State {
    return this.states[this.now] ?? new Map<string, Row>();
  }

  did(next: State): void {
    this.states = [...this.states.slice(0, this.now + 1), next];
    this.now += 1;
  }

  /** False where there is nothing to go to. */
  go(by: 1 | -1): boolean {
    if (this.states[this.now + by] === undefined) return false;
    this.now += by;
    return true;
  }
}

const rowId = (deskNumber: number, row: number): string => `desk${deskNumber}-row${row}`;

function changed(state: State, deskNumber: number, changes: readonly Change[]): State {
  const next = new Map(state);
  for (const { row, name } of changes) {
    const id = rowId(deskNumber, row);
    if (name === null) next.delete(id);
    else next.set(id, { ...profileRow(id, name), created_at: next.get(id)?.['created_at'] ?? name.length });
  }
  return next;
}

async function apply(rows: ActRows, deskNumber: number, changes: readonly Change[]): Promise<void> {
  for (const { row, name } of changes) {
    const id = rowId(deskNumber, row);
    const there = (await rows.first(sql`select id from profile where id = ${id}`)) !== null;
    if (name === null && there) await rows.remove('profile', id);
    if (name !== null && there) await rows.update('profile', id, { name });
    if (name !== null && !there)
      await rows.insert('profile', { ...profileRow(id, name), created_at: name.length });
  }
}

const same = (a: State, b: State): boolean =>
  a.size === b.size && [...a].every(([id, row]) => sameRow(row, b.get(id) ?? null));

async function stored(db: Database): Promise<State> {
  const rows = await db.read((r) => r.all(sql`select * from profile`));
  return new Map(rows.map((row) => [String(row['id']), row]));
}

/** Two desks of one person, and a third of somebody else at the place of the first. */
const PEOPLE = ['a', 'a', 'b'].map((letter) => letter.repeat(32));
const PLACES: RecordingId[] = ['1', '2', '1'].map((digit) => asId(digit.repeat(32)));

async function play(folder: string, script: readonly Move[]): Promise<void> {
  const path = join(folder, 'main.db');
  const key = newKey();
  const start = async (): Promise<{ db: Database; journal: Journal }> => {
    const db = await openDatabase(path, key, { clock });
    return { db, journal: createJournal(db, { clock }, NO_LOG, () => {}) };
  };
  const desks = PEOPLE.map(() => new Remembered());
  let { db, journal } = await start();
  try {
    for (const one of script) {
      if (one.kind === 'restart') {
        await db.close();
        ({ db, journal } = await start());
      } else await take(one, desks, db, journal);
      const expected = new Map(desks.flatMap((remembered) => [...remembered.state]));
      expect(await stored(db)).toEqual(expected);
    }
    expect(await db.check()).toEqual([]);
  } finally {
    await db.close();
  }
}

async function take(
  one: Exclude<Move, { kind: 'restart' }>,
  desks: readonly Remembered[],
  db: Database,
  journal: Journal,
): Promise<void> {
  const remembered = desks[one.desk];
  const recording = PLACES[one.desk];
  if (remembered === undefined || recording === undefined) throw new Error('no such desk');
  const id = asId<ProfileId>(PEOPLE[one.desk] ?? '');
  if (one.kind === 'act') {
    await journal.act(
      { label: 'fragment.edit', actor: id, place: `recording:${recording}`, topics: [] },
      async (rows) => {
        await apply(rows, one.desk, one.changes);
        return one.refused ? refuse({ code: 'not-allowed' }) : ok(null);
      },
    );
    const next = changed(remembered.state, one.desk, one.changes);
    if (!one.refused && !same(next, remembered.state)) remembered.did(next);
    return;
  }
  const me = { id, name: '', createdAt: 1 };
  const done = await step({ db, journal, me }, { recording }, one.kind, clock());
  const moved = remembered.go(one.kind === 'undo' ? -1 : 1);
  expect(done.ok ? 'moved' : done.error.code).toBe(moved ? 'moved' : 'history.nothing');
}

it('every state comes back exactly, over restarts, per person and place', async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (script) => {
      const folder = mkdtempSync(join(tmpdir(), 'terugblik-'));
      try {
        await play(folder, script);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: 60 },
  );
});
