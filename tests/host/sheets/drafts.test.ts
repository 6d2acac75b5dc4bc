// Drafts: sealed under their rater's own key until the sheet is handed in, with everything else going on as before.

import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StorageError } from '../../../electron/host/db/database.ts';
import { sql } from '../../../electron/host/db/sql.ts';
import type { Session } from '../../../electron/host/session.ts';
import { openRow, sealRow } from '../../../electron/host/sheets/drafts.ts';
import { sealDrafts } from '../../../electron/host/sheets/seal-drafts.ts';
import type { Row } from '../../../shared/domain/history/changes.ts';
import { asId, type FragmentId, type SheetId, type VaultId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { fromSeconds } from '../../../shared/domain/time.ts';
import { openTestVault, type FeatureHandlers, type TestVault } from '../../support/session.ts';
import {
  addRecording,
  addRound,
  COOPERATION,
  refusalOf,
  SENSITIVITY,
  sheetOf,
  told,
} from '../../support/scenes.ts';

const NOTE = 'zij wacht tot hij zelf kijkt';

describe('sealing a row', () => {
  const mine = { vaultId: asId<VaultId>('7e'.repeat(16)), key: randomBytes(32) };
  const rowOf = (cells: Row): Row & { readonly id: string } => ({
    id: 'row',
    sheet_id: 'sheet',
    scale_id: 'scale',
    value: null,
    not_observed: null,
    note: '',
    evidence: '[]',
    sealed: null,
    ...cells,
  });

  test('and opening it gives the row back, whatever it says', () => {
    const cells = fc.record({
      value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)),
      not_observed: fc.option(fc.constantFrom('no-sound', 'other')),
      note: fc.string({ unit: 'grapheme', maxLength: 600 }),
      evidence: fc.array(fc.uuid()).map((ids) => JSON.stringify(ids)),
    });
    fc.assert(
      fc.property(cells, (said) => {
        const row = rowOf(said);
        expect(openRow(mine, sealRow(mine, row, randomBytes))).toEqual(row);
      }),
    );
  });

  test('leaves nothing of it to read, and nothing to see of how much it is', () => {
    const five = sealRow(mine, rowOf({ value: 5 }), randomBytes);
    const half = sealRow(mine, rowOf({ value: 5.5, note: NOTE }), randomBytes);
    const reason = sealRow(mine, rowOf({ not_observed: 'not-in-view' }), randomBytes);
    expect(five).toMatchObject({ value: null, not_observed: null, note: null, evidence: null });
    expect(new Set([five, half, reason].map(({ sealed }) => String(sealed).length)).size).toBe(1);
    expect(JSON.stringify(half)).not.toContain(NOTE);
    expect(sealRow(mine, rowOf({ value: 5 }), randomBytes)['sealed']).not.toBe(five['sealed']);
  });

  test.each([
    ['another key', { ...mine, key: randomBytes(32) }, {}],
    ['another vault', { ...mine, vaultId: asId<VaultId>('8e'.repeat(16)) }, {}],
    ['another sheet', mine, { sheet_id: 'other' }],
    ['another scale', mine, { scale_id: 'other' }],
    ['a changed bit', mine, { sealed: 'flipped' }],
    ['no box at all', mine, { sealed: '' }],
  ])('%s opens nothing', (_, key, changes: Row) => {
    const sealed = sealRow(mine, rowOf({ note: NOTE }), randomBytes);
    const flipped = String(sealed['sealed']).replace(/.$/u, (sign) => (sign === 'A' ? 'B' : 'A'));
    const row = { ...sealed, ...changes, ...(changes['sealed'] === 'flipped' ? { sealed: flipped } : {}) };
    expect(() => openRow(key, row)).toThrow(StorageError);
  });
});

let vault: TestVault;
let bram: FeatureHandlers;
let film: Recording;
let sheetId: SheetId;
let fragment: FragmentId;
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram']);
  bram = vault.as('Bram');
  film = await addRecording(vault, 'Ans');
  const round = await addRound(vault, 'Ans', ['Ans', 'Bram'], [film]);
  sheetId = await sheetOf(vault, 'Bram', round, film);
  const span = { start: fromSeconds(1), end: fromSeconds(2) };
  fragment = told(await bram['fragments.mark']({ recordingId: film.id, ...span })).id;
});
afterEach(() => vault.close());

async function write(): Promise<void> {
  const field = { sheetId, scaleId: SENSITIVITY };
  told(await bram['sheets.score']({ ...field, verdict: { kind: 'value', value: 7 } }));
  told(await bram['sheets.note']({ ...field, note: NOTE }));
  told(await bram['sheets.cite']({ ...field, evidence: [fragment] }));
}

const rows = () => vault.db.read((reader) => reader.all(sql`select * from score order by scale_id`));
const journal = async () =>
  JSON.stringify(await vault.db.read((reader) => reader.all(sql`select * from journal order by seq`)));
const sheet = async () => told(await bram['sheets.open']({ sheetId })).scores;
const sensitivity = async () => (await sheet()).find(({ scaleId }) => scaleId === SENSITIVITY);
const undo = () => bram['history.undo']({ place: { sheet: sheetId } });
const redo = () => bram['history.redo']({ place: { sheet: sheetId } });
const WRITTEN = { verdict: { kind: 'value', value: 7 }, note: NOTE };

