// Undoing on a score sheet asks what scoring asks, and leaves nothing behind when the film goes.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/host/db/sql.ts';
import type { SheetId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { addRecording, addRound, refusalOf, SENSITIVITY, sheetOf, told } from '../../support/scenes.ts';
import { openTestVault, type FeatureHandlers, type TestVault } from '../../support/session.ts';

let vault: TestVault;
let ans: FeatureHandlers;
let bram: FeatureHandlers;
let film: Recording;
let sheetId: SheetId;
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram']);
  ans = vault.as('Ans');
  bram = vault.as('Bram');
  film = await addRecording(vault, 'Ans');
  const round = await addRound(vault, 'Ans', ['Bram'], [film]);
  sheetId = await sheetOf(vault, 'Bram', round, film);
  told(await bram['sheets.note']({ sheetId, scaleId: SENSITIVITY, note: 'een' }));
});
afterEach(() => vault.close());

const place = () => ({ sheet: sheetId });

describe('is refused', () => {
  async function expectRefused(code: string) {
    const note = { sheetId, scaleId: SENSITIVITY, note: 'twee' };
    expect(refusalOf(await bram['sheets.note'](note))).toBe(code);
    expect(refusalOf(await bram['history.undo']({ place: place() }))).toBe(code);
    expect(refusalOf(await bram['history.redo']({ place: place() }))).toBe(code);
    const nothing = { undo: null, redo: null };
    expect(told(await bram['history.state']({ place: place() }))).toEqual(nothing);
  }

  test('while the use of the recording is disputed', async () => {
    const { id: recordingId, caseId } = film;
    const dispute = { caseId, recordingId, kind: 'restriction', reason: 'klacht' } as const;
    told(await ans['retention.setHold'](dispute));
    await expectRefused('recording.restricted');
  });

  test('once the family took scoring back', async () => {
    const { id: recordingId, caseId } = film;
    const mother = { codeName: 'ouder A', capacity: 'parent-with-sole-authority', seenIn: 'all' } as const;
    const added = told(await ans['persons.add']({ caseId, ...mother, born: null, authority: null }));
    told(await ans['consents.withdraw']({ personId: added.id, purposes: ['scoring'], recordingId }));
    await expectRefused('consent.withdrawn');
  });
});

test('what was undone and done again goes with the film', async () => {
  told(await bram['history.undo']({ place: place() }));
  told(await bram['history.redo']({ place: place() }));
  const acts = sql`select label from journal where changes like ${`%${sheetId}%`}`;
  expect(await vault.db.read((reader) => reader.all(acts))).not.toEqual([]);
  told(
    await ans['retention.choose']({
      recordingId: film.id,
      class: 'working-material',
      sessionOn: null,
      reason: 'x',
    }),
  );
  told(await ans['retention.destroy']({ recordingId: film.id, ground: 'early', reason: 'klaar' }));
  expect(await vault.db.read((reader) => reader.all(acts))).toEqual([]);
});
