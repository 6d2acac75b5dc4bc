import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AINSWORTH } from '../../../shared/domain/instrument/ainsworth.ts';
import { asId, type ScaleId } from '../../../shared/domain/ids.ts';
import type { Recording } from '../../../shared/domain/recording/recording.ts';
import { openTestVault, type TestVault } from '../../support/session.ts';
import {
  addRecording,
  addRound,
  decideSharing,
  finish,
  refusalOf,
  SENSITIVITY,
  told,
} from '../../support/scenes.ts';

let vault: TestVault;
let films: Recording[];
beforeEach(async () => {
  vault = await openTestVault(['Ans', 'Bram', 'Chris', 'Dirk']);
  films = [await addRecording(vault, 'Ans'), await addRecording(vault, 'Ans')];
});
afterEach(() => vault.close());

async function rounds(name: string) {
  return told(await vault.as(name)['rounds.list']({}));
}

function plan() {
  return {
    name: 'Eerste ronde',
    instrumentId: AINSWORTH.id,
    scaleIds: [SENSITIVITY],
    raterIds: [vault.profile('Bram').id],
    recordingIds: films.map((film) => film.id),
  };
}

describe('making a round', () => {
  test('gives every rater a sheet for every recording, once', async () => {
    const twice = [...plan().recordingIds, ...plan().recordingIds];
    const raterIds = [vault.profile('Bram').id, vault.profile('Chris').id, vault.profile('Bram').id];
    const paper = { reason: 'staat op papier' };
    const ans = vault.as('Ans');
    await decideSharing(vault, 'Ans', films);
    told(await ans['rounds.createWithReason']({ ...plan(), ...paper, recordingIds: twice, raterIds }));
    for (const name of ['Bram', 'Chris']) {
      const tasks = told(await vault.as(name)['tasks.list']({}));
      expect(tasks.map((task) => task.recordingId).toSorted()).toEqual(plan().recordingIds.toSorted());
      expect(tasks.every((task) => task.asked === 1 && task.answered === 0)).toBe(true);
    }
    expect(told(await vault.as('Ans')['tasks.list']({}))).toEqual([]);
  });

  test('lays the recordings before each rater in an order of their own, not that of import', async () => {
    for (let count = films.length; count < 8; count += 1) films.push(await addRecording(vault, 'Ans'));
    await addRound(vault, 'Ans', ['Bram', 'Chris'], films);
    for (const name of ['Bram', 'Chris']) {
      const order = told(await vault.as(name)['tasks.list']({})).map((task) => task.sheetId);
      expect(order).toHaveLength(8);
      expect(order).toEqual(order.toSorted());
    }
  });

  test.each<[string, Partial<ReturnType<typeof plan>>]>([
    ['round.no-recordings', { recordingIds: [] }],
    ['round.no-raters', { raterIds: [] }],
    ['round.no-scales', { scaleIds: [] }],
    ['score.unknown-scale', { scaleIds: [asId<ScaleId>('warmth')] }],
    ['not-found', { instrumentId: asId('no-such-instrument') }],
    ['not-found', { raterIds: [asId('0'.repeat(32))] }],
    ['not-found', { recordingIds: [asId('0'.repeat(32))] }],
    ['input.invalid', { name: '  ' }],
  ])('refuses with %s and leaves nothing', async (code, wrong) => {
    expect(refusalOf(await vault.as('Ans')['rounds.create']({ ...plan(), ...wrong }))).toBe(code);
    expect(await rounds('Ans')).toEqual([]);
    expect(told(await vault.as('Bram')['tasks.list']({}))).toEqual([]);
  });

  test('is for the coordinator', async () => {
    expect(refusalOf(await vault.as('Bram')['rounds.create'](plan()))).toBe('access.role');
  });
});

describe('the list of rounds', () => {
  test('counts a recording when all have submitted it, for raters once they are done with the round', async () => {
    const round = await addRound(vault, 'Ans', ['Bram', 'Chris'], films);
    const [first, second] = films;
    if (first === undefined || second === undefined) throw new Error('two films');
    await finish(vault, 'Bram', round, first, [5, 5]);
    for (const name of ['Ans', 'Bram', 'Chris']) expect(await rounds(name)).toMatchObject([{ revealed: 0 }]);
    await finish(vault, 'Chris', round, first, [6, 5]);
    const seen = async () =>
      Promise.all(['Ans', 'Bram', 'Chris'].map(async (name) => (await rounds(name))[0]?.revealed));
    expect(await seen()).toEqual([1, 0, 0]);
    await finish(vault, 'Chris', round, second, [6, 5]);
    expect(await seen()).toEqual([1, 0, 1]);
    await finish(vault, 'Bram', round, second, [5, 5]);
    expect(await seen()).toEqual([2, 2, 2]);
  });

  test('tells outsiders of a round only when there is something they may see', async () => {
    const round = await addRound(vault, 'Ans', ['Bram'], films.slice(0, 1));
    expect(await rounds('Dirk')).toEqual([]);
    const [film] = films;
    if (film !== undefined) await finish(vault, 'Bram', round, film, [5, 5]);
    expect(await rounds('Dirk')).toMatchObject([{ round: { id: round.id }, revealed: 1 }]);
  });

  test('a coordinator who rates hears nothing of who is done before being done', async () => {
    const [film] = films;
    if (film === undefined) throw new Error('a film');
    const done = await addRound(vault, 'Ans', ['Bram'], [film]);
    await finish(vault, 'Bram', done, film, [5, 5]);
    const open = await addRound(vault, 'Ans', ['Ans'], [film]);
    expect((await rounds('Ans')).map((row) => row.revealed)).toEqual([0, 0]);
    await finish(vault, 'Ans', open, film, [5, 5]);
    expect((await rounds('Ans')).map((row) => row.revealed)).toEqual([1, 1]);
  });
});