describe('a sheet that is not handed in', () => {
  test('is sealed in its rows and in the journal, and open to its rater', async () => {
    await write();
    expect(await rows()).toEqual([
      expect.objectContaining({ value: null, note: null, evidence: null, sealed: expect.any(String) }),
    ]);
    expect(await journal()).not.toContain(NOTE);
    expect(await journal()).not.toContain(String.raw`\"value\":7`);
    expect(await sensitivity()).toMatchObject({ ...WRITTEN, evidence: [fragment] });
  });

  test('tells its rater how far it is', async () => {
    const answered = async () => told(await bram['tasks.list']({})).map((task) => task.answered);
    expect(await answered()).toEqual([0]);
    await write();
    expect(await answered()).toEqual([1]);
    const field = { sheetId, scaleId: SENSITIVITY };
    told(await bram['sheets.score']({ ...field, verdict: { kind: 'open' } }));
    expect(await answered()).toEqual([0]);
  });

  test('goes back and forth, also past the first word', async () => {
    await write();
    for (let step = 0; step < 3; step += 1) told(await undo());
    expect([await sensitivity(), await rows()]).toMatchObject([{ verdict: { kind: 'open' }, note: '' }, []]);
    for (let step = 0; step < 3; step += 1) told(await redo());
    expect(await sensitivity()).toMatchObject({ ...WRITTEN, evidence: [fragment] });
    expect(await journal()).not.toContain(NOTE);
  });

  test('is not written anew when the same is said again', async () => {
    await write();
    const before = [await rows(), await journal()];
    const field = { sheetId, scaleId: SENSITIVITY };
    told(await bram['sheets.score']({ ...field, verdict: { kind: 'value', value: 7 } }));
    told(await bram['sheets.note']({ ...field, note: NOTE }));
    expect([await rows(), await journal()]).toEqual(before);
  });

  test('opens to nobody else, whatever they ask the rows with', async () => {
    await write();
    const [row] = await rows();
    const ans = vault.session('Ans');
    const theirs = { vaultId: ans.vaultId, key: ans.keys.draftKey };
    expect(() => openRow(theirs, row ?? {})).toThrow(StorageError);
    expect(refusalOf(await vault.as('Ans')['sheets.open']({ sheetId }))).toBe('blind');
  });
});

describe('handing in', () => {
  test('opens it to the rules, and leaves its words out of the journal', async () => {
    await write();
    const verdict = { kind: 'value', value: 3 } as const;
    told(await bram['sheets.score']({ sheetId, scaleId: COOPERATION, verdict }));
    told(await bram['sheets.submit']({ sheetId }));
    const [cooperation, first] = await rows();
    expect(first).toMatchObject({ value: 7, note: NOTE, sealed: null });
    expect(cooperation).toMatchObject({ value: 3, note: '', sealed: null });
    expect(JSON.parse(String(first?.['evidence']))).toEqual([fragment]);
    expect(await journal()).not.toContain(NOTE);
    expect(refusalOf(await undo())).toBe('sheet.submitted');
  });
});

describe('before the recovery key can bring back who wrote', () => {
  const escrow = (to: string | null) =>
    vault.db.write((writer) => writer.run(sql`update person_key set escrow = ${to}, escrowed_to = ${to}`));
  const seal = (): Promise<void> => sealDrafts(vault.session('Bram'), vault.ports);
  beforeEach(() => escrow(null));

  test('drafts are kept as before, so that a forgotten passphrase does not cost them', async () => {
    await write();
    await seal();
    expect(await rows()).toEqual([expect.objectContaining({ value: 7, note: NOTE, sealed: null })]);
    expect(await sensitivity()).toMatchObject(WRITTEN);
  });

  test('and then sealed, with the journal that tells how they came about', async () => {
    await write();
    told(await undo());
    await escrow('today');
    expect(await journal()).toContain(NOTE);
    expect(await journal()).toContain(String.raw`\"value\":7`);
    await seal();
    expect(await journal()).not.toContain(NOTE);
    expect(await journal()).not.toContain(String.raw`\"value\":7`);
    expect(await rows()).toEqual([expect.objectContaining({ note: null, sealed: expect.any(String) })]);
    // Undo knows the rows again on both sides of the change.
    told(await redo());
    expect(await sensitivity()).toMatchObject({ ...WRITTEN, evidence: [fragment] });
    for (let step = 0; step < 3; step += 1) told(await undo());
    expect(await rows()).toEqual([]);
    const before = await journal();
    await seal();
    expect(await journal()).toBe(before);
  });

  test('those of one rater only, by that rater', async () => {
    await write();
    await escrow('today');
    await sealDrafts(vault.session('Ans'), vault.ports);
    expect(await rows()).toEqual([expect.objectContaining({ note: NOTE, sealed: null })]);
  });

  test('all of it or nothing, wherever it is cut off', async () => {
    await write();
    await escrow('today');
    const before = [await rows(), await journal()];
    const bramNow = vault.session('Bram');
    let cuts = 0;
    for (; ; cuts += 1) {
      let left = cuts;
      const cut: Session = {
        ...bramNow,
        db: {
          ...bramNow.db,
          write: (work, committed) =>
            bramNow.db.write(
              (writer) =>
                work({
                  ...writer,
                  run: (statement) =>
                    left-- === 0 ? Promise.reject(new Error('killed')) : writer.run(statement),
                }),
              committed,
            ),
        },
      };
      const isDone = await sealDrafts(cut, vault.ports).then(
        () => true,
        () => false,
      );
      if (isDone) break;
      expect([await rows(), await journal()]).toEqual(before);
    }
    expect(cuts).toBeGreaterThan(3);
    expect(await journal()).not.toContain(NOTE);
  });
});
